import { ModelError, type ModelFault } from '../../errors.ts';
import type { Prompts } from '../../prompts.ts';
import { createGuard, type Guard } from '../guard/create-guard.ts';
import type { ArticleNames, Sentence } from '../guard/evidence.ts';
import type { CutReason } from '../guard/verdict.ts';
import { type Collected, type Collector, createCollector } from './create-collector.ts';
import type { Effort } from './effort.ts';
import { createEvidenceBook, type Draft, type Evidence, type EvidenceBook } from './evidence-book.ts';
import { judgeLine } from './judge-line.ts';
import type { LanguageModel, ModelPart, ModelTool } from './language-model.ts';
import { readAhead } from './read-ahead.ts';
import type { Style } from './style.ts';

/** A question as a model gets it: without personal data. */
export type WritingTask = {
  readonly question: string;
  /** What was searched for: the question, or what it means after the earlier ones. */
  readonly meant?: string | undefined;
  /** Earlier questions of the conversation, oldest first, without personal data. */
  readonly earlier: readonly string[];
  readonly style: Style;
  /** What it is to be answered from. */
  readonly drafts: readonly Draft[];
  /** ISO day. */
  readonly today: string;
  /** Asked for besides. */
  readonly addition?: string | undefined;
};

export type WritingParts = {
  readonly model: LanguageModel;
  readonly prompts: Prompts;
  /** What the model may look up besides; finds are added to the book. */
  readonly tools: (book: EvidenceBook) => readonly ModelTool[];
  /** Names of instruments by their articles, for the guard. */
  readonly names: readonly ArticleNames[];
  readonly signal: AbortSignal;
};

export type WritingFault = ModelFault | 'guard' | 'wire';

/**
 * What came of it. `written`: sentences that have passed the guard; `fault` is set where the text broke off after them.
 * `unanswerable`: the passages do not say what is asked; `sentences` is what they know. `failed`: nothing to show.
 */
export type Written = {
  readonly kind: 'written' | 'unanswerable' | 'failed';
  readonly sentences: readonly Sentence[];
  /** The German sentences, where at least one of `sentences` is a translation; one that is none is the same in both. */
  readonly original?: readonly Sentence[] | undefined;
  readonly evidence: readonly Evidence[];
  readonly fault?: WritingFault | undefined;
  /** Why sentences were left out. */
  readonly cut: readonly CutReason[];
  /** Why sentences of the base stand where the model wrote others. */
  readonly replaced: readonly CutReason[];
  readonly effort: Effort;
};

/** Fits all that the longest style asks for, and what the citations take. */
const maxTokens = 800;
/** Lets a model answer from passages. Each sentence is told as soon as it has passed the guard; nothing is ever taken back. */
export async function writeAnswer(task: WritingTask, parts: WritingParts, onSentence: (sentence: Sentence) => void): Promise<Written> {
  const book = createEvidenceBook();
  const passages = book.add(task.drafts);
  const system = parts.prompts.render('answer', {
    today: task.today,
    style: parts.prompts.render(`style-${task.style}`, {}),
  });
  const asked = parts.prompts.render('question', { passages, earlier: sayEarlier(task.earlier), ...sayAsked(task) });
  const stop = new AbortController();
  const collector = createCollector({
    guard: judgeLine(guardOver(book, task, parts), system, book.all),
    onSentence,
    enough: () => stop.abort(enough),
  });
  const user = task.addition === undefined ? asked : `${asked}\n\n${task.addition}`;
  const request = { system, user, tools: parts.tools(book), maxTokens };
  const stopReading = readAhead(book.all(), parts.names);
  const written = parts.model.write(request, AbortSignal.any([parts.signal, stop.signal]));
  const fault = await collect(written, collector).finally(stopReading);
  return { ...conclude(collector.collected(), fault), evidence: book.all() };
}

/** Never seen: what stopped the writing is known. */
const enough = new ModelError('cut', 'no more of this text is wanted');

/** What the model looks up may be cited too. */
function guardOver(book: EvidenceBook, { question }: WritingTask, { names }: WritingParts): Guard {
  let known = -1;
  let guard: Guard;
  return (sentence) => {
    const evidence = book.all();
    if (evidence.length !== known) guard = createGuard({ evidence, question, language: 'de', names });
    known = evidence.length;
    return guard(sentence);
  };
}

/** The question as it was asked, which is answered, and beside it what it means by the conversation. */
function sayAsked({ question, meant = question }: WritingTask): { readonly question: string; readonly meant: string } {
  return { question: disarm(question), meant: question.startsWith(meant) ? 'wie gefragt' : shorten(disarm(meant)) };
}

const mostEarlier = 4;
const longestEarlier = 300;

/** The last questions, each so long that one sees what it was about. */
export function sayEarlier(earlier: readonly string[]): string {
  const last = earlier.slice(-mostEarlier).map((question) => `- ${shorten(disarm(question))}`);
  return last.length === 0 ? 'keine' : last.join('\n');
}

/** Cut at a word, so that no placeholder is cut through. */
function shorten(text: string): string {
  return text.length <= longestEarlier ? text : `${text.slice(0, longestEarlier).replace(/\s\S*$/, '')} …`;
}

/** What a person typed cannot look like the end of an element. */
export function disarm(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('<', '‹').replaceAll('>', '›');
}

async function collect(parts: AsyncIterable<ModelPart>, collector: Collector): Promise<ModelFault | undefined> {
  try {
    for await (const part of parts) collector.take(part);
    collector.end();
    return undefined;
  } catch (cause) {
    if (cause instanceof ModelError) return cause.fault;
    throw cause;
  }
}

function conclude(collected: Collected, failed: ModelFault | undefined): Omit<Written, 'evidence'> {
  const { answerable, kept, cut, replaced, broken, isFull, effort } = collected;
  const fault = broken ?? (isFull ? undefined : failed);
  const came = { cut, replaced, effort };
  if (answerable === false && fault !== 'wire') return { kind: 'unanswerable', sentences: kept, ...came };
  if (answerable === true && kept.length > 0) return { kind: 'written', sentences: kept, fault, ...came };
  return { kind: 'failed', sentences: [], fault: fault ?? 'wire', ...came };
}
