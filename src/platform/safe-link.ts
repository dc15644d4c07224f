/** The address if a reader may be sent there: https only, and no name or password that could pose as the host. One that is too long counts as none. */
export function safeLink(address: string, longest = Number.POSITIVE_INFINITY): string | undefined {
  const url = URL.parse(address);
  const isSafe = url?.protocol === 'https:' && url.username === '' && url.password === '' && url.href.length <= longest;
  return isSafe ? url.href : undefined;
}
