import type { Workshop } from '../book/workshop.ts';
import type { Workshops } from '../book/workshops.ts';

/** A date and the line of the table on which it begins. */
export type DateRow = { readonly line: number; readonly workshop: Workshop };

type Outcome = { readonly kind: 'added' } | Awaited<ReturnType<Workshops['change']>>;

export type TakenDate = { readonly row: DateRow; readonly outcome: Outcome };

type Writing = Pick<Workshops, 'add' | 'change'>;

/**
 * Adds or changes dates one after another. One may want the trainer that another gives up further down, so whoever
 * found somebody taken tries again, as long as that helps any of them.
 */
export async function takeDates(rows: readonly DateRow[], workshops: Writing): Promise<readonly TakenDate[]> {
  const outcomes = new Map<DateRow, Outcome>();
  let waiting = rows;
  let tried: number;
  do {
    tried = waiting.length;
    for (const row of waiting) outcomes.set(row, await take(row, workshops));
    waiting = waiting.filter((row) => outcomes.get(row)?.kind === 'occupied');
  } while (waiting.length > 0 && waiting.length < tried);
  return [...outcomes].map(([row, outcome]) => ({ row, outcome }));
}

const who = { person: 'cli', event: 'import' };

async function take({ workshop }: DateRow, workshops: Writing): Promise<Outcome> {
  const added = await workshops.add(workshop, who);
  if (added.kind === 'added') return { kind: 'added' };
  return added.kind === 'occupied' ? added : await workshops.change(workshop, who);
}
