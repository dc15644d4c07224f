import { type Context, Hono } from 'hono';
import { branchOfFeed } from '../links/branch-of-feed.ts';
import { readFileToken } from '../links/file-token.ts';

/** A file that is made when it is fetched. */
export type ServedFile = { readonly name: string; readonly mediaType: string; readonly body: Uint8Array | string };

export type WorkshopRoutesOptions = {
  /** The key that `createLinks` has. */
  readonly key: Uint8Array;
  readonly now: () => Date;
  /** A branch's calendar as text; undefined where there is none. */
  readonly feed: (branch: string) => Promise<string | undefined>;
  readonly files: (kind: string, id: string) => Promise<ServedFile | undefined>;
};

/** Calendars ask every few hours; many of them at once get the same answer. */
const feedSeconds = 15 * 60;

/**
 * `/kalender/<branch>-<signature>.ics` and `/dateien/<token>/<name>`. Whoever has the address may read, so it is kept out
 * of search engines and referrers. Forged, expired and unknown look alike.
 */
export function workshopRoutes({ key, now, feed, files }: WorkshopRoutesOptions): Hono {
  const app = new Hono();
  app.get('/kalender/:file', async (context) => {
    const branch = branchOfFeed(key, context.req.param('file'));
    const calendar = branch === undefined ? undefined : await feed(branch);
    return calendar === undefined ? refuse(context) : sendFeed(context, calendar);
  });
  app.get('/dateien/:token/:name', async (context) => {
    const ticket = readFileToken(key, context.req.param('token'), now());
    const file = ticket === undefined ? undefined : await files(ticket.kind, ticket.id);
    return file === undefined ? refuse(context) : sendFile(context, file);
  });
  return app;
}

const discreet = { 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer', 'X-Content-Type-Options': 'nosniff' };

function refuse(context: Context): Response {
  return context.text('404 Not Found', 404, { ...discreet, 'Cache-Control': 'no-store' });
}

function sendFeed(context: Context, calendar: string): Response {
  return context.body(calendar, 200, {
    ...discreet,
    'Content-Type': 'text/calendar; charset=utf-8',
    'Cache-Control': `private, max-age=${feedSeconds}`,
  });
}

/** Always as a download: what is in it never runs as a page of this address. */
function sendFile(context: Context, { name, mediaType, body }: ServedFile): Response {
  return context.body(typeof body === 'string' ? body : new Uint8Array(body), 200, {
    ...discreet,
    'Content-Type': mediaType,
    'Content-Disposition': attachment(name),
    'Cache-Control': 'private, no-store',
  });
}

/** RFC 6266: a name for every program, and the real one as UTF-8 (RFC 8187). */
function attachment(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\w. -]/g, '')
    .trim();
  const exact = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain || 'datei'}"; filename*=UTF-8''${exact}`;
}
