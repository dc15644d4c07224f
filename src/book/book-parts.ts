import type { FileBlock } from '../chat/message.ts';
import type { Platform } from '../chat/references.ts';
import type { Periods } from './erase-old.ts';
import type { Format } from './format.ts';
import type { Ledger } from './ledger.ts';
import type { Workshop } from './workshop.ts';

/** The coordinators' channel on one platform. */
export type Desk = { readonly platform: Platform; readonly channel: string };

/** The calendar entry of a workshop as a file; `cancelled` takes it out of the calendar again. */
export type CalendarFile = (workshop: Workshop, title: string, kind: 'planned' | 'cancelled') => FileBlock;

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
