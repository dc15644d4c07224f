import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

const loopbackAddresses: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const loopbackHosts: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** A browser sends these for a page, a proxy or tunnel for somebody far away. */
const telltales = ['origin', 'sec-fetch-site', 'forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

/** True for a request of a program on this machine itself. */
export function isLocal(c: Context): boolean {
  const host = URL.parse(`http://${c.req.header('host') ?? ''}`)?.hostname ?? '';
  if (!loopbackAddresses.has(getConnInfo(c).remote.address ?? '') || !loopbackHosts.has(host)) return false;
  return telltales.every((name) => c.req.header(name) === undefined);
}
