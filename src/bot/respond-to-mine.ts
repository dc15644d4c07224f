import { titleOf } from '../book/book-parts.ts';
import { type Booking, positionOf } from '../book/booking.ts';
import { readText } from '../book/desk/field-reading.ts';
import { findTooMany, splitNames } from '../book/read-wish.ts';
import { type Mine, type MyTicket, replyWithMine } from '../book/replies/reply-with-mine.ts';
import { releaseArticles, replyWithRelease } from '../book/replies/reply-with-release.ts';
import { sayDone, sayNotDone } from '../book/replies/say-done.ts';
import { sayWorkshop } from '../book/replies/say-workshop.ts';
import { seatsForm } from '../book/replies/seats-form.ts';
import type { Workshop } from '../book/workshop.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { Intent } from '../chat/intent.ts';
import type { Block } from '../chat/message.ts';
import { personKey } from '../chat/references.ts';
import type { Response } from '../chat/reply.ts';
import { reply } from './ask-feature.ts';
import { type BookFeature, whoOf } from './book-feature.ts';
import { say } from './respond-to-command.ts';

/** What somebody has booked. */
export async function showMine(incoming: Incoming, feature: BookFeature, said?: string): Promise<Response> {
  const now = feature.now().toISOString();
  const found = (await feature.ledger.bookingsOf(personKey(incoming.person))).filter(({ workshop }) => workshop.end > now);
  const mine = found.map(async ({ booking, workshop }): Promise<Mine> => {
    const roster = booking.state === 'waitlisted' ? await feature.ledger.roster(workshop.id) : undefined;
    return { booking, workshop, title: titleOf(workshop, feature.formats()), position: roster && positionOf(roster, booking.id) };
  });
  return reply(replyWithMine(await Promise.all(mine), await findTickets(incoming, feature), said));
}

/** What somebody asked for their plant, with the date that waits for an answer. */
async function findTickets({ person }: Incoming, { ledger, formats }: BookFeature): Promise<readonly MyTicket[]> {
  const tickets = await ledger.ticketsOf(personKey(person));
  return Promise.all(
    tickets.map(async (ticket) => {
      const proposed = ticket.state === 'proposed' && ticket.workshop !== undefined ? await ledger.workshop(ticket.workshop) : undefined;
      return { ticket, proposed, title: titleOf(ticket, formats()) };
    }),
  );
}

type Press = Extract<Intent, { kind: 'action' }>;

/** A button about one's own booking. Somebody else's booking is answered as if it were not there. */
export async function respondToMine({ action, value }: Press, incoming: Incoming, feature: BookFeature): Promise<Response> {
  if (action === 'book.mine') return showMine(incoming, feature);
  const [id = '', place = ''] = value.split(' ');
  const own = await findOwn(id, incoming, feature);
  if (!own) return say('Diese Buchung gibt es nicht mehr. Mit „/workshop meine“ siehst Du Deine Buchungen.');
  const pressed: Pressed = { ...own, incoming, feature, inList: place === 'list' };
  switch (action) {
    case 'book.accept':
      return accept(pressed);
    case 'book.cancel':
      return cancel(pressed);
    case 'book.seats':
      return { kind: 'form', form: seatsForm(own.booking, own.title) };
    case 'book.calendar':
      return calendar(pressed);
    case 'book.release':
      return release(pressed);
    default:
      return say('Diesen Knopf kenne ich nicht mehr. Mit „/workshop meine“ siehst Du Deine Buchungen.');
  }
}

type Own = { readonly booking: Booking; readonly workshop: Workshop; readonly title: string };
type Pressed = Own & { readonly incoming: Incoming; readonly feature: BookFeature; readonly inList: boolean };

async function findOwn(id: string, { person }: Incoming, feature: BookFeature): Promise<Own | undefined> {
  const booking = await feature.ledger.booking(id);
  const workshop = booking?.person === personKey(person) ? await feature.ledger.workshop(booking.workshop) : undefined;
  return booking && workshop ? { booking, workshop, title: titleOf(workshop, feature.formats()) } : undefined;
}

