import * as z from 'zod';
import type { TunedWeight, VectorCache } from '../ask/writing/vector-cache.ts';
import type { Database } from './database.ts';
import { findRows, type KeyValueScope, writeRows } from './key-value-rows.ts';
import { retry } from './retry.ts';

/** Rows in one statement: far below what either engine takes, and some 3 MB with long vectors. */
const rowsAtOnce = 500;

const tunedSchema = z.object({ weight: z.number(), base: z.string() });

/** Keeps vectors in a table of their own, the weight among the key-value rows. */
export function createVectorCache(database: Database): VectorCache {
  const weights: KeyValueScope = { database, namespace: 'vector-weight', now: () => 0 };
  return {
    find: (model, hashes) => findVectors(database, model, hashes),
    keep: (model, vectors) => keepVectors(database, model, vectors),
    forgetAllBut: (model, hashes) => forgetAllBut(database, model, hashes),
    weightOf: async (model) => readTuned((await findRows(weights, [model])).get(model)),
    keepWeight: (model, tuned) => writeRows(weights, [{ key: model, value: JSON.stringify(tuned), expires_at: null }]),
  };
}

async function findVectors({ kysely }: Database, model: string, hashes: readonly string[]): Promise<ReadonlyMap<string, Float32Array>> {
  const found = new Map<string, Float32Array>();
  for (const part of cutUp(hashes)) {
    const query = kysely.selectFrom('passage_vector').select(['hash', 'vector']).where('model', '=', model).where('hash', 'in', part);
    for (const { hash, vector } of await retry(() => query.execute())) found.set(hash, readVector(vector));
  }
  return found;
}

async function keepVectors({ kysely }: Database, model: string, vectors: ReadonlyMap<string, Float32Array>): Promise<void> {
  const rows = [...vectors].map(([hash, vector]) => ({ model, hash, vector: writeVector(vector) }));
  for (const part of cutUp(rows)) {
    const insert = kysely.insertInto('passage_vector').values([...part]);
    const upsert = insert.onConflict((row) =>
      row.columns(['model', 'hash']).doUpdateSet((set) => ({ vector: set.ref('excluded.vector') })),
    );
    await retry(() => upsert.execute());
  }
}

async function forgetAllBut({ kysely }: Database, model: string, hashes: readonly string[]): Promise<number> {
  const others = await retry(() => kysely.deleteFrom('passage_vector').where('model', '!=', model).executeTakeFirstOrThrow());
  const kept = await retry(() => kysely.selectFrom('passage_vector').select('hash').where('model', '=', model).execute());
  const wanted = new Set(hashes);
  const gone = kept.map(({ hash }) => hash).filter((hash) => !wanted.has(hash));
  for (const part of cutUp(gone)) {
    await retry(() => kysely.deleteFrom('passage_vector').where('model', '=', model).where('hash', 'in', part).execute());
  }
  return Number(others.numDeletedRows) + gone.length;
}

function cutUp<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / rowsAtOnce) }, (_, i) => items.slice(i * rowsAtOnce, (i + 1) * rowsAtOnce));
}

/** What this version cannot read is tuned again. */
function readTuned(value: string | undefined): TunedWeight | undefined {
  return value === undefined ? undefined : tunedSchema.safeParse(JSON.parse(value)).data;
}

const bytesOfFloat = 4;

/** Base64 of little-endian float32, whatever the machine: two thirds longer than bytes, but text on both engines. */
function writeVector(vector: Float32Array): string {
  const bytes = Buffer.alloc(vector.length * bytesOfFloat);
  for (const [i, value] of vector.entries()) bytes.writeFloatLE(value, i * bytesOfFloat);
  return bytes.toString('base64');
}

function readVector(text: string): Float32Array {
  const bytes = Buffer.from(text, 'base64');
  return Float32Array.from({ length: Math.floor(bytes.length / bytesOfFloat) }, (_, i) => bytes.readFloatLE(i * bytesOfFloat));
}
