import type { Block, Button } from '../../chat/message.ts';
import type { Reply } from '../../chat/reply.ts';
import { titleOf, type Wording } from '../book-parts.ts';
import { type Booking, isActive, positionOf, type Roster, waitlistOf } from '../booking.ts';
import { countTaken } from '../count-seats.ts';
import { audienceNames, nameBranch } from './desk-message.ts';
import { type Page, sayPaging, saySaid } from './page.ts';
import { sayFilling } from './reply-with-dates.ts';
import { sayInstant, saySeats } from './say-when.ts';
import { sayRoom, sayWorkshop } from './say-workshop.ts';

const pageSize = 8;

/** How many found a workshop helpful, and how many did not. */
export type Ratings = { readonly helpful: number; readonly unhelpful: number };

export type RosterPage = Page & { readonly now: string; readonly ratings?: Ratings | undefined };

/** The bookings of a date in their order, to a coordinator alone. `now` is an ISO instant. */
export function replyWithRoster(roster: Roster, page: RosterPage, wording: Wording): Reply {
  const { workshop, bookings } = roster;
  const shown = bookings.filter(({ state }) => state !== 'cancelled');
  const from = page.from < shown.length ? page.from : 0;
  const filling = sayFilling({ workshop, taken: countTaken(bookings), waiting: waitlistOf(roster).length });
  const blocks: readonly Block[] = [
    ...saySaid(page),
    ...sayWorkshop(workshop),
    ...sayRoom(workshop),
    { kind: 'text', text: `${filling}. ${sayCancelled(bookings.length - shown.length)}`.trim() },
    ...sayRatings(page.ratings),
    ...shown
      .slice(from, from + pageSize)
      .flatMap((booking, place) => showBooking(booking, roster, { wording, from, place: from + place + 1 })),
    ...sayPaging({ count: shown.length, from, size: pageSize, action: 'desk.roster', of: workshop.id }),
    { kind: 'divider' },
    { kind: 'buttons', buttons: buttonsFor(roster, page.now) },
  ];
  return { audience: 'asker', message: { title: titleOf(workshop, wording.formats()), blocks } };
}

/** Fewer answers would tell who gave which. */
const fewestRatings = 5;

function sayRatings(ratings: Ratings | undefined): readonly Block[] {
  const { helpful = 0, unhelpful = 0 } = ratings ?? {};
  const all = helpful + unhelpful;
  if (all === 0) return [];
  const text =
    all < fewestRatings
      ? `Rückmeldungen: noch unter ${fewestRatings}, deshalb ohne Zahlen.`
      : `Rückmeldungen: ${helpful} von ${all} fanden den Workshop hilfreich.`;
  return [{ kind: 'text', text }];
}

function sayCancelled(count: number): string {
  if (count === 0) return '';
  return count === 1 ? '1 Buchung ist beendet.' : `${count} Buchungen sind beendet.`;
}

/** `place` counts from 1 and tells bookings apart that have no names. */
type Showing = { readonly wording: Wording; readonly from: number; readonly place: number };

function showBooking(booking: Booking, roster: Roster, { wording, from, place }: Showing): readonly Block[] {
  const { body, seats, audience, branch, note } = booking;
  const facts = [
    ...(body === undefined ? [] : [body]),
    saySeats(seats),
    nameBranch(branch, wording).replace('ohne Angabe', 'ohne Geschäftsstelle'),
    ...(audience === undefined ? [] : [audienceNames[audience]]),
    sayState(booking, roster),
    ...(note === undefined ? [] : [`Notiz: ${note}`]),
  ];
  const text: Block = { kind: 'text', text: [{ bold: `${place}. ${nameBooking(booking)}` }, ` · ${facts.join(' · ')}`] };
  return isActive(booking) ? [text, { kind: 'buttons', buttons: [cancelButton(booking, from)] }] : [text];
}

/** The names that were given, else that there are none. */
export function nameBooking({ names }: Pick<Booking, 'names'>): string {
  return names.length === 0 ? 'ohne Namen' : names.join(', ');
}

function sayState(booking: Booking, roster: Roster): string {
  switch (booking.state) {
    case 'requested':
      return 'angefragt';
    case 'confirmed':
      return 'gebucht';
    case 'waitlisted':
      return `Warteliste, Platz ${positionOf(roster, booking.id) ?? 1}`;
    case 'offered':
      return booking.offerUntil === undefined ? 'Platz angeboten' : `Platz angeboten bis ${sayInstant(booking.offerUntil)}`;
    case 'attended':
      return 'war da';
    case 'cancelled':
      return 'beendet';
  }
}

function cancelButton({ id }: Booking, from: number): Button {
  const confirm = { question: 'Diese Buchung absagen? Die Person bekommt Bescheid.', yes: 'Ja, absagen', no: 'Behalten' };
  return { label: 'Absagen', action: 'desk.cancel', value: `${id} ${from}`, style: 'danger', confirm };
}

function buttonsFor({ workshop, bookings }: Roster, now: string): readonly Button[] {
  const { id, start, state } = workshop;
  const list: Button = { label: 'Teilnahmeliste', action: 'desk.list', value: id };
  const others: Button = { label: 'Andere Termine', action: 'desk.dates', value: '0' };
  if (state === 'cancelled') return [others];
  if (now < start) return [list, others, ...changeButtons(id, 'Termin ')];
  const canAttend = bookings.some((booking) => booking.state === 'confirmed' || booking.state === 'attended');
  const attendance: Button = { label: 'Anwesenheit', action: 'desk.attendance', value: id, asks: true };
  const certificates: Button = { label: 'Bescheinigungen', action: 'desk.certificates', value: id };
  return [list, ...(canAttend ? [attendance, certificates] : []), others];
}

/** Change or call off a date to come. */
export function changeButtons(id: string, what: 'Termin ' | ''): readonly Button[] {
  const confirm = { question: 'Den Termin absagen? Alle Gebuchten bekommen Bescheid.', yes: 'Ja, absagen', no: 'Behalten' };
  const [change, callOff] = what === '' ? ['Ändern', 'Absagen'] : ['Termin ändern', 'Termin absagen'];
  return [
    { label: change, action: 'desk.change', value: id, asks: true },
    { label: callOff, action: 'desk.call-off', value: id, style: 'danger', confirm },
  ];
}
