import { setTimeout } from 'node:timers/promises';
import type { Retriever } from '../../ask/retriever.ts';
import type { SearchedBase } from '../load-knowledge-base.ts';
import { createBackOff } from './back-off.ts';
import { createEmbedQuestion, type QuestionParts } from './embed-question.ts';
import type { EmbedParts } from './embed-texts.ts';
import { keepTrying, type Patience } from './keep-trying.ts';
import { type Prepared, prepareVectors } from './prepare-vectors.ts';
import { searchWithVectors } from './search-with-vectors.ts';

/** `now` and `wait` are for tests. */
export type VectorParts = EmbedParts & Pick<QuestionParts, 'redact'> & { readonly now?: () => number; readonly wait?: Patience['wait'] };

/** A knowledge base and its search by words. */
export type Searched = { readonly base: SearchedBase; readonly retriever: Retriever };

export type Vectors = {
  /**
   * The same search, with meaning counted in as soon as there are vectors. Always the same for the same retriever; for
   * another one vectors are made in the background, and what was begun for the last is stopped.
   */
  readonly over: (searched: Searched) => Retriever;
  /** Stops what is going on. Resolves once nothing is written any more. */
  readonly close: () => Promise<void>;
};

const firstRest = 60_000;
const longestRest = 86_400_000;

/** Adds vectors to the search. Nobody ever waits for the base's, nor sees any fail: then words alone find articles. */
export function openVectors({ now = Date.now, wait = waitUnseen, ...parts }: VectorParts): Vectors {
  const embedQuestion = createEmbedQuestion({ ...parts, now });
  // Where lengths change to and fro, the base is not made anew each time.
  const rebuilds = createBackOff(firstRest, longestRest, now);
  let work = Promise.resolve();
  let current: (Searched & { readonly fused: Retriever; readonly stop: () => void }) | undefined;
  const follow = ({ base, retriever }: Searched) => {
    const { prepare, rebuild, prepared, stop } = createPreparing(base, { ...parts, wait });
    work = work.then(prepare);
    const onOtherLength = () => {
      if (!rebuilds.mayTry()) return;
      rebuilds.failed();
      work = work.then(rebuild);
    };
    return { base, retriever, stop, fused: searchWithVectors(retriever, { prepared, embedQuestion, onOtherLength }) };
  };
  return {
    over(searched) {
      if (current?.retriever === searched.retriever) return current.fused;
      current?.stop();
      current = follow(searched);
      return current.fused;
    },
    async close() {
      current?.stop();
      await work;
    },
  };
}

/** Vectors for one base; nothing here rejects. */
function createPreparing(base: SearchedBase, parts: EmbedParts & Pick<Patience, 'wait'>) {
  const stopping = new AbortController();
  const { signal } = stopping;
  const patience = { ...parts, stop: signal };
  let prepared: Prepared | undefined;
  const prepare = async () => {
    prepared = await keepTrying(() => prepareVectors(base, parts, signal), patience);
  };
  const rebuild = async () => {
    prepared = undefined;
    parts.log.warn('the model gives vectors of another length; all are made again');
    await keepTrying(() => parts.cache.forgetAllBut(parts.embedder.model, []), patience);
    await prepare();
  };
  return { prepare, rebuild, prepared: () => prepared, stop: () => stopping.abort() };
}

/** Keeps no process alive. */
function waitUnseen(milliseconds: number, stop: AbortSignal): Promise<unknown> {
  return setTimeout(milliseconds, undefined, { signal: stop, ref: false });
}
