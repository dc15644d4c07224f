import type { Context } from 'hono';
import type { FileBlock } from '../../chat/message.ts';
import { bytesOf, filesOf } from '../../platform/files-of.ts';
import type { Desk } from '../answer.ts';
import { isVisibleTo } from '../entry.ts';
import type { Seat } from '../spot.ts';
import { problem, reload } from './problem.ts';

/** A file of an answer, always as a download: a file that claims to be a page must not run as ours. */
export function serveFile(c: Context, { rooms }: Desk, seat: Seat): Response {
  const found = rooms.find(seat, c.req.param('message') ?? '');
  if (found?.entry.kind !== 'answer' || !isVisibleTo(found.entry, seat.person)) return problem(c, 404, reload);
  const file = filesOf(found.entry.message)[Number(c.req.param('place'))];
  return file ? c.body(new Uint8Array(bytesOf(file)), 200, headersOf(file)) : problem(c, 404, reload);
}

function headersOf({ name, mediaType }: FileBlock): Record<string, string> {
  const isPlain = /^[\w.+-]+\/[\w.+-]+$/.test(mediaType);
  const charset = mediaType.startsWith('text/') ? '; charset=utf-8' : '';
  return {
    'content-type': isPlain ? `${mediaType}${charset}` : 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeFileName(name)}`,
  };
}

/** https://www.rfc-editor.org/rfc/rfc8187#section-3.2 lets fewer characters through than encodeURIComponent. */
function encodeFileName(name: string): string {
  const strict = /[!'()*]/g;
  return encodeURIComponent(name.toWellFormed()).replace(strict, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
