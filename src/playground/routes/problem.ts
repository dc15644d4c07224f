import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { renderProblem } from '../page/render-change.ts';

export const reload = 'Das gibt es hier nicht mehr. Lade die Seite bitte neu.';

/** A German sentence instead of what was asked for: in the page's problem line, or as plain text. */
export function problem(c: Context, status: ContentfulStatusCode, sentence: string): Response {
  const isFromPage = c.req.header('hx-request') === 'true';
  return isFromPage ? c.body(renderProblem(sentence).toString(), status, asHtml) : c.text(sentence, status);
}

/** The answer to a request that worked: what it changed comes over the event stream. */
export function done(c: Context): Response {
  return c.body(renderProblem('').toString(), 200, asHtml);
}

const asHtml = { 'content-type': 'text/html; charset=utf-8' };
