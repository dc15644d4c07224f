import { createHmac } from 'node:crypto';
import type { Keyv } from 'keyv';
import { z } from 'zod';
import type { ConversationMemory } from '../ask/stores.ts';
import { hashPerson } from './hash-person.ts';
import { seal, unseal } from './seal.ts';

type MemoryOptions = {
  /** How many turns of a conversation are kept at most. */
  readonly turns: number;
  /** How long each of them is kept. */
  readonly minutes: number;
  /** 32 random bytes; without them nobody can read the records or tell which conversation they belong to. */
  readonly key: Uint8Array;
  now(): number;
};

const turnSchema = z.object({
  question: z.string(),
  articles: z.array(z.string()).readonly(),
  outcome: z.string(),
  at: z.string(),
  names: z.array(z.string()).readonly().optional(),
});
const recordSchema = z.object({ number: z.int().nonnegative(), turn: turnSchema });
type MemoryRecord = z.infer<typeof recordSchema>;

/**
 * Keeps each turn as a record of its own, so that each is gone after its own time however long the conversation goes
 * on. The records are a ring: turn number n lies in place n modulo `turns`. Of two turns remembered at the same
 * moment one may be lost; this is a cache.
 */
export function createConversationMemory(keyv: Keyv<unknown>, options: MemoryOptions): ConversationMemory {
  return {
    async recall(conversation) {
      const records = await readRecords(keyv, conversation, options);
      return records.toSorted((one, other) => one.number - other.number).map(({ turn }) => turn);
    },
    async remember(conversation, turn) {
      const records = await readRecords(keyv, conversation, options);
      const { name, value, expires } = sealRecord(conversation, { number: nextNumber(records), turn }, options);
      await keyv.setRaw(name, { value, expires });
    },
    async forget(conversation) {
      await keyv.deleteMany(namePlaces(conversation, options));
    },
  };
}

async function readRecords(keyv: Keyv<unknown>, conversation: string, options: MemoryOptions): Promise<readonly MemoryRecord[]> {
  const places = namePlaces(conversation, options);
  const sealed = await keyv.getMany(places);
  return places.flatMap((name, place) => readRecord(name, sealed[place], options));
}

// A record that does not open or has another shape (old key, old version, damage) counts as absent.
function readRecord(name: string, sealed: unknown, { key }: MemoryOptions): readonly MemoryRecord[] {
  const record = typeof sealed === 'string' ? openRecord(key, name, sealed) : undefined;
  return record === undefined ? [] : [record];
}

function openRecord(key: Uint8Array, name: string, sealed: string): MemoryRecord | undefined {
  const text = unseal({ key, name }, sealed);
  return text === undefined ? undefined : recordSchema.safeParse(JSON.parse(text)).data;
}

/** What goes under a conversation's name, sealed, and until when. */
function sealRecord(conversation: string, record: MemoryRecord, options: MemoryOptions) {
  const name = namePlace(conversation, record.number % options.turns, options);
  const value = seal({ key: options.key, name }, JSON.stringify(record));
  return { name, value, expires: options.now() + options.minutes * 60_000 };
}

function nextNumber(records: readonly MemoryRecord[]): number {
  return Math.max(-1, ...records.map(({ number }) => number)) + 1;
}

function namePlaces(conversation: string, options: MemoryOptions): string[] {
  return Array.from({ length: options.turns }, (_, place) => namePlace(conversation, place, options));
}

// Keyed, because the ids of channels and threads can be guessed and a plain hash of them tried out. The person comes
// first, so that all that is remembered of somebody can be found and erased.
function namePlace(conversation: string, place: number, { key }: MemoryOptions): string {
  return `${hashPerson(key, ownerOf(conversation))}:${createHmac('sha256', key).update(conversation).digest('base64url')}:${place}`;
}

/** The person whose conversation it is stands last in its name, see `memoryKey`. */
function ownerOf(conversation: string): string {
  return conversation.slice(conversation.lastIndexOf(' ') + 1);
}

/** What was said in a turn that stands under a name; undefined where it cannot be read. */
export function openTurn(key: Uint8Array, name: string, sealed: string): MemoryRecord['turn'] | undefined {
  return openRecord(key, name, sealed)?.turn;
}
