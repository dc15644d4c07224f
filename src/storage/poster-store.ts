import { randomBytes } from 'node:crypto';
import type { Keyv } from 'keyv';
import { z } from 'zod';
import type { Poster } from '../ask/replies/poster-of.ts';
import { seal, unseal } from './seal.ts';

/** Posters that somebody may still fetch, under names that nobody can guess. */
export type PosterStore = {
  readonly keep: (poster: Poster) => Promise<string>;
  /** undefined: never kept, or not any more. */
  readonly find: (id: string) => Promise<Poster | undefined>;
};

type Options = {
  /** 32 random bytes; without them nobody can read what is kept. */
  readonly key: Uint8Array;
  readonly hours: number;
  now(): number;
};

const rowSchema = z.object({
  number: z.number(),
  title: z.string(),
  url: z.string(),
  asOf: z.string().optional(),
  reviewedOn: z.string().optional(),
});
const posterSchema = z.object({
  title: z.string(),
  sentences: z.array(z.object({ text: z.string(), sources: z.array(z.number()) })),
  sources: z.array(rowSchema),
  isTranslated: z.boolean(),
});

/** Keeps what a link to a poster stands for, since the address is too short for its text. */
export function createPosterStore(keyv: Keyv<unknown>, { key, hours, now }: Options): PosterStore {
  return {
    async keep(poster) {
      const id = randomBytes(16).toString('base64url');
      await keyv.setRaw(id, { value: seal({ key, name: id }, JSON.stringify(poster)), expires: now() + hours * 3_600_000 });
      return id;
    },
    async find(id) {
      const sealed = await keyv.get(id);
      const text = typeof sealed === 'string' ? unseal({ key, name: id }, sealed) : undefined;
      return text === undefined ? undefined : posterSchema.safeParse(JSON.parse(text)).data;
    },
  };
}
