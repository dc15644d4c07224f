import type { Keyv } from 'keyv';
import { z } from 'zod';
import type { Preferences } from '../ask/stores.ts';
import type { Database } from './database.ts';
import { hashPerson } from './hash-person.ts';

const branchSchema = z.string().optional();

type Options = {
  /** Under which people are named. */
  readonly key: Uint8Array;
  /** For how long a choice is kept, in days. */
  readonly days: number;
  now(): number;
  /** Hears that somebody has chosen, for the audit log. */
  readonly onChosen: (person: string, at: string) => Promise<void>;
};

/** What people have chosen, kept until they choose again or its time is over. */
export function createPreferences(keyv: Keyv<unknown>, { key, days, now, onChosen }: Options): Preferences {
  return {
    branchOf: async (person) => branchSchema.parse(await keyv.get(preferenceOf(hashPerson(key, person)))),
    async chooseBranch(person, branch) {
      const at = now();
      await keyv.setRaw(preferenceOf(hashPerson(key, person)), { value: branch, expires: at + days * 24 * 3_600_000 });
      await onChosen(person, new Date(at).toISOString());
    },
  };
}

const beginning = 'branch:';

/** The row that holds the branch of somebody; `name` is the hash of the person, in earlier versions the person (see `personKey`). */
export function preferenceOf(name: string): string {
  return `${beginning}${name}`;
}

/** Whose row it is. */
export function ownerOf(preference: string): string {
  return preference.slice(beginning.length);
}

/** Choices from earlier versions stand under the person's own name; they are kept under a hash from now on. */
export function hashOldPreferences(database: Database, key: Uint8Array): Promise<void> {
  return database.transaction(async (transaction) => {
    const rows = () => transaction.selectFrom('key_value').where('namespace', '=', 'preferences');
    const old = await rows().selectAll().where('key', 'like', `${beginning}%:%`).execute();
    for (const { key: name, value, expires_at } of old) {
      const hashed = preferenceOf(hashPerson(key, ownerOf(name)));
      await transaction.deleteFrom('key_value').where('namespace', '=', 'preferences').where('key', '=', name).execute();
      // Who has chosen anew since has a later choice under the hash.
      await transaction
        .insertInto('key_value')
        .values({ namespace: 'preferences', key: hashed, value, expires_at })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
  });
}
