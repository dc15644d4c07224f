import type { Workshop } from '../src/book/workshop.ts';

const day = 24 * 3_600_000;

/** A date of a format of the shipped catalogue, four weeks from `now`, that nobody has to agree to. */
export function aWorkshop(now: Date, given: Partial<Workshop> & { readonly id: string }): Workshop {
  const at = (days: number, hours: number) =>
    new Date(Math.floor(now.getTime() / day) * day + days * day + hours * 3_600_000).toISOString();
  return {
    ...{ format: 'h2-grundlagen', start: at(28, 9), end: at(28, 12), place: 'Arbeitskammer', link: undefined, room: undefined },
    ...{ trainers: [], capacity: 2, minimum: 0, approval: false, bookBy: at(25, 9), cancelBy: at(26, 9), audiences: [], quotas: [] },
    ...{ branch: undefined, inHouse: undefined, state: 'planned', sequence: 0, ...given },
  };
}
