import { createHmac } from 'node:crypto';
import type { Keyv } from 'keyv';
import { personKey } from '../chat/references.ts';
import type { Notes, Shelf } from '../chat/shelf.ts';
import { hashPerson } from './hash-person.ts';
import { seal, unseal } from './seal.ts';

type Options = { readonly key: Uint8Array; now(): number };

/** Notes of adapters; neither what they say nor what they are about can be read without the key. */
export function createShelf(keyv: Keyv<unknown>, options: Options): Shelf {
  const nameOf = (note: string) => createHmac('sha256', options.key).update(note).digest('hex');
  return {
    ...createNotes(keyv, nameOf, options),
    of: (person) => {
      const owner = hashPerson(options.key, personKey(person));
      return createNotes(keyv, (note) => `${owner}:${nameOf(note)}`, options);
    },
  };
}

function createNotes(keyv: Keyv<unknown>, nameOf: (note: string) => string, { key, now }: Options): Notes {
  return {
    async put(note, text, minutes) {
      const name = nameOf(note);
      await keyv.setRaw(name, { value: seal({ key, name }, text), expires: now() + minutes * 60_000 });
    },
    async get(note) {
      const name = nameOf(note);
      const sealed = await keyv.get(name);
      return typeof sealed === 'string' ? unseal({ key, name }, sealed) : undefined;
    },
  };
}
