import { addDays, instantAt } from '../days.ts';
import type { Booking } from './booking.ts';
import { dayAndTime } from './day-and-time.ts';
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
  // Once for each workshop: what a day and an hour are in Europe/Berlin takes long to find out.
  const workshops = new Map(seats.map(({ workshop }) => [workshop.id, workshop]));
  const dueIn = new Map([...workshops].map(([id, workshop]) => [id, findDue(workshop, now)]));
  return seats.flatMap(({ booking, workshop }): Reminder[] => {
    const due = dueIn.get(workshop.id);
    return due && booking.at < due.bookedBefore ? [{ booking, workshop, what: due.what }] : [];
  });
}

/** What is due for a workshop, to those who have booked before an instant. */
type Due = Pick<Reminder, 'what'> & { readonly bookedBefore: string };

function findDue({ start, end, state }: Workshop, now: string): Due | undefined {
  if (state !== 'planned') return undefined;
  const asking = before(end, -1);
  if (now >= asking) return now < before(end, -1 - daysToAsk) ? { what: 'feedback', bookedBefore: asking } : undefined;
  if (now >= start) return undefined;
  const day = before(start, daysBefore.day);
  if (now >= day) return { what: 'day', bookedBefore: day };
  const week = before(start, daysBefore.week);
  return now >= week ? { what: 'week', bookedBefore: week } : undefined;
}

/** The name under which it is kept that something was said; moved to another day, a workshop is reminded of anew. */
export function nameReminder({ workshop, what }: Pick<Reminder, 'workshop' | 'what'>): string {
  return `${what} ${workshop.start.slice(0, 10)}`;
}

/** Reminders whose time has come already, by their names. */
export function remindersBehind(workshop: Workshop, now: string): readonly string[] {
  const behind = (['week', 'day'] as const).filter((what) => now >= before(workshop.start, daysBefore[what]));
  return behind.map((what) => nameReminder({ workshop, what }));
}

/** So many days before an instant, at the hour of reminders in Europe/Berlin. */
function before(instant: string, days: number): string {
  return instantAt(addDays(dayAndTime(instant).day, -days), hour) ?? instant;
}
