import type { Context } from 'hono';
import type { Desk } from '../answer.ts';
import { fieldsOfStep } from '../forms/open-form.ts';
import { searchOptions } from '../forms/search-options.ts';
import { findForm, submitForm } from '../forms/submit-form.ts';
import { renderFoundOptions, searchName } from '../page/render-search.ts';
import { seatQuery } from '../page/seat-query.ts';
import { showField } from '../page/shown-field.ts';
import type { Seat } from '../spot.ts';
import { done, problem } from './problem.ts';
import { firstOf, go, readBody, readTyped } from './read-body.ts';

const closed = 'Dieses Formular ist nicht mehr offen. Lade die Seite bitte neu.';

/** Takes what was typed into the shown step. The next step, the errors or the answer come over the event stream. */
export async function takeForm(c: Context, desk: Desk, seat: Seat): Promise<Response> {
  const entry = c.req.param('entry') ?? '';
  const posted = await readBody(c);
  const found = findForm(desk, seat, entry);
  if (!found) return problem(c, 410, closed);
  const typed = readTyped(posted, fieldsOfStep(found.entry.open));
  await submitForm(desk, seat, { entry, typed, go: go.parse(firstOf(posted, 'go')) });
  return done(c);
}

/** The options that match what stands in a search box, as HTML for the list below it. */
export async function findOptions(c: Context, desk: Desk, seat: Seat): Promise<Response> {
  const entry = c.req.param('entry') ?? '';
  const posted = await readBody(c);
  const form = findForm(desk, seat, entry);
  if (!form) return problem(c, 410, closed);
  const typed = readTyped(posted, fieldsOfStep(form.entry.open));
  const place = Number(c.req.param('place'));
  const result = await searchOptions(desk, seat, { entry, place, typed, search: firstOf(posted, searchName(place)) });
  if (!result) return problem(c, 410, closed);
  const { open, field, found } = result;
  const frame = { id: entry, query: seatQuery(seat), open };
  return c.html(renderFoundOptions(open, showField(field, frame), found));
}
