import type { Guard } from '../guard/create-guard.ts';
import type { Sentence } from '../guard/evidence.ts';
import type { CutReason } from '../guard/verdict.ts';
import { createWireReader, type Part } from '../guard/wire-reader.ts';
import { countPart, type Effort, noEffort } from './effort.ts';
import type { ModelPart } from './language-model.ts';

/** What has come of a text so far. `broken`: why nothing more of it is wanted. */
export type Collected = {
  readonly answerable: boolean | undefined;
  readonly kept: readonly Sentence[];
  /** Why sentences were left out. */
  readonly cut: readonly CutReason[];
  /** Why sentences of the base stand where the model wrote others. */
  readonly replaced: readonly CutReason[];
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
    replaced: [],
    broken: undefined,
    isFull: false,
    effort: noEffort,
  };
  const read = (found: readonly Part[]) => {
    for (const part of found) {
      if (isOver(state)) return;
      const before = state.kept.length;
      state = step(state, part, guard);
      if (state.answerable === true) for (const fresh of state.kept.slice(before)) onSentence(fresh);
      if (isOver(state)) enough();
    }
  };
  return {
    take(part) {
      state = { ...state, effort: countPart(state.effort, part) };
      if (part.kind === 'text') read(reader.push(part.text));
      if (part.kind === 'again') {
        reader = createWireReader({ goesOn: state.answerable !== undefined });
        state = beginAgain(state);
      }
    },
    end: () => read(reader.end()),
    collected: () => state,
  };
}

function isOver({ broken, isFull }: Collected): boolean {
  return broken !== undefined || isFull;
}

/** What nobody has seen yet does not count any more. */
function beginAgain(state: Collected): Collected {
  return state.answerable === true ? state : { ...state, kept: [] };
}

function step(state: Collected, part: Part, guard: Guard): Collected {
  // What was shown is an answer, whatever the model says of it later.
  if (part.kind === 'verdict') return isShown(state) ? state : { ...state, answerable: part.answerable };
  if (part.kind === 'bad' || state.answerable === undefined) return { ...state, broken: 'wire' };
  return addSentence(state, part.sentence, guard);
}

function isShown({ answerable, kept }: Collected): boolean {
  return answerable === true && kept.length > 0;
}

/** Without its first sentence an answer says something else, so nothing comes of it. */
function addSentence(state: Collected, sentence: Sentence, guard: Guard): Collected {
  if (isKnown(sentence, state)) return state;
  const verdict = guard(sentence);
  if (verdict.kind === 'kept') return keep(state, [sentence]);
  if (verdict.kind === 'replaced') return keep({ ...state, replaced: [...state.replaced, verdict.reason] }, verdict.by);
  const cut = [...state.cut, verdict.reason];
  return { ...state, cut, broken: state.kept.length === 0 || cut.length >= mostCut ? 'guard' : undefined };
}

function keep(state: Collected, sentences: readonly Sentence[]): Collected {
  const kept = [...state.kept, ...sentences.filter((sentence) => !isKnown(sentence, state))].slice(0, mostKept);
  return { ...state, kept, isFull: kept.length >= mostKept };
}

/** The base says in one sentence what a model may have written in two. */
function isKnown({ text }: Sentence, { kept }: Collected): boolean {
  return kept.some((known) => known.text === text);
}
