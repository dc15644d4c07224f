import type { BookParts } from '../book/book-parts.ts';
import { lookAfter } from '../book/look-after.ts';
import type { Log } from '../log.ts';
import { lookRegularly } from './look-regularly.ts';

const lookMilliseconds = 60_000;

type Looking = { readonly booking: BookParts; readonly log: Log };

/** Looks after bookings once a minute, until it is stopped; what was missed is made up. */
export function lookAfterBookings({ booking, log }: Looking): () => Promise<void> {
  const onProblem = (cause: unknown) => log.error({ err: cause }, 'bookings could not be looked after');
  const look = async () => void (await lookAfter(booking));
  return lookRegularly({ look, milliseconds: lookMilliseconds, onProblem });
}
