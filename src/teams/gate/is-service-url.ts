/** Only what every parser reads alike: no user, no query, no backslash, nothing encoded in the host. */
const plain = /^https?:\/\/(?:[a-z\d.-]+|\[::1\])(?::\d{1,5})?(?:\/[\w.~%:+/-]*)?$/i;

const longest = 2000;
const loopbackHosts = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * True for an address to which the bot may send what it says, together with its token: https, and the host stands in the
 * list as it is. Names are compared whole, so that neither `x.smba.trafficmanager.net` nor a trailing dot, an IP address
 * or a name that leads elsewhere passes. A loopback host that is listed may be http, and without a port stands for all.
 * Asked for every activity and again before anything is sent to a stored reference.
 */
export function isServiceUrl(text: string, hosts: readonly string[]): boolean {
  const url = text.length <= longest && plain.test(text) ? URL.parse(text) : null;
  if (!url) return false;
  const isHere = loopbackHosts.includes(url.hostname);
  if (url.protocol !== 'https:' && !isHere) return false;
  return hosts.includes(url.host) || (isHere && hosts.includes(url.hostname));
}
