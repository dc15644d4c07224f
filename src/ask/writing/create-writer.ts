import { ModelError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { type Meter, noMeter } from '../../meter.ts';
import type { Prompts } from '../../prompts.ts';
import type { Article } from '../article.ts';
import type { StandAlone } from '../ask.ts';
import type { ArticleNames, Sentence } from '../guard/evidence.ts';
import type { Picking } from '../pick-facts.ts';
import type { Question } from '../read-question.ts';
import { hidePeople, toldIn } from '../redaction/hide-people.ts';
import { restore } from '../redaction/restore.ts';
import type { Hit, Retriever } from '../retriever.ts';
import type { Turn } from '../stores.ts';
import type { Draft } from './evidence-book.ts';
import type { LanguageModel } from './language-model.ts';
import { lookUpTools } from './look-up-tools.ts';
import { pickEvidence } from './pick-evidence.ts';
import { rewriteQuestion } from './rewrite-question.ts';
import { simplify } from './simplify.ts';
import type { Style } from './style.ts';
import { translate } from './translate.ts';
import { type WritingParts, type WritingTask, type Written, writeAnswer } from './write-answer.ts';

/** A question that was searched for, with what was found. */
export type Asking = {
  readonly question: Question;
  readonly hits: readonly Hit[];
  readonly turns: readonly Turn[];
  /** Ids of the articles that it sets side by side. */
  readonly compared: readonly string[];
  readonly style: Style;
  /** As it stood: it tells who is named. */
  readonly typed: string;
  /** What a button added to it. */
  readonly circumstance?: string | undefined;
  /** What was typed, where it is not German. */
  readonly foreign: string | undefined;
  /** For how many milliseconds whoever asks has waited before, perhaps for their question to be written anew. */
  readonly waited?: number | undefined;
};

/** Has a model answer. Personal data stays here: the model gets placeholders, and only the asker reads what they stand for. */
export type Writer = {
  readonly write: (asking: Asking, onText: (text: string) => void) => Promise<Written>;
  /** A question that continues others, or is not German, as a German one that stands alone; undefined where that fails. */
  readonly standAlone: StandAlone;
};

export type WriterParts = {
  readonly model: LanguageModel;
  readonly prompts: Prompts;
  readonly retriever: () => Retriever;
  readonly workshops: () => Promise<readonly Draft[]>;
  readonly pickingFrom: (article: Article, question: Question) => Picking;
  readonly today: () => string;
  readonly log: Log;
  readonly meter?: Meter | undefined;
};

/** Whoever asks sees the beginning within ten seconds, of the model's answer or of the other, whatever they waited for before. */
const patienceMilliseconds = 7_500;
const wholePatienceMilliseconds = 8_500;
/** What is shown only as a whole may take so long once something of it is there. */
const silentMilliseconds = 20_000;
/** A whole answer is there: nobody waits longer than this for a plainer one, or for the beginning of its translation. */
const betterMilliseconds = 9_300;
const tooLate = new ModelError('timeout', 'no sentence came in time');

export function createWriter(parts: WriterParts): Writer {
  return {
    write: (asking, onText) => write(asking, parts, onText),
    async standAlone(question, turns, typed) {
      const hidden = hidePeople([question, ...turns.map((turn) => turn.question)], toldIn(typed, turns));
      const [asked = '', ...earlier] = hidden.texts;
      const rewritten = await rewriteQuestion({ question: asked, earlier }, parts);
      return rewritten === undefined ? undefined : restore(rewritten, hidden.placeholders);
    },
  };
}

async function write(asking: Asking, parts: WriterParts, onText: (text: string) => void): Promise<Written> {
  const started = performance.now();
  const texts = [sayQuestion(asking), asking.question.text, asking.foreign ?? '', ...asking.turns.map((turn) => turn.question)];
  const hidden = hidePeople(texts, toldIn(asking.typed, asking.turns));
  const [question = '', meant = '', typed, ...earlier] = hidden.texts;
  const patience = new AbortController();
  const wait = Math.min(patienceMilliseconds, wholePatienceMilliseconds - (asking.waited ?? 0));
  let timer = setTimeout(() => patience.abort(tooLate), wait);
  const task = { ...taskOf(asking, parts), question, meant, earlier };
  const shown = (sentence: Sentence) => {
    clearTimeout(timer);
    onText(`${restore(sentence.text, hidden.placeholders)} `);
  };
  let hasPassed = false;
  const passed = () => {
    if (hasPassed) return;
    hasPassed = true;
    clearTimeout(timer);
    timer = setTimeout(() => patience.abort(tooLate), silentMilliseconds - (performance.now() - started));
  };
  const spare = () => betterMilliseconds - (asking.waited ?? 0) - (performance.now() - started);
  try {
    const foreign = asking.foreign === undefined ? undefined : typed;
    const written = await writeInStyle({ ...task, foreign }, partsOf(parts, patience.signal), { shown, passed, spare });
    note(written, asking.style, { parts, started });
    const shownAs = (each: Sentence): Sentence => ({ ...each, text: restore(each.text, hidden.placeholders) });
    return { ...written, sentences: written.sentences.map(shownAs), original: written.original?.map(shownAs) };
  } finally {
    clearTimeout(timer);
  }
}

/** As it was asked, and what a button added. */
function sayQuestion({ question, circumstance }: Asking): string {
  return circumstance === undefined ? question.focus : `${question.focus} (${circumstance})`;
}

function taskOf(
  { question, hits, compared, style }: Asking,
  { pickingFrom, today }: WriterParts,
): Omit<WritingTask, 'question' | 'meant' | 'earlier'> {
  const day = today();
  const drafts = pickEvidence(hits, { question, pickingFrom: (article) => pickingFrom(article, question), today: day, compared });
  return { style, drafts, today: day };
}

function partsOf({ model, prompts, retriever, workshops, today }: WriterParts, signal: AbortSignal): WritingParts {
  const base = retriever();
  return {
    ...{ model, prompts, signal },
    tools: (book) => lookUpTools({ retriever: base, book, workshops, today: today() }),
    names: namesIn(base),
  };
}

/** The same list for the same base: the guard reads it once. */
const knownNames = new WeakMap<Retriever, readonly ArticleNames[]>();

function namesIn(base: Retriever): readonly ArticleNames[] {
  const known = knownNames.get(base) ?? base.articles().map(({ id, title, synonyms }) => ({ articleId: id, names: [title, ...synonyms] }));
  knownNames.set(base, known);
  return known;
}

type Wanted = WritingTask & { readonly foreign: string | undefined };

/** Plain language is judged, and another language checked, as a whole before anybody reads it. */
function writeInStyle({ foreign, ...task }: Wanted, parts: WritingParts, { shown, passed, spare }: Heard): Promise<Written> {
  if (foreign !== undefined) return translate(task, { typed: foreign, onPassed: passed, spare }, parts);
  return task.style === 'simple' ? simplify(task, parts, { onPassed: passed, spare }) : writeAnswer(task, parts, shown);
}

type Heard = { readonly shown: (sentence: Sentence) => void; readonly passed: () => void; readonly spare: () => number };

type Noted = { readonly parts: WriterParts; readonly started: number };

/** What a model was asked and wrote stands in no log. */
function note({ kind, fault, cut, replaced, effort, sentences }: Written, style: Style, { parts, started }: Noted): void {
  const { model, prompts, log, meter = noMeter } = parts;
  meter.count('tws_model_texts_total', { result: kind });
  if (fault !== undefined) meter.count('tws_model_faults_total', { fault });
  for (const reason of [...cut, ...replaced]) meter.count('tws_guard_cuts_total', { reason });
  const outcome = { kind, fault, kept: sentences.length, cut, replaced, ...effort, ms: Math.round(performance.now() - started) };
  const line = { model: model.name, prompts: prompts.hash, style, ...outcome };
  if (fault === undefined) log.info(line, 'a model was asked');
  else log.warn(line, 'a model was asked and failed');
}
