import { createHmac } from 'node:crypto';
import type { Keyv } from 'keyv';
import type { Shelf } from '../chat/shelf.ts';
import { seal, unseal } from './seal.ts';

/** Notes of adapters; neither what they say nor what they are about can be read without the key. */
export function createShelf(keyv: Keyv<unknown>, { key, now }: { readonly key: Uint8Array; now(): number }): Shelf {
  const nameOf = (note: string) => createHmac('sha256', key).update(note).digest('hex');
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
