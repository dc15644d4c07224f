import type { Keyv } from 'keyv';
import { z } from 'zod';
import type { Preferences } from '../ask/stores.ts';

const branchSchema = z.string().optional();

type Options = {
  /** For how long a choice is kept, in days. */
  readonly days: number;
  now(): number;
  /** Hears that somebody has chosen, for the audit log. */
  readonly onChosen: (person: string, at: string) => Promise<void>;
};

/** What people have chosen, kept until they choose again or its time is over. */
export function createPreferences(keyv: Keyv<unknown>, { days, now, onChosen }: Options): Preferences {
  return {
    branchOf: async (person) => branchSchema.parse(await keyv.get(`branch:${person}`)),
    async chooseBranch(person, branch) {
      const at = now();
      await keyv.setRaw(`branch:${person}`, { value: branch, expires: at + days * 24 * 3_600_000 });
      await onChosen(person, new Date(at).toISOString());
    },
  };
}
