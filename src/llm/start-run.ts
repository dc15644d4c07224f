import type { ModelPart } from '../ask/writing/language-model.ts';
import { createQueue, type Queue } from './create-queue.ts';
import { modelError } from './read-failure.ts';

/** How long a text may take and how long it may be. `beforeFallback`: what the first model gets of `firstText` where there is a second. */
export type Limits = {
  readonly firstTextMs: number;
  readonly beforeFallbackMs: number;
  readonly idleMs: number;
  readonly wholeMs: number;
  readonly characters: number;
};

export const defaultLimits: Limits = { firstTextMs: 8_000, beforeFallbackMs: 5_000, idleMs: 4_000, wholeMs: 25_000, characters: 16_000 };

/** One text in the making: what came of it, and everything that can end it. */
export type Run = {
  readonly parts: Queue<ModelPart>;
  /** Aborts with the end of the run, whatever the reason. */
  readonly signal: AbortSignal;
  readonly limits: Limits;
  readonly hasText: () => boolean;
  /** How many pieces the models have written, of text or of what they look up: more of them are a sign of life. */
  readonly pieces: () => number;
  /** Whoever wanted the text has ended it. */
  readonly isStopped: () => boolean;
  readonly write: (text: string) => void;
  /** The model does something that nobody reads, in so many characters. */
  readonly progress: (characters: number) => void;
  /** The model begins anew, after it has looked something up. */
  readonly again: () => void;
  /** Without a reason the text is whole. */
  readonly end: (reason?: unknown) => void;
};

/** Starts the clocks of a text. After its end no timer and no listener is left. */
export function startRun(limits: Limits, caller: AbortSignal): Run {
  const parts = createQueue<ModelPart>();
  const ending = new AbortController();
  const clocks = startClocks(limits, () => end(modelError('timeout')));
  const stop = () => end(caller.reason);
  const end = (reason?: unknown) => {
    clocks.stop();
    caller.removeEventListener('abort', stop);
    parts.end(reason);
    ending.abort(reason);
  };
  caller.addEventListener('abort', stop);
  if (caller.aborted) stop();
  const meter = createMeter(limits, { parts, clocks, end });
  const isStopped = () => caller.aborted && ending.signal.reason === caller.reason;
  return { parts, signal: ending.signal, limits, end, isStopped, ...meter };
}

type Meter = Pick<Run, 'hasText' | 'pieces' | 'write' | 'progress' | 'again'>;

function createMeter(limits: Limits, { parts, clocks, end }: Pick<Run, 'parts' | 'end'> & { readonly clocks: Clocks }): Meter {
  let characters = 0;
  let pieces = 0;
  let hasText = false;
  const progress = (more: number) => {
    pieces += 1;
    characters += more;
    if (hasText) clocks.expect(limits.idleMs);
    if (characters > limits.characters) end(modelError('budget'));
  };
  return {
    hasText: () => hasText,
    pieces: () => pieces,
    progress,
    write: (text) => {
      if (text === '') return;
      hasText = true;
      parts.push({ kind: 'text', text: text.slice(0, Math.max(0, limits.characters - characters)) });
      progress(text.length);
    },
    again: () => {
      parts.push({ kind: 'again' });
      if (hasText) clocks.expect(limits.firstTextMs);
    },
  };
}

type Clocks = { readonly expect: (ms: number) => void; readonly stop: () => void };

/** One clock for the whole and one for what is expected next; the latter is set anew with everything that comes. */
function startClocks({ firstTextMs, wholeMs }: Limits, ring: () => void): Clocks {
  const whole = setTimeout(ring, wholeMs);
  let next = setTimeout(ring, firstTextMs);
  let stopped = false;
  return {
    expect: (ms) => {
      clearTimeout(next);
      if (!stopped) next = setTimeout(ring, ms);
    },
    stop: () => {
      stopped = true;
      clearTimeout(whole);
      clearTimeout(next);
    },
  };
}
