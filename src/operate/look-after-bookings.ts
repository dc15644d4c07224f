import type { BookParts } from '../book/book-parts.ts';
import { eraseOld } from '../book/erase-old.ts';
import { lookAfter } from '../book/look-after.ts';
import { dayOf } from '../days.ts';
import type { Log } from '../log.ts';
import { lookRegularly } from './look-regularly.ts';

const lookMilliseconds = 60_000;

type Looking = { readonly booking: BookParts; readonly log: Log };

/** Looks after bookings once a minute and erases once a day, until it is stopped; what was missed is made up. */
export function lookAfterBookings({ booking, log }: Looking): () => Promise<void> {
  let erasedOn = '';
  const look = async () => {
    await lookAfter(booking);
    const today = dayOf(booking.now());
    if (erasedOn === today) return;
    const erased = await eraseOld(booking);
    if (Object.values(erased).some((count) => count > 0)) log.info({ erased }, 'bookings whose time is over were erased');
    erasedOn = today;
  };
  const onProblem = (cause: unknown) => log.error({ err: cause }, 'bookings could not be looked after');
  return lookRegularly({ look, milliseconds: lookMilliseconds, onProblem });
}
