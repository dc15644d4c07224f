/** True for an https address that a browser can open and that carries no user name. */
export function isSecureAddress(address: string): boolean {
  if (/\s/.test(address) || !URL.canParse(address)) return false;
  const { protocol, username, hostname } = new URL(address);
  return protocol === 'https:' && username === '' && hostname !== '';
}
