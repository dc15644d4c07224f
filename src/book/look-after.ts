import type { BookParts } from './book-parts.ts';
import type { Booking } from './booking.ts';
import { findReminders, nameReminder, type Reminder } from './find-reminders.ts';
import type { Telling } from './ledger.ts';
import { postTo } from './posts-of.ts';
import { tellReminder } from './replies/tell-reminder.ts';
import { settleDue } from './settle-due.ts';
import { warnOfTooFew } from './warn-of-too-few.ts';

/** What was done in one look. */
export type LookedAfter = { readonly settled: number; readonly told: number };

const day = 24 * 3_600_000;

/**
 * What happens by itself: offers that run out, seats that become free with time, reminders and warnings. Safe to run as often as
 * one likes and in several processes: what has happened or has been said does not happen again.
 */
export async function lookAfter(parts: BookParts): Promise<LookedAfter> {
  return { settled: await settleDue(parts), told: (await remind(parts)) + (await warnOfTooFew(parts)) };
}

const seated: readonly Booking['state'][] = ['confirmed', 'attended'];
const lookAhead = 8 * day;
const lookBack = 6 * day;

async function remind(parts: BookParts): Promise<number> {
  const { ledger, now } = parts;
  const instant = now().getTime();
  const near = { endsAfter: new Date(instant - lookBack).toISOString(), startsBefore: new Date(instant + lookAhead).toISOString() };
  const due = findReminders(await ledger.bookingsIn(seated, near), now().toISOString());
  const said = new Set((await ledger.told(due.map(({ booking: { id } }) => id))).map(({ booking, what }) => `${booking} ${what}`));
  const fresh = due.filter((reminder) => !said.has(`${reminder.booking.id} ${nameReminder(reminder)}`));
  const tellings = fresh.flatMap((reminder) => toTelling(reminder, parts));
  return tellings.length === 0 ? 0 : await ledger.tell(tellings);
}

function toTelling(reminder: Reminder, parts: BookParts): readonly Telling[] {
  const { booking } = reminder;
  const name = nameReminder(reminder);
  const [post] = postTo(booking.person, { key: `booking ${booking.id} ${name}`, message: () => tellReminder(reminder, parts) });
  return post ? [{ booking: booking.id, what: name, post }] : [];
}
