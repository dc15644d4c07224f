import type { Workshop } from '../src/book/workshop.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** A date of a format of the shipped catalogue, some weeks from `now`, that nobody has to agree to. */
export function aWorkshop(now: Date, given: Partial<Workshop> & { readonly id: string }, days = 28): Workshop {
  const midnight = Math.floor(now.getTime() / day) * day + days * day;
  const at = (hours: number) => new Date(midnight + hours * hour).toISOString();
  return {
    ...{ format: 'h2-grundlagen', start: at(9), end: at(12), place: 'Arbeitskammer', link: undefined, room: undefined },
    ...{ trainers: [], capacity: 2, minimum: 0, approval: false, bookBy: at(-63), cancelBy: at(-39), audiences: [], quotas: [] },
    ...{ branch: undefined, inHouse: undefined, state: 'planned', sequence: 0, ...given },
  };
}
