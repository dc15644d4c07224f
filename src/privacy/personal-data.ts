import type { PersonReference } from '../chat/references.ts';

/** Everything that is kept about people, as they may see it and have it erased. */
export interface PersonalData {
  /** All of it as JSON, for the person alone; leaves an entry in the audit log. */
  collect(person: PersonReference): Promise<string>;
  /**
   * Erases all of it, in one transaction with its tombstone and audit entry, and for good. `keep` leaves bookings of workshops to
   * come and requests that are open. Nothing of it comes back with an older backup.
   */
  erase(person: PersonReference, upcoming: Upcoming): Promise<void>;
  /** Notes that somebody was told with whom they speak; true once for each person, and again for copies of the same event. */
  meet(person: PersonReference, event: string): Promise<boolean>;
}

/** What is done with bookings of workshops to come and open requests. */
export type Upcoming = 'keep' | 'cancel';
