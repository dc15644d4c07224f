import { type Booking, isSeated, type Roster, waitlistOf } from '../../../src/book/booking.ts';
import { countTaken } from '../../../src/book/count-seats.ts';
import { directChat, type Workspace } from '../peer/workspace.ts';
import { wordsOf } from '../words-of.ts';
import { keyOf } from './key-of.ts';

/** A workshop as it ended: its bookings and the number of seats that it says are taken. */
export type Ended = Roster & { readonly taken: number };

/** What is in the database and what was said in the chats; `steps` are the audit log's, `confirmed` of `b1`. */
export type Told = {
  readonly ended: readonly Ended[];
  readonly steps: readonly { readonly state: string; readonly id: string }[];
  readonly workspace: Pick<Workspace, 'messages' | 'ephemerals'>;
};

/** Names everything that people were told and is not so, that is so and nobody was told, and that never may be. */
export function* findUntrue(told: Told): Generator<string> {
  yield* findUntold(told);
  yield* findUnfounded(told);
  yield* findAbsent(told);
  for (const each of told.ended) {
    yield* findWrongSeats(each);
    yield* findWrongOrder(each, told);
  }
}

const userOf = ({ person }: Booking) => person.split(':')[2] ?? '';
const bookingsIn = ({ ended }: Told) => ended.flatMap(({ bookings }) => bookings);
const keyOfStep = (id: string, state: string) => `booking ${id} state ${state} 0`;

/** Each state that a booking was ever in was told once, in the direct chat of its person. */
function* findUntold(told: Told) {
  for (const { id, state } of told.steps) {
    const owner = bookingsIn(told).find((booking) => booking.id === id);
    const chat = owner && directChat(userOf(owner));
    const times = told.workspace.messages.filter((each) => each.channel === chat && keyOf(each) === keyOfStep(id, state)).length;
    if (times !== 1) yield `${id} (${owner?.state ?? 'gone'}) was told ${times} times that it is ${state}`;
    const requests = told.workspace.messages.filter((each) => keyOf(each) === `desk ${id} slack`).length;
    if (state === 'requested' && requests !== 1) yield `${id} stands ${requests} times before the coordinators`;
  }
}

/** Nothing is told of a booking that never was so. */
function* findUnfounded({ workspace, steps }: Told) {
  const founded = new Set(steps.map(({ id, state }) => keyOfStep(id, state)));
  for (const message of workspace.messages)
    if (keyOf(message).startsWith('booking ') && !founded.has(keyOf(message))) yield `${keyOf(message)} is told and was never so`;
}

/** Whoever has read "Gebucht", as a reply or in the direct chat, has a firm seat or has given it back. */
function* findAbsent(told: Told) {
  const { messages, ephemerals } = told.workspace;
  const read = [
    ...messages.map(({ channel, blocks }) => ({ chat: channel, blocks })),
    ...ephemerals.map(({ user, blocks }) => ({ chat: directChat(user), blocks })),
  ];
  const happy = new Set(read.filter(({ blocks }) => /Gebucht:/.test(wordsOf(blocks))).map(({ chat }) => chat));
  for (const chat of happy) {
    const kept = bookingsIn(told).filter((booking) => directChat(userOf(booking)) === chat);
    if (!kept.some(({ state, ending }) => state === 'confirmed' || ending === 'by-person'))
      yield `${chat} was told "Gebucht" and has ${JSON.stringify(kept.map(({ state, ending }) => [state, ending]))}`;
  }
}

function* findWrongSeats({ workshop: { id, capacity }, bookings, taken }: Ended) {
  if (countTaken(bookings) > capacity) yield `${id} has ${countTaken(bookings)} of ${capacity} seats taken`;
  if (countTaken(bookings) !== taken) yield `${id} says ${taken} and has ${countTaken(bookings)} seats taken`;
  const people = bookings.filter(({ state }) => state !== 'cancelled').map(({ person }) => person);
  if (new Set(people).size < people.length) yield `somebody has two bookings of ${id}`;
}

/** Nobody waits while there is room, and nobody was offered seats before one who came earlier and needs no more. */
function* findWrongOrder(roster: Ended, { steps }: Told) {
  const { workshop, bookings, taken } = roster;
  const waiting = waitlistOf(roster);
  for (const { id, seats } of waiting) if (taken + seats <= workshop.capacity) yield `${id} waits while seats are free`;
  if (new Set(bookings.map(({ place }) => place)).size < bookings.length) yield `two have the same place in ${workshop.id}`;
  // Where coordinators decide, the order in which they do counts.
  if (workshop.approval) return;
  const offered = new Set(steps.filter(({ state }) => state === 'offered').map(({ id }) => id));
  const seated = bookings.filter((booking) => offered.has(booking.id) || isSeated(booking));
  for (const one of seated) {
    const passed = waiting.filter(({ place, seats }) => place < one.place && seats <= one.seats);
    for (const { id } of passed) yield `${one.id} has overtaken ${id}`;
  }
}
