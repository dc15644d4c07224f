import { eraseOld } from '../book/erase-old.ts';
import { withBooking } from './with-booking.ts';
import { writeLine } from './write-line.ts';

/** Removes what has been kept long enough and prints how much that was. */
export async function eraseBookings({ json = false }: { readonly json?: boolean }): Promise<void> {
  await withBooking(async (booking) => {
    const erased = await eraseOld(booking);
    await writeLine(
      json ? JSON.stringify(erased) : `${erased.names} lists of names, ${erased.bookings} bookings and ${erased.tickets} requests erased`,
    );
  });
}