async function accept(pressed: Pressed): Promise<Response> {
  const { booking, incoming, feature } = pressed;
  const outcome = await feature.workshops.accept(booking.id, whoOf(incoming));
  return outcome.kind === 'confirmed' ? done(pressed, sayDone('accepted')) : done(pressed, sayNotDone(outcome));
}

async function cancel(pressed: Pressed): Promise<Response> {
  const { booking, incoming, feature } = pressed;
  const outcome = await feature.workshops.cancel(booking.id, 'person', whoOf(incoming));
  if (outcome.kind === 'too-late')
    return reply({ audience: 'asker', message: { blocks: [{ kind: 'note', tone: 'warning', text: sayNotDone(outcome) }] } });
  return done(
    pressed,
    outcome.kind === 'cancelled' ? sayDone(booking.state === 'confirmed' ? 'cancelled' : 'withdrawn') : sayNotDone(outcome),
  );
}

/** Says so in place of what was pressed: the list as it is now, or the message without its buttons. */
async function done({ incoming, feature, inList, workshop, title }: Pressed, said: string): Promise<Response> {
  if (inList) {
    const list = await showMine(incoming, feature, said);
    return list.kind === 'reply' ? { ...list, replace: true } : list;
  }
  const blocks: readonly Block[] = [{ kind: 'note', tone: 'info', text: said }, ...sayWorkshop(workshop)];
  return { kind: 'reply', reply: { audience: 'asker', message: { title, blocks } }, replace: true };
}

type Submit = Extract<Intent, { kind: 'submit' }>;

/** Takes another number of seats. */
export async function changeSeats({ values, context }: Submit, incoming: Incoming, feature: BookFeature): Promise<Response> {
  const own = await findOwn(context, incoming, feature);
  const seats = values.seats;
  if (!own) return say('Diese Buchung gibt es nicht mehr. Es wurde nichts geändert.');
  if (typeof seats !== 'number' || !Number.isInteger(seats)) return { kind: 'errors', errors: { seats: 'Bitte gib eine ganze Zahl an.' } };
  const names = splitNames(readText(values.names));
  const errors = findTooMany(names, seats);
  if (Object.keys(errors).length > 0) return { kind: 'errors', errors };
  const outcome = await feature.workshops.changeSeats(context, { seats, names }, whoOf(incoming));
  if (outcome.kind === 'full') {
    return {
      kind: 'errors',
      errors: { seats: `Höchstens ${outcome.most} gehen gerade. Deine Buchung gilt weiter für ${outcome.booking.seats}.` },
    };
  }
  return say(outcome.kind === 'changed' ? sayDone('changed') : sayNotDone(outcome));
}

function calendar({ workshop, title, booking, feature }: Pressed): Response {
  if (booking.state !== 'confirmed') return say('Eine Kalenderdatei gibt es, sobald Dein Platz fest gebucht ist.');
  const file = feature.calendarFile({ workshop, booking, title, kind: 'planned' });
  return reply({ audience: 'asker', message: { title, blocks: [...sayWorkshop(workshop, booking), file] } });
}

function release({ booking: { audience }, workshop, title, feature }: Pressed): Response {
  return reply(replyWithRelease({ workshop, title, audience, ground: feature.ground(releaseArticles[audience ?? 'other']) }));
}

/** Keeps whether a workshop helped; who did not take part has nothing to say about it. */
export async function takeRating(value: string, incoming: Incoming, feature: BookFeature): Promise<Response> {
  const [, id = '', verdict = ''] = /^(.*):(helpful|unhelpful)$/.exec(value) ?? [];
  const own = await findOwn(id, incoming, feature);
  const tookPart = own?.booking.state === 'confirmed' || own?.booking.state === 'attended';
  if (!own || !tookPart || (verdict !== 'helpful' && verdict !== 'unhelpful')) return say('Dazu kann ich keine Rückmeldung mehr annehmen.');
  await feature.ledger.rate(own.workshop.id, { person: personKey(incoming.person), verdict, at: feature.now().toISOString() });
  return say('Danke für Deine Rückmeldung.');
}
