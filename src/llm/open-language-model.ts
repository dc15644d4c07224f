import type { LanguageModel, ModelPart, ModelRequest } from '../ask/writing/language-model.ts';
import type { Log } from '../log.ts';
import type { Writers } from './asking-middleware.ts';
import { createBreaker } from './create-breaker.ts';
import { loadLangchain } from './load-langchain.ts';
import type { WritingModels } from './model-server.ts';
import { readFailure } from './read-failure.ts';
import { defaultLimits, type Limits, type Run, startRun } from './start-run.ts';
import { createThinkers } from './thinkers.ts';
import { writeText } from './write-text.ts';

/** `now` is in milliseconds. `limits` other than the usual ones; `leftOut` takes the fields that the server refuses. */
export type ModelOptions = {
  readonly now: () => number;
  readonly log?: Log | undefined;
  readonly limits?: Partial<Limits>;
  readonly leftOut?: Set<string>;
};

/** A `LanguageModel` that can be made ready before the first text, which then comes a second earlier. */
export type OpenedModel = LanguageModel & {
  warmUp(): Promise<void>;
  /** True while every model fails so often that none is asked. */
  isResting(): boolean;
};

/**
 * A model behind a server of OpenAI's Chat Completions API. Nothing is loaded and nothing is asked before the first text.
 * Where the caller's signal aborts, reading throws its reason.
 */
export function openLanguageModel(models: WritingModels, { now, log, limits, leftOut = new Set() }: ModelOptions): OpenedModel {
  const names = [models.model, ...(models.fallbackModel === undefined ? [] : [models.fallbackModel])];
  const candidates = names.map((name) => ({ name, breaker: createBreaker(now) }));
  const shared = { server: models.server, candidates, leftOut, thinkers: createThinkers(), now, log };
  return {
    name: models.model,
    isResting: () => candidates.every(({ breaker }) => breaker.isResting()),
    warmUp: async () => void (await loadLangchain()),
    write: (request, signal) => writeParts(request, () => startRun({ ...defaultLimits, ...limits }, signal), shared),
  };
}

/** The writing goes on by itself, so that a slow reader is not taken for a slow model; it ends when nobody reads any more. */
async function* writeParts(request: ModelRequest, start: () => Run, shared: Omit<Writers, 'langchain'>): AsyncIterable<ModelPart> {
  const run = start();
  void finish(request, run, shared);
  try {
    yield* run.parts;
  } finally {
    run.end();
  }
}

/** Never rejects: whatever goes wrong ends the run. */
async function finish(request: ModelRequest, run: Run, shared: Omit<Writers, 'langchain'>): Promise<void> {
  try {
    const langchain = await loadLangchain();
    run.signal.throwIfAborted();
    await writeText(request, run, { ...shared, langchain });
    run.end();
  } catch (error) {
    run.end(readFailure(error, shared.now).error);
  }
}
