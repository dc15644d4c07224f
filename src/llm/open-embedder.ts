import type { OpenAI } from 'openai';
import * as z from 'zod';
import type { Embedder } from '../ask/writing/embedder.ts';
import { createClient } from './create-client.ts';
import type { ModelServer } from './model-server.ts';
import { modelError, readFailure } from './read-failure.ts';

/** A server and the model there; `timeoutMs` bounds each request. */
export type EmbedderOptions = { readonly server: ModelServer; readonly model: string; readonly timeoutMs?: number };

const batchSize = 64;

/** Servers give numbers, or little-endian 32 bit floats as base64: both whatever they are asked for. */
const vector = z.union([
  z
    .array(z.number())
    .nonempty()
    .transform((numbers) => Float32Array.from(numbers)),
  z.string().transform(decode),
]);
const answer = z.object({ data: z.array(z.object({ index: z.number(), embedding: vector })) });

/** A model for embeddings behind a server of OpenAI's API. Nothing is loaded before the first texts. */
export function openEmbedder({ server, model, timeoutMs = 20_000 }: EmbedderOptions): Embedder {
  const leftOut = new Set<string>();
  let opening: Promise<OpenAI> | undefined;
  return {
    model,
    embed: async (texts, caller) => {
      opening ??= createClient(server, model, leftOut);
      const client = await opening;
      const vectors: Float32Array[] = [];
      for (let start = 0; start < texts.length; start += batchSize) {
        const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(caller ? [caller] : [])]);
        const batch = texts.slice(start, start + batchSize);
        vectors.push(...(await embedBatch(client, { model, batch, signal, caller })));
      }
      if (vectors.some(({ length }) => length !== vectors[0]?.length)) throw modelError('broken');
      return vectors;
    },
  };
}

type Batch = {
  readonly model: string;
  readonly batch: readonly string[];
  readonly signal: AbortSignal;
  readonly caller: AbortSignal | undefined;
};

async function embedBatch(client: OpenAI, { model, batch, signal, caller }: Batch): Promise<Float32Array[]> {
  try {
    const given: unknown = await client.embeddings.create({ model, input: [...batch], encoding_format: 'base64' }, { signal });
    return inOrder(answer.parse(given), batch.length);
  } catch (error) {
    caller?.throwIfAborted();
    throw signal.aborted ? modelError('timeout') : readFailure(error, Date.now).error;
  }
}

/** The server need not keep the order of the texts. */
function inOrder({ data }: z.infer<typeof answer>, wanted: number): Float32Array[] {
  const byIndex = new Map(data.map(({ index, embedding }) => [index, embedding]));
  const vectors = Array.from({ length: wanted }, (_, index) => byIndex.get(index) ?? new Float32Array());
  const isWhole = data.length === wanted && vectors.every((each) => each.length > 0 && each.every(Number.isFinite));
  if (!isWhole) throw modelError('broken');
  return vectors;
}

function decode(base64: string): Float32Array {
  const bytes = Buffer.from(base64, 'base64');
  return Float32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => bytes.readFloatLE(index * 4));
}
