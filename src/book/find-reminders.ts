import { addDays } from '../days.ts';
import type { Booking } from './booking.ts';
import { dayAndTime, instantAt } from './instants.ts';
import type { Workshop } from './workshop.ts';

/** What is said of time to everybody who has a seat. */
export type Reminder = { readonly booking: Booking; readonly workshop: Workshop; readonly what: 'week' | 'day' | 'feedback' };

type Seat = { readonly booking: Booking; readonly workshop: Workshop };

/** At nine in the morning, seven days and one day before, and the day after. */
const hour = '09:00';
const daysBefore = { week: 7, day: 1 } as const;
/** How long after the workshop it still makes sense to ask how it was. */
const daysToAsk = 3;

/**
 * Which reminders are due now. One that somebody booked after is left out: they know. One that was missed is made up for
 * as long as it is of use: until the next one, or until the workshop begins.
 */
export function findReminders(seats: readonly Seat[], now: string): readonly Reminder[] {
  return seats.flatMap(({ booking, workshop }): Reminder[] => {
    const what = findDue(booking, workshop, now);
    return what === undefined || workshop.state !== 'planned' ? [] : [{ booking, workshop, what }];
  });
}

function findDue(booking: Booking, workshop: Workshop, now: string): Reminder['what'] | undefined {
  const { start, end } = workshop;
  const week = before(start, daysBefore.week);
  const day = before(start, daysBefore.day);
  const asking = before(end, -1);
  if (now >= asking) return now < before(end, -1 - daysToAsk) ? 'feedback' : undefined;
  if (now >= start) return undefined;
  if (now >= day) return booking.at < day ? 'day' : undefined;
  return now >= week && booking.at < week ? 'week' : undefined;
}

/** So many days before an instant, at the hour of reminders in Europe/Berlin. */
function before(instant: string, days: number): string {
  return instantAt(addDays(dayAndTime(instant).day, -days), hour) ?? instant;
}
