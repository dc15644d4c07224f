import * as z from 'zod';
import type { ModelTool } from '../ask/writing/language-model.ts';
import type { ModelError } from '../errors.ts';
import { createClient } from './create-client.ts';
import type { WritingModels } from './model-server.ts';
import { openEmbedder } from './open-embedder.ts';
import { openLanguageModel } from './open-language-model.ts';
import { modelError, readFailure } from './read-failure.ts';

/** How a model wrote: times in milliseconds, and whether the server told what it took. */
export type TextProbe = {
  readonly firstMs: number;
  readonly wholeMs: number;
  readonly pieces: number;
  readonly tokens: number | undefined;
};

/** What was found, or what went wrong. */
export type Probed<T> = { readonly kind: 'found'; readonly found: T } | { readonly kind: 'failed'; readonly error: ModelError };

/** What one tiny call each tells about the models of a server. Where the first one fails nothing else is tried. */
export type ModelProbes = {
  readonly text: Probed<TextProbe>;
  readonly fallback?: Probed<TextProbe>;
  /** Whether the answer kept to a schema, and whether a tool was called. */
  readonly schema?: Probed<boolean>;
  readonly tools?: Probed<boolean>;
  readonly dimension?: Probed<number>;
  /** Fields of the request that the server refuses. */
  readonly leftOut: readonly string[];
};

/** A server may have to load the model first. */
const limits = { firstTextMs: 60_000, beforeFallbackMs: 60_000, idleMs: 30_000, wholeMs: 120_000, characters: 16_000 };
const tiny = { system: 'Du wirst geprüft. Antworte so kurz wie möglich.', maxTokens: 100 };
const thinkingTokens = 1_000;

/** Asks each model a few tiny things, in the way in which the bot asks. */
export async function probeModel(models: WritingModels & { readonly embeddingModel?: string | undefined }): Promise<ModelProbes> {
  const leftOut = new Set<string>();
  const { server, model, fallbackModel, embeddingModel } = models;
  const text = await attempt(() => probeText({ server, model }, leftOut));
  if (text.kind === 'failed') return { text, leftOut: [] };
  return {
    text,
    ...(fallbackModel === undefined ? {} : { fallback: await attempt(() => probeText({ server, model: fallbackModel }, leftOut)) }),
    schema: await attempt(() => probeSchema({ server, model }, leftOut)),
    tools: await attempt(() => probeTools({ server, model }, leftOut)),
    ...(embeddingModel === undefined ? {} : { dimension: await attempt(() => probeDimension({ server, model: embeddingModel })) }),
    leftOut: [...leftOut],
  };
}

async function attempt<T>(probe: () => Promise<T>): Promise<Probed<T>> {
  try {
    return { kind: 'found', found: await probe() };
  } catch (error) {
    return { kind: 'failed', error: readFailure(error, Date.now).error };
  }
}

async function probeText(models: WritingModels, leftOut: Set<string>): Promise<TextProbe> {
  const model = openLanguageModel(models, { now: Date.now, limits, leftOut });
  await model.warmUp();
  const start = performance.now();
  const times: number[] = [];
  let tokens: number | undefined;
  for await (const part of model.write({ ...tiny, maxTokens: thinkingTokens, user: 'Zähle von 1 bis 10.', tools: [] }, never())) {
    if (part.kind === 'text') times.push(performance.now() - start);
    if (part.kind === 'used') tokens = part.inputTokens + part.outputTokens;
  }
  return { firstMs: times[0] ?? 0, wholeMs: performance.now() - start, pieces: times.length, tokens };
}

async function probeTools(models: WritingModels, leftOut: Set<string>): Promise<boolean> {
  let called = false;
  const tool: ModelTool = {
    name: 'pruefzahl',
    description: 'Nennt die Prüfzahl zu einem Wort.',
    parameters: z.object({ wort: z.string() }),
    run: async () => {
      called = true;
      return '4711';
    },
  };
  const request = { ...tiny, maxTokens: thinkingTokens, user: 'Rufe pruefzahl mit dem Wort "Saar" auf und nenne die Zahl.', tools: [tool] };
  for await (const _ of openLanguageModel(models, { now: Date.now, limits, leftOut }).write(request, never()));
  return called;
}

const schema = { type: 'object', properties: { zahl: { type: 'integer' } }, required: ['zahl'], additionalProperties: false };
const completion = z.object({ choices: z.tuple([z.object({ message: z.object({ content: z.string() }) })]) });

async function probeSchema({ server, model }: WritingModels, leftOut: Set<string>): Promise<boolean> {
  const client = await createClient(server, model, leftOut);
  const given: unknown = await client.chat.completions.create(
    {
      model,
      store: false,
      messages: [{ role: 'user', content: 'Wie viele Tage hat eine Woche? Antworte als JSON.' }],
      response_format: { type: 'json_schema', json_schema: { name: 'antwort', schema, strict: true } },
    },
    { signal: AbortSignal.timeout(limits.wholeMs) },
  );
  const content = completion.safeParse(given).data?.choices[0].message.content;
  return content !== undefined && isAnswer(content);
}

function isAnswer(content: string): boolean {
  try {
    return z.strictObject({ zahl: z.int() }).safeParse(JSON.parse(content)).success;
  } catch {
    return false;
  }
}

async function probeDimension({ server, model }: WritingModels): Promise<number> {
  const [vector] = await openEmbedder({ server, model, timeoutMs: limits.firstTextMs }).embed(['Probe']);
  if (!vector) throw modelError('empty');
  return vector.length;
}

function never(): AbortSignal {
  return new AbortController().signal;
}
