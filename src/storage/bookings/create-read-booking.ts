import type { Booking } from '../../book/booking.ts';
import { type BookingRow, type OpenedBooking, openBookingRow, readBookingRow } from './booking-row.ts';

export type ReadBooking = (row: BookingRow) => Booking;

const most = 10_000;
const longestMilliseconds = 300_000;

/**
 * Reads rows, and opens each seal once in a while only: opening a thousand takes longer than all else that is done with
 * them. What was opened is forgotten after five minutes, so that nothing outlives its erasure for longer in memory.
 */
export function createReadBooking(key: Uint8Array, now: () => number): ReadBooking {
  const opened = new Map<string, OpenedBooking>();
  let since = now();
  return (row) => {
    if (opened.size >= most || now() - since > longestMilliseconds) {
      opened.clear();
      since = now();
    }
    const known = opened.get(row.id);
    const isSame = known?.details === row.details && known.names === row.names;
    const current = isSame ? known : openBookingRow(row, key);
    opened.set(row.id, current);
    return readBookingRow(row, current);
  };
}
