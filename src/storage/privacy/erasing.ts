import { createHmac } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { hashPerson } from '../hash-person.ts';
import type { Tables } from '../tables.ts';
import type { Judged } from './find-judged.ts';

/** Keys under which tables name people, as far as they are there. */
export type PersonalKeys = {
  readonly booking?: Uint8Array | undefined;
  readonly queue?: Uint8Array | undefined;
  readonly feedback?: Uint8Array | undefined;
  readonly digest?: Uint8Array | undefined;
  readonly memory?: Uint8Array | undefined;
};

/** Reads them one by one; what is not there stays undefined. */
export async function readPersonalKeys(readKey: (name: string) => Promise<Uint8Array | undefined>): Promise<PersonalKeys> {
  const names = { booking: 'booking-key', queue: 'queue-key', feedback: 'feedback-key', digest: 'digest-key', memory: 'memory-key' };
  const read = Object.entries(names).map(async ([name, file]) => [name, await readKey(file)] as const);
  return Object.fromEntries(await Promise.all(read));
}

type AllKeys = { readonly [Name in keyof PersonalKeys]-?: Uint8Array };

/** Somebody who asks for what is kept about them; `person` see `personKey`. */
export type Asking = {
  readonly kysely: Kysely<Tables>;
  readonly person: string;
  readonly keys: AllKeys & { readonly model: Uint8Array; readonly limit: Uint8Array; readonly audit: Uint8Array };
  readonly dataDir: string;
  readonly now: Date;
};

/**
 * Who is erased, as of an ISO instant. There is no name in it: `hashes` are the keyed hashes of a tombstone, so that the same is
 * done when somebody asks for it and when an older database comes back.
 */
export type Erasing = {
  readonly transaction: Transaction<Tables>;
  readonly hashes: readonly string[];
  readonly at: string;
  readonly keys: PersonalKeys;
  /** Their judgements of answers, which are looked for before the transaction, as that takes long. */
  readonly judged: readonly Judged[];
};

/** The hashes of somebody under all keys; with `cancel` one more that says that nothing of them is left to come. */
export function hashesOf(person: string, keys: AllKeys, upcoming: 'keep' | 'cancel'): readonly string[] {
  const hashes = [keys.booking, keys.queue, keys.feedback, keys.digest, keys.memory].map((key) => hashPerson(key, person));
  return upcoming === 'cancel' ? [...hashes, hashCancelled(keys.booking, hashPerson(keys.booking, person))] : hashes;
}

/** True where also what is to come is erased; `hash` is how the tables of bookings name the person. */
export function isCancelled(hash: string, { hashes, keys }: Pick<Erasing, 'hashes' | 'keys'>): boolean {
  return keys.booking !== undefined && hashes.includes(hashCancelled(keys.booking, hash));
}

/** True for a person whom a table names in plain text. */
export function isErased(person: string, { hashes, keys }: Pick<Erasing, 'hashes' | 'keys'>): boolean {
  return keys.booking !== undefined && hashes.includes(hashPerson(keys.booking, person));
}

function hashCancelled(key: Uint8Array, hash: string): string {
  return createHmac('sha256', key).update(`nothing to come ${hash}`).digest('hex');
}
