import { titleOf } from '../../book/book-parts.ts';
import { type Page, readPlace, type Said } from '../../book/replies/page.ts';
import { replyWithDates } from '../../book/replies/reply-with-dates.ts';
import { replyWithRoster } from '../../book/replies/reply-with-roster.ts';
import type { Response } from '../../chat/reply.ts';
import { reply } from '../ask-feature.ts';
import { type BookFeature, whoOf } from '../book-feature.ts';
import { say } from '../respond-to-command.ts';
import { inPlace, type OnPress, readPressed, sayGone } from './pressed.ts';
import { sayToldOf } from './say-told-of.ts';

const daysBack = 30;
const day = 24 * 3_600_000;

/** Dates to come and those of the last weeks; `text` may name a part of a title. */
export async function showDates(page: Page & { readonly text?: string }, feature: BookFeature): Promise<Response> {
  const after = new Date(feature.now().getTime() - daysBack * day).toISOString();
  const wanted = (page.text ?? '').trim().toLowerCase();
  const listed = await feature.ledger.list({ after, all: true });
  const dates = listed.filter(
    ({ workshop }) => workshop.state === 'planned' && titleOf(workshop, feature.formats()).toLowerCase().includes(wanted),
  );
  return reply(replyWithDates(dates, page, feature));
}

export const turnDates: OnPress = async (value, _incoming, feature) => inPlace(await showDates({ from: readPlace(value) }, feature));

/** The bookings of a date; the value is its id and the place in the list. */
export const openRoster: OnPress = async (value, _incoming, feature) => {
  const { id, from = 0 } = readPressed(value);
  return inPlace(await showRoster(id, { from }, feature));
};

export async function showRoster(workshop: string, page: Page, feature: BookFeature): Promise<Response> {
  const roster = await feature.ledger.roster(workshop);
  if (!roster) return sayGone('Diesen Termin');
  const ratings = await feature.ledger.ratings(workshop);
  return reply(replyWithRoster(roster, { ...page, now: feature.now().toISOString(), ratings }, feature));
}

/** Gives somebody's seats back in their place; they are told. */
export const cancelBooking: OnPress = async (value, incoming, feature) => {
  const { id, from = 0 } = readPressed(value);
  const booking = await feature.ledger.booking(id);
  if (!booking) return sayGone('Diese Buchung');
  const cancelled = await feature.workshops.cancel(id, 'office', whoOf(incoming));
  const isDone = cancelled.kind === 'cancelled' || (cancelled.kind === 'ended' && cancelled.booking.ending === 'by-office');
  const said: Said = isDone
    ? { tone: 'info', text: 'Die Buchung ist abgesagt, die Person bekommt Bescheid.' }
    : { tone: 'warning', text: 'Diese Buchung war schon beendet. Es wurde nichts geändert.' };
  return inPlace(await showRoster(booking.workshop, { from, said }, feature));
};

/** Calls a date off: everybody is told. */
export const callOff: OnPress = async (value, incoming, feature) => {
  const { id } = readPressed(value);
  const known = await feature.ledger.workshop(id);
  if (known?.state === 'proposed')
    return say('Dieser Termin ist einem Betrieb vorgeschlagen. Nimm unter „Offene Anfragen“ den Vorschlag zurück; abgesagt wurde nichts.');
  const calledOff = await feature.workshops.callOff(id, whoOf(incoming));
  switch (calledOff.kind) {
    case 'unknown':
      return sayGone('Diesen Termin');
    case 'over':
      return say('Dieser Termin hat schon begonnen. Es wurde nichts abgesagt.');
    case 'already':
      return showRoster(id, { from: 0, said: { tone: 'info', text: 'Dieser Termin ist abgesagt.' } }, feature);
    case 'called-off':
      return showRoster(id, { from: 0, said: { tone: 'info', text: `Der Termin ist abgesagt. ${sayToldOf(calledOff.told)}` } }, feature);
  }
};
