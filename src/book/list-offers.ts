import { type BookParts, titleOf } from './book-parts.ts';
import { countFreeOf } from './count-seats.ts';
import type { Format } from './format.ts';
import type { ListedWorkshop } from './ledger.ts';
import type { Workshop } from './workshop.ts';

/** A date that can be booked. `free` counts for the branch of who asks. */
export type Offer = {
  readonly workshop: Workshop;
  readonly title: string;
  readonly free: number;
  readonly waiting: number;
  /** True for what only shows how the catalogue works. */
  readonly sample: boolean;
};

/** Dates to come that can still be booked, the next first, with the seats that somebody of a branch can have. */
export async function listOffers(
  { ledger, formats, now }: Pick<BookParts, 'ledger' | 'formats' | 'now'>,
  branch: string | undefined,
): Promise<readonly Offer[]> {
  const at = now().toISOString();
  const listed = await ledger.list({ after: at });
  const open = listed.filter(({ workshop }) => workshop.bookBy > at && workshop.start > at);
  return open.map((each) => toOffer(each, { branch, now: at, formats: formats() }));
}

type Seen = { readonly branch: string | undefined; readonly now: string; readonly formats: readonly Format[] };

function toOffer({ workshop, taken, waiting, takenByBranch }: ListedWorkshop, { branch, now, formats }: Seen): Offer {
  const free = countFreeOf(workshop, { taken, takenBy: (id) => takenByBranch.get(id) ?? 0 }, { branch, now });
  const sample = formats.find(({ id }) => id === workshop.format)?.sample ?? false;
  return { workshop, title: titleOf(workshop, formats), free, waiting, sample };
}
