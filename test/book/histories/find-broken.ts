import type { Booking, Roster } from '../../../src/book/booking.ts';
import type { Notice } from '../../../src/book/settle.ts';

// Counted here anew, and not with what is tested.
const seated = ['confirmed', 'offered', 'attended'];
const active = ['requested', 'confirmed', 'waitlisted', 'offered'];

/** One step of a history: as it was, as it is, what is told, and when. */
export type Taken = { readonly before: Roster; readonly after: Roster; readonly notices: readonly Notice[]; readonly now: string };

/** What must hold after each step; names everything that does not. */
export function* findBroken(step: Taken): Generator<string> {
  yield* findOversold(step);
  yield* findTakenFromQuotas(step);
  yield* findForgotten(step);
  yield* findOvertaken(step);
  yield* findLost(step);
  yield* findDoubles(step);
  yield* findLeftOver(step);
}

function seatsOf(bookings: readonly Booking[], branch?: string): number {
  const counted = bookings.filter((booking) => seated.includes(booking.state) && (branch === undefined || booking.branch === branch));
  return counted.reduce((sum, { seats }) => sum + seats, 0);
}

/** Seats that are free and that no quota keeps for a branch other than this. */
function freeFor({ workshop, bookings }: Roster, branch: string | undefined, now: string): number {
  const kept = workshop.quotas.filter((quota) => quota.branch !== branch && now < quota.until);
  const left = kept.map((quota) => Math.max(0, quota.seats - seatsOf(bookings, quota.branch)));
  return workshop.capacity - seatsOf(bookings) - left.reduce((sum, seats) => sum + seats, 0);
}

function* findOversold({ after }: Taken) {
  if (seatsOf(after.bookings) > after.workshop.capacity) yield `${seatsOf(after.bookings)} of ${after.workshop.capacity} seats are taken`;
}

/** Who has got seats in this step, and how many. */
function gainsOf({ before, after }: Taken): readonly { readonly booking: Booking; readonly seats: number }[] {
  return after.bookings.flatMap((booking) => {
    const seats = seatsOf([booking]) - seatsOf(before.bookings.filter(({ id }) => id === booking.id));
    return seats > 0 ? [{ booking, seats }] : [];
  });
}

/** After seats were given, as many are free as are kept for other branches: what a branch takes of its own quota changes neither. */
function* findTakenFromQuotas(step: Taken) {
  for (const { booking } of gainsOf(step))
    if (freeFor(step.after, booking.branch, step.now) < 0) yield `${booking.id} has a seat that is kept for another branch`;
}

function* findForgotten({ after, now }: Taken) {
  if (after.workshop.state !== 'planned' || now >= after.workshop.start) return;
  for (const { id, state, seats, branch } of after.bookings)
    if (state === 'waitlisted' && seats <= freeFor(after, branch, now)) yield `${id} waits while seats are free`;
}

/** Whoever came earlier and needs no more, from the same branch, is never left waiting. */
function* findOvertaken(step: Taken) {
  const wait = (roster: Roster) => roster.bookings.filter(({ state }) => state === 'waitlisted');
  const waiting = wait(step.after).filter((one) => wait(step.before).some(({ id, seats }) => id === one.id && seats === one.seats));
  for (const { booking, seats } of gainsOf(step)) {
    const left = waiting.filter((each) => each.place < booking.place && each.branch === booking.branch && each.seats <= seats);
    for (const { id } of left) yield `${booking.id} has overtaken ${id}`;
  }
}

function* findLost({ before, after }: Taken) {
  for (const [index, old] of before.bookings.entries()) {
    const kept = after.bookings[index];
    const fixed = ({ id, workshop, person, request, branch, audience, place, at }: Booking) =>
      JSON.stringify([id, workshop, person, request, branch, audience, place, at]);
    if (kept === undefined || fixed(kept) !== fixed(old)) yield `${old.id} is lost`;
    if (old.state === 'cancelled' && JSON.stringify(kept) !== JSON.stringify(old)) yield `${old.id} has come back`;
  }
}

function* findDoubles({ after: { bookings } }: Taken) {
  const people = bookings.filter(({ state }) => active.includes(state) || state === 'attended').map(({ person }) => person);
  if (new Set(people).size < people.length) yield 'somebody has two bookings';
  if (new Set(bookings.map(({ place }) => place)).size < bookings.length) yield 'two have the same place';
}

function* findLeftOver({ after: { workshop, bookings }, now }: Taken) {
  const open = bookings.filter(({ state }) => active.includes(state));
  if (workshop.state === 'cancelled' && open.length > 0) yield 'a booking has outlived its workshop';
  if (now >= workshop.start && open.some(({ state }) => state !== 'confirmed')) yield 'somebody waits for what has begun';
  if (bookings.some(({ state, offerUntil }) => (state === 'offered') !== (offerUntil !== undefined))) yield 'an offer has no end';
  if (bookings.some(({ state, ending }) => (state === 'cancelled') !== (ending !== undefined))) yield 'an end has no reason';
}
