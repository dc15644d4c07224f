import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { problem } from './problem.ts';

/** Largest body of a request in bytes. */
const maxBody = 1024 * 1024;

/** No inline script, no eval, nothing from elsewhere, no frame around us. */
const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  // The page is served without TLS on the visitor's own machine.
  strictTransportSecurity: false,
});

const limitBody = bodyLimit({
  maxSize: maxBody,
  onError: async (c) => {
    await readToTheEnd(c);
    return problem(c, 413, 'Das ist zu viel auf einmal: Mehr als 1 MB kann ich nicht annehmen. Kürze Deinen Text bitte.');
  },
});

/** Browsers look at an answer only after they have sent everything; cut off before, they report a lost connection. */
async function readToTheEnd(c: Context): Promise<void> {
  const { body } = c.req.raw;
  if (body && !body.locked) await body.pipeTo(new WritableStream()).catch(() => undefined);
}

/** What stands before every route of the playground, outermost first. */
export function guards(hosts: readonly string[]): readonly MiddlewareHandler[] {
  return [headers, onlyHosts(hosts), onlyOwnPage, limitBody];
}

/** A foreign name that resolves to this machine (DNS rebinding) would let another site's page read along. */
function onlyHosts(hosts: readonly string[]): MiddlewareHandler {
  const known = new Set(['localhost', '127.0.0.1', '[::1]', ...hosts]);
  return async (c, next) => {
    const host = URL.parse(`http://${c.req.header('host') ?? ''}`)?.hostname;
    if (host === undefined || !known.has(host)) return problem(c, 403, 'Diese Seite gibt es nur unter http://localhost.');
    return next();
  };
}

/** Only our own page may change anything: browsers name the sender, and a request without a sender is refused too. */
const onlyOwnPage: MiddlewareHandler = async (c, next) => {
  const isReading = c.req.method === 'GET' || c.req.method === 'HEAD';
  if (!isReading && !isFromOwnPage(c)) return problem(c, 403, 'Diese Anfrage kam nicht von dieser Seite. Lade sie bitte neu.');
  return next();
};

function isFromOwnPage(c: Context): boolean {
  const site = c.req.header('sec-fetch-site');
  const origin = c.req.header('origin');
  if (site !== undefined && site !== 'same-origin') return false;
  return origin === undefined ? site !== undefined : URL.parse(origin)?.host === c.req.header('host');
}
