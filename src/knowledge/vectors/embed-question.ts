import type { Embedder } from '../../ask/writing/embedder.ts';
import { ModelError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { createBackOff } from './back-off.ts';
import { hashOfText, toUnits } from './embed-texts.ts';
import { within } from './within.ts';

export type QuestionParts = {
  readonly embedder: Embedder;
  /** What of a question may leave the house; undefined where nothing may. */
  readonly redact: (question: string) => string | undefined;
  readonly log: Log;
  readonly now: () => number;
};

/**
 * A question's direction; undefined where there is none now, whatever the reason. Never throws. A remembered one is given
 * only where it has the length that is wanted.
 */
export type EmbedQuestion = (question: string, length: number) => Promise<Float32Array | undefined>;

const patienceMilliseconds = 1_500;
const firstWait = 5_000;
const longestWait = 300_000;
const longestText = 2_000;
const mostRemembered = 200;

/**
 * Makes vectors of questions. Recent ones are remembered under a hash, in memory only. After a failure it rests, so that
 * nobody waits for a server that is down.
 */
export function createEmbedQuestion(parts: QuestionParts): EmbedQuestion {
  const recent = createRecent();
  const backOff = createBackOff(firstWait, longestWait, parts.now);
  return async (question, length) => {
    try {
      const text = parts.redact(question)?.slice(0, longestText).trim() ?? '';
      const known = recent.get(text);
      if (known?.length === length) return known;
      if (text === '' || !backOff.mayTry()) return undefined;
      const vector = await embedOne(text, parts.embedder);
      backOff.succeeded();
      recent.set(text, vector);
      return vector;
    } catch (cause) {
      if (backOff.failed()) parts.log.warn({ err: cause }, 'a question got no vector; words alone find articles until that works again');
      return undefined;
    }
  };
}

async function embedOne(text: string, embedder: Embedder): Promise<Float32Array> {
  const vectors = await within(patienceMilliseconds, (signal) => embedder.embed([text], signal));
  const vector = toUnits([text], vectors).get(text);
  if (!vector) throw new ModelError('broken', 'the model gave no vector');
  return vector;
}

/** Remembers the last ones that were asked for. A Map keeps the order in which things were put into it. */
function createRecent() {
  const vectors = new Map<string, Float32Array>();
  const set = (text: string, vector: Float32Array) => {
    const key = hashOfText(text);
    vectors.delete(key);
    vectors.set(key, vector);
    const [oldest] = vectors.keys();
    if (vectors.size > mostRemembered && oldest !== undefined) vectors.delete(oldest);
  };
  const get = (text: string) => {
    const vector = vectors.get(hashOfText(text));
    if (vector) set(text, vector);
    return vector;
  };
  return { get, set };
}
