import type { Workshop } from '../book/workshop.ts';

/** A workshop as it stands in a calendar. */
export type CalendarEvent = {
  readonly workshop: Workshop;
  readonly title: string;
  /** German lines below the title, for example what to bring along. */
  readonly details: readonly string[];
};

export type CalendarOptions = {
  /** When the entry is made: of two with the same SEQUENCE, calendars take the later one. */
  readonly now: Date;
  /** Mail address that stands as the organizer; without it one that reaches nobody. */
  readonly organizer?: string | undefined;
};
