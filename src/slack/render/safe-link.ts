import { limits } from '../limits.ts';

/** The address if a reader may be sent there: https only, and no name or password that could pose as the host. */
export function safeLink(address: string): string | undefined {
  const url = URL.parse(address);
  const isSafe = url?.protocol === 'https:' && url.username === '' && url.password === '' && url.href.length <= limits.url;
  return isSafe ? url.href : undefined;
}
