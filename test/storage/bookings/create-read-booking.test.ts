import { expect, it } from 'vitest';
import { toBookingRow } from '../../../src/storage/bookings/booking-row.ts';
import { createReadBooking } from '../../../src/storage/bookings/create-read-booking.ts';
import { bookingWith } from '../../book/rosters.ts';

const key = new Uint8Array(32);
const booking = bookingWith(1, 'confirmed', { note: 'Rampe', body: 'BR Muster', names: ['Bea Beispiel'] });

it('reads what was written, and what was written anew', () => {
  const read = createReadBooking(key, () => 0);
  const row = toBookingRow(booking, key);
  expect(read(row)).toEqual(booking);
  expect(read({ ...row, state: 'attended' })).toEqual({ ...booking, state: 'attended' });
  const changed = { ...booking, note: undefined, names: [] };
  expect(read(toBookingRow(changed, key))).toEqual(changed);
  expect(read({ ...row, names: null })).toEqual({ ...booking, names: [] });
});

it('remembers what it has opened for five minutes', () => {
  const clock = { now: 0 };
  const locked = Uint8Array.from(key);
  const read = createReadBooking(locked, () => clock.now);
  const row = toBookingRow(booking, key);
  expect(read(row).person).toBe(booking.person);
  // From now on it cannot open anything.
  locked.fill(1);
  clock.now = 300_000;
  expect(read(row).person).toBe(booking.person);
  clock.now += 1;
  expect(read(row).person).toBe('');
});
