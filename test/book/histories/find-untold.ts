import type { Booking } from '../../../src/book/booking.ts';
import type { Taken } from './find-broken.ts';

/** Every change of a booking is told once, in the order in which it came about, and nothing else is told. */
export function* findUntold(step: Taken): Generator<string> {
  for (const after of step.after.bookings) {
    const before = step.before.bookings.find(({ id }) => id === after.id);
    yield* findUntoldStates(step, before, after);
    const seats = before !== undefined && before.seats !== after.seats ? 1 : 0;
    if (count(step, after, 'seats') !== seats) yield `${after.id} hears ${count(step, after, 'seats')} times of other seats`;
    const moves = heardOfMove(step, before) ? 1 : 0;
    if (count(step, after, 'moved') !== moves) yield `${after.id} hears ${count(step, after, 'moved')} times of another date`;
  }
}

function count({ notices }: Taken, { id }: Booking, about: 'seats' | 'moved'): number {
  return notices.filter((notice) => notice.booking.id === id && notice.about === about).length;
}

function* findUntoldStates({ notices }: Taken, before: Booking | undefined, after: Booking) {
  const heard = notices.filter(({ booking, about }) => booking.id === after.id && about === 'state');
  let state = before?.state;
  for (const notice of heard) {
    if (notice.before !== state || notice.booking.state === state) yield `${after.id} hears of ${notice.booking.state} after ${state}`;
    state = notice.booking.state;
  }
  const isAttendance = [state, after.state].every((each) => each === 'confirmed' || each === 'attended');
  if (state !== after.state && !isAttendance) yield `${after.id} is ${after.state} and has heard of ${state}`;
}

/** Everybody who holds, wants or waits for a seat when a planned workshop gets another date or place; time alone ends nothing that is told of a move. */
function heardOfMove({ before, after, notices }: Taken, booking: Booking | undefined): boolean {
  const isMoved = after.workshop.state === 'planned' && after.workshop.sequence > before.workshop.sequence;
  const ended = notices.findIndex((notice) => notice.booking.id === booking?.id && notice.booking.state === 'cancelled');
  const moved = notices.findIndex(({ about }) => about === 'moved');
  const hasEndedBefore = ended >= 0 && (moved < 0 || ended < moved);
  return isMoved && booking !== undefined && booking.state !== 'cancelled' && booking.state !== 'attended' && !hasEndedBefore;
}
