import { randomUUID } from 'node:crypto';
import { withBooking } from './with-booking.ts';
import { writeLine } from './write-line.ts';

export type CancelOptions = { readonly booking: string; readonly json?: boolean };

/** Cancels a booking for the office and prints what came of it. Exit code 1 where there is no such booking. */
export async function cancel({ booking, json = false }: CancelOptions): Promise<void> {
  await withBooking(async ({ workshops }) => {
    const { kind } = await workshops.cancel(booking, 'office', { person: 'cli', event: `cli ${randomUUID()}` });
    const outcome = { unknown: 'unknown-booking', ended: 'already-ended', cancelled: 'cancelled', 'too-late': 'too-late' }[kind];
    await writeLine(json ? JSON.stringify({ outcome, booking }) : `${outcome}  ${booking}`);
    if (kind === 'unknown') process.exitCode = 1;
  });
}
