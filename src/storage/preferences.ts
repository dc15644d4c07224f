import type { Keyv } from 'keyv';
import { z } from 'zod';
import type { Preferences } from '../ask/stores.ts';

const branchSchema = z.string().optional();

/** What people have chosen, kept until they choose again. */
export function createPreferences(keyv: Keyv<unknown>): Preferences {
  return {
    branchOf: async (person) => branchSchema.parse(await keyv.get(`branch:${person}`)),
    async chooseBranch(person, branch) {
      await keyv.set(`branch:${person}`, branch);
    },
  };
}
