import type { Occupied } from '../book/ledger.ts';
import type { TakenDate } from './take-dates.ts';

/** Why dates of a table were not taken over, each with its line. */
export function nameRefusals(taken: readonly TakenDate[]): readonly { readonly line: number; readonly problem: string }[] {
  const waits = new Map(taken.flatMap(({ row, outcome }) => (outcome.kind === 'occupied' ? [[row.workshop.id, outcome.workshop]] : [])));
  return taken.flatMap(({ row: { line, workshop }, outcome }) => {
    const reason = outcome.kind === 'occupied' ? nameHolder(outcome, isInCircle(workshop.id, waits)) : nameReason(outcome);
    return reason === undefined ? [] : [{ line, problem: `${workshop.id}: ${reason}` }];
  });
}

/** True where whoever has what a date wants waits in the end for that date itself. */
function isInCircle(id: string, waits: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let next = waits.get(id); next !== undefined && !seen.has(next); next = waits.get(next)) {
    if (next === id) return true;
    seen.add(next);
  }
  return false;
}

function nameHolder({ resource, workshop }: Occupied, isExchange: boolean): string {
  const holder = `${resource} is taken by ${workshop} at that time`;
  return isExchange ? `${holder}, which waits for this one: move one of them to a free time first` : holder;
}

/** Undefined for what was taken over. */
function nameReason(outcome: Exclude<TakenDate['outcome'], Occupied>): string | undefined {
  switch (outcome.kind) {
    case 'added':
    case 'moved':
    case 'changed':
    case 'same':
      return undefined;
    case 'too-small':
      return `capacity is below the ${outcome.taken} seats that are taken`;
    case 'over':
      return 'is over';
    case 'past':
      return 'start: lies in the past, the date is still ahead';
    case 'called-off':
      return 'is called off; the table does not bring it back';
    case 'planned':
      return 'state: call it off in chat (/workshop teilnehmer), the table does not';
    case 'in-house':
      return 'is the in-house date of a plant; change it in chat';
    case 'unknown':
      return 'was removed meanwhile; import again';
  }
}
