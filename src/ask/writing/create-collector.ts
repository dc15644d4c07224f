import type { Guard } from '../guard/create-guard.ts';
import type { Sentence } from '../guard/evidence.ts';
import type { CutReason } from '../guard/verdict.ts';
import { createWireReader, type Part } from '../guard/wire-reader.ts';
import type { ModelPart } from './language-model.ts';

/** Work that a text took. */
export type Effort = { readonly calls: number; readonly inputTokens: number; readonly outputTokens: number };

/** What has come of a text so far. `broken`: why nothing more of it is wanted. */
export type Collected = {
  readonly answerable: boolean | undefined;
  readonly kept: readonly Sentence[];
  /** Why sentences were left out. */
  readonly cut: readonly CutReason[];
  readonly broken: 'guard' | 'wire' | undefined;
  /** As much as anybody reads has come; what follows is left out, and the text is whole. */
  readonly isFull: boolean;
  readonly effort: Effort;
};

/** Takes a text as it comes and keeps the sentences that pass. */
export type Collector = {
  readonly take: (part: ModelPart) => void;
  /** The text is whole: reads what was left of its last line. */
  readonly end: () => void;
  readonly collected: () => Collected;
};

type Parts = {
  readonly guard: Guard;
  /** Hears of each sentence of an answer as soon as it has passed. */
  readonly onSentence: (sentence: Sentence) => void;
  /** Is called when nothing that may still come is wanted. */
  readonly enough: () => void;
};

/** So many sentences may fail before the rest is not worth waiting for. */
const mostCut = 4;
/** The longest style asks for nine. */
const mostKept = 12;

export function createCollector({ guard, onSentence, enough }: Parts): Collector {
  let reader = createWireReader();
  let state: Collected = {
    answerable: undefined,
    kept: [],
    cut: [],
    broken: undefined,
    isFull: false,
    effort: { calls: 0, inputTokens: 0, outputTokens: 0 },
  };
  const read = (found: readonly Part[]) => {
    for (const part of found) {
      if (isOver(state)) return;
      const before = state.kept.length;
      state = step(state, part, guard);
      const fresh = state.kept[before];
      if (fresh !== undefined && state.answerable === true) onSentence(fresh);
      if (isOver(state)) enough();
    }
  };
  return {
    take(part) {
      if (part.kind === 'used') state = { ...state, effort: addEffort(state.effort, { calls: 1, ...part }) };
      else if (part.kind === 'text') read(reader.push(part.text));
      else reader = createWireReader();
    },
    end: () => read(reader.end()),
    collected: () => state,
  };
}

function isOver({ broken, isFull }: Collected): boolean {
  return broken !== undefined || isFull;
}

function step(state: Collected, part: Part, guard: Guard): Collected {
  if (part.kind === 'verdict') return { ...state, answerable: part.answerable };
  if (part.kind === 'bad' || state.answerable === undefined) return { ...state, broken: 'wire' };
  return addSentence(state, part.sentence, guard);
}

/** Without its first sentence an answer says something else, so nothing comes of it. */
function addSentence(state: Collected, sentence: Sentence, guard: Guard): Collected {
  if (state.kept.some(({ text }) => text === sentence.text)) return state;
  const verdict = guard(sentence);
  if (verdict.kind === 'kept') return { ...state, kept: [...state.kept, sentence], isFull: state.kept.length + 1 >= mostKept };
  const cut = [...state.cut, verdict.reason];
  return { ...state, cut, broken: state.kept.length === 0 || cut.length >= mostCut ? 'guard' : undefined };
}

/** The work of two texts together. */
export function addEffort(one: Effort, other: Effort): Effort {
  return {
    calls: one.calls + other.calls,
    inputTokens: one.inputTokens + other.inputTokens,
    outputTokens: one.outputTokens + other.outputTokens,
  };
}
