import type { Desk } from '../chat/announce-at-desks.ts';
import type { FileBlock } from '../chat/message.ts';
import type { Booking } from './booking.ts';
import type { Format } from './format.ts';
import type { Ledger } from './ledger.ts';
import type { Workshop } from './workshop.ts';

/** Somebody's own calendar entry; `cancelled` takes it out of the calendar again. */
export type OwnEntry = {
  readonly workshop: Workshop;
  readonly booking: Pick<Booking, 'id'>;
  readonly title: string;
  readonly kind: 'planned' | 'cancelled';
};

export type CalendarFile = (entry: OwnEntry) => FileBlock;

/** For how long personal data is kept after a workshop, in days. */
export type Periods = { readonly namesDays: number; readonly bookingDays: number };

/** What booking needs from outside. */
export type BookParts = {
  readonly ledger: Ledger;
  readonly formats: () => readonly Format[];
  readonly branches: readonly { readonly id: string; readonly name: string }[];
  readonly desks: readonly Desk[];
  readonly calendarFile: CalendarFile;
  readonly periods: Periods;
  readonly now: () => Date;
};

/** What words about a workshop are made from. */
export type Wording = Pick<BookParts, 'formats' | 'branches' | 'calendarFile'>;

/** The title of a workshop; its id where the catalogue no longer has the format. */
export function titleOf({ format }: Pick<Workshop, 'format'>, formats: readonly Format[]): string {
  return formats.find(({ id }) => id === format)?.title ?? format;
}
