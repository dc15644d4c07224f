import { Keyv, type KeyvStorageAdapter, type KeyvStorageCapability, keyvStorageCapability } from 'keyv';
import type { Database } from './database.ts';
import { clearRows, findRows, type KeyValueEntry, type KeyValueScope, readRows, removeRows, writeRows } from './key-value-rows.ts';

type Method = 'get' | 'getMany' | 'has' | 'hasMany' | 'set' | 'setMany' | 'delete' | 'deleteMany' | 'clear' | 'iterator';
type KeyvMethods = Required<Pick<KeyvStorageAdapter, Method>>;
type KeyvStore = Readonly<KeyvMethods> & { readonly capabilities: KeyvStorageCapability };

/**
 * A Keyv for caches and small preferences, never for counting: between its get and its set somebody else may write.
 * It rejects when the store is broken, as long as nobody adds an `error` listener (then Keyv returns quietly).
 *
 * `now` decides what is expired. Keyv computes a `ttl` from the real clock; where the two may differ, write with
 * `setRaw(key, { value, expires })`, which takes the instant itself.
 */
export function createKeyv(database: Database, namespace: string, now: () => number): Keyv<unknown> {
  return new Keyv<unknown>({ store: createKeyvStore({ database, namespace, now }), checkExpired: false });
}

/** Keyv's storage contract, version 6, over the table `key_value`: `set` takes the instant at which a row expires. */
export function createKeyvStore(scope: KeyValueScope): KeyvStore {
  const methods = { ...createReaders(scope), ...createWriters(scope) };
  // Without `expires: true` in the capabilities Keyv takes the store for an older one and passes a duration to `set`.
  return Object.freeze({ ...methods, capabilities: keyvStorageCapability(methods) });
}

function createReaders(scope: KeyValueScope): Pick<KeyvMethods, 'get' | 'getMany' | 'has' | 'hasMany' | 'iterator'> {
  return {
    get: async (key) => (await findRows(scope, [key])).get(key),
    has: async (key) => (await findRows(scope, [key])).has(key),
    async getMany(keys) {
      const found = await findRows(scope, keys);
      return keys.map((key) => found.get(key));
    },
    async hasMany(keys) {
      const found = await findRows(scope, keys);
      return keys.map((key) => found.has(key));
    },
    async *iterator() {
      for await (const { key, value } of readRows(scope)) yield [key, value];
    },
  };
}

function createWriters(scope: KeyValueScope): Pick<KeyvMethods, 'set' | 'setMany' | 'delete' | 'deleteMany' | 'clear'> {
  return {
    async set(key, value, expires) {
      await writeRows(scope, [createEntry(key, value, expires)]);
      return true;
    },
    async setMany(entries) {
      await writeRows(
        scope,
        entries.map(({ key, value, expires }) => createEntry(key, value, expires)),
      );
      return entries.map(() => true);
    },
    delete: async (key) => (await removeRows(scope, [key])).has(key),
    async deleteMany(keys) {
      const removed = await removeRows(scope, keys);
      return keys.map((key) => removed.has(key));
    },
    clear: () => clearRows(scope),
  };
}

function createEntry(key: string, value: unknown, expires: number | undefined): KeyValueEntry {
  if (typeof value !== 'string') throw new TypeError(`The value of ${key} is not text: leave Keyv's serialization on.`);
  return { key, value, expires_at: expires ?? null };
}
