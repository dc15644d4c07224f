import { dayOf } from '../days.ts';
import type { Article } from './article.ts';
import { extractsOf } from './citations.ts';
import { coverSituations } from './cover-situations.ts';
import { decideOutcome } from './decide-outcome.ts';
import { fitCircumstances } from './fit-circumstances.ts';
import { findContinued } from './follow-up.ts';
import { keepTopic } from './keep-topic.ts';
import { namesArticle } from './names-article.ts';
import type { Extract, Outcome } from './outcome.ts';
import { pickAdmission } from './pick-admission.ts';
import { type Picking, pickFacts } from './pick-facts.ts';
import { pickSentences } from './pick-sentences.ts';
import { pickSteps } from './pick-steps.ts';
import { putNamedFirst } from './put-named-first.ts';
import { type Question, type ReadQuestion, readQuestion, toQuestion } from './read-question.ts';
import { findSecret } from './redaction/find-secret.ts';
import { leaveOutPeople, namesTold, type Told, toldIn } from './redaction/hide-people.ts';
import type { Found, Hit, Retriever } from './retriever.ts';
import type { ConversationMemory, Turn } from './stores.ts';

/** What came of a question: an outcome, or why there was no question. `asked` is what was searched for. */
export type Asked =
  | {
      readonly kind: 'answered';
      readonly asked: Question;
      readonly outcome: Outcome;
      /** What was found, the best first, and the turns that came before: a model may answer from these. */
      readonly hits: readonly Hit[];
      readonly turns: readonly Turn[];
      /** What was typed, and whether it is German; `asked` always is. */
      readonly typed: string;
      readonly language: 'de' | 'other';
      /** The question holds a secret, as whoever asked says: it is neither kept nor passed on. */
      readonly isSecret: boolean;
    }
  | Exclude<ReadQuestion, { kind: 'question' }>
  /** It would have to be translated, but holds a secret. */
  | { readonly kind: 'unreadable'; readonly reason: 'secret' };

export type AskContext = {
  /** Key of the conversation's memory; undefined for a question that stands alone. */
  readonly conversation?: string | undefined;
  /** Set when the person's branch looks after plants in several Länder. */
  readonly branchSpansLaender: boolean;
  /** What a button added to the question. It is not searched for: "in Rheinland-Pfalz" is no topic. */
  readonly circumstance?: string | undefined;
  /** What was typed in another language, where the question is what it means in German. */
  readonly foreign?: string | undefined;
  /** It was answered before and is to be worded otherwise: it stands alone, and is remembered only where it is asked back. */
  readonly isRepeated?: boolean | undefined;
  /** Writes a question that continues others, or is in another language, as a German one that stands alone. */
  readonly standAlone?: StandAlone | undefined;
};

/** `typed` is what the question was read from: it tells who of its people is named. */
export type StandAlone = (question: string, turns: readonly Turn[], typed: string) => Promise<string | undefined>;

export type Ask = (typed: string, context: AskContext) => Promise<Asked>;

const hitsWanted = 8;

/**
 * Answers questions from the knowledge base, without a model. A question that is out of scope may hold names, a case or
 * a secret, so it is not remembered.
 */
export function createAsk(parts: AskingParts): Ask {
  return async (typed, context) => {
    const read = await readInGerman(typed, context);
    if (read.kind !== 'question') return read;
    const isSecret = [typed, context.foreign ?? ''].some((text) => findSecret(text) !== undefined);
    const given = isSecret ? { ...context, conversation: undefined, standAlone: undefined } : context;
    const turns = given.conversation === undefined || given.isRepeated ? [] : await parts.memory.recall(given.conversation);
    const told = toldIn(typed, turns);
    const place = { parts, context: given, outside: (text: string) => (isSecret ? '' : leaveOutPeople(text, told)), typed };
    const { asked, found, root } = await findInContext(addCircumstance(read.question, given), turns, place);
    const hits = coverSituations(putNamedFirst(fitCircumstances(found.hits, asked.circumstances), asked.text), found.situations);
    const outcome = decide({ asked, found: { ...found, hits } }, parts, given);
    // The answer to a question back is added to all that was asked, not only to where the conversation began.
    const kept = withCircumstance(outcome.kind === 'clarify' ? asked.text : root, given);
    await remember({ ...turnOf(kept, outcome, parts.now()), ...withNames(told) }, given, parts);
    return { kind: 'answered', asked, outcome, hits, turns, typed: context.foreign ?? typed, language: read.language, isSecret };
  };
}

type AskingParts = { readonly retriever: () => Retriever; readonly memory: ConversationMemory; readonly now: () => Date };

/** A question in another language is read in German where somebody translates it. */
async function readInGerman(typed: string, { standAlone, foreign }: AskContext) {
  const read = readQuestion(typed);
  const isForeign = read.kind === 'unreadable' && read.reason === 'not-german';
  if (isForeign && findSecret(typed) !== undefined) return { kind: 'unreadable', reason: 'secret' } as const;
  const translated = isForeign ? await standAlone?.(typed, [], typed) : undefined;
  return {
    ...(translated === undefined ? read : readQuestion(translated)),
    language: (translated ?? foreign) === undefined ? 'de' : 'other',
  } as const;
}

function decide({ asked, found }: Pick<InContext, 'asked' | 'found'>, parts: AskingParts, context: AskContext): Outcome {
  const retriever = parts.retriever();
  const today = dayOf(parts.now());
  return decideOutcome({
    ...{ question: asked, found, today, knows: retriever.knows },
    extract: (article) => extract(article, asked, pickingFrom(article, asked, { retriever, today })),
    factsOf: (article) => pickFacts(article, asked, pickingFrom(article, asked, { retriever, today })),
    landMatters: context.branchSpansLaender && asked.circumstances.land === undefined,
  });
}

/** Who was named is hidden later too, where nothing says any more that a word is a name. */
function withNames(told: Told): Pick<Turn, 'names'> {
  const names = namesTold(told);
  return names.length === 0 ? {} : { names };
}

/** What is out of scope is not remembered. */
async function remember(turn: Turn, { conversation, isRepeated }: AskContext, { memory }: AskingParts): Promise<void> {
  const isNew = isRepeated ? turn.outcome === 'clarify' : turn.outcome !== 'out-of-scope';
  if (conversation !== undefined && isNew) await memory.remember(conversation, turn);
}

function addCircumstance(question: Question, context: AskContext): Question {
  return { ...question, circumstances: toQuestion(withCircumstance(question.text, context)).circumstances };
}

function withCircumstance(text: string, { circumstance }: AskContext): string {
  return circumstance === undefined ? text : `${text} (${circumstance})`;
}

/** `root` is the question that later turns continue. */
type InContext = { readonly asked: Question; readonly found: Found; readonly root: string };

/** `outside` gives what of a text may leave the house. */
type Place = {
  readonly parts: AskingParts;
  readonly context: AskContext;
  readonly outside: (text: string) => string;
  readonly typed: string;
};

/** Searches for a question; one that continues the last turn is searched for together with it, or written anew from both. */
async function findInContext(question: Question, turns: readonly Turn[], { parts, context, outside, typed }: Place): Promise<InContext> {
  const retriever = parts.retriever();
  const find = (text: string) => retriever.find(text, hitsWanted, () => outside(text));
  const alone = await find(question.text);
  const continued = findContinued(question.text, turns, topicOf(question, alone.hits[0]));
  if (!continued) return { asked: question, found: alone, root: question.text };
  const together = (await context.standAlone?.(question.text, turns, typed)) ?? `${continued.question} ${question.text}`;
  const found = await find(together);
  const hits = keepTopic(found.hits, continued.articles[0]);
  const asked = { ...question, text: together, circumstances: toQuestion(together).circumstances };
  return { asked, found: { ...found, hits }, root: continued.question };
}

/** The article that a question names itself. */
function topicOf(question: Question, hit: Hit | undefined): Article | undefined {
  return hit !== undefined && namesArticle(question.text, hit.article) ? hit.article : undefined;
}

type PickingParts = { readonly retriever: Retriever; readonly today: string };

/** How to pick from an article for a question. */
export function pickingFrom(article: Article, question: Question, { retriever, today }: PickingParts): Picking {
  const about = [article.title, ...article.synonyms].join(' ');
  return { relevance: (texts) => retriever.relevance(question.focus, texts, about), today };
}

function extract(article: Article, question: Question, picking: Picking): Extract {
  const facts = pickFacts(article, question, picking);
  return {
    article,
    sentences: pickSentences(article, question, picking),
    facts,
    steps: pickSteps(article, facts, picking.today),
    admission: pickAdmission(article, picking),
  };
}

function turnOf(question: string, outcome: Outcome, now: Date): Turn {
  return { question, articles: articlesOf(outcome), outcome: outcome.kind, at: now.toISOString() };
}

/** Ids of the articles that an outcome shows, most relevant first. */
export function articlesOf(outcome: Outcome): string[] {
  switch (outcome.kind) {
    case 'grounded':
    case 'expired':
      return [...extractsOf(outcome), ...outcome.also].map(({ article }) => article.id);
    case 'clarify':
      return outcome.candidates.map((article) => article.id);
    case 'not-covered':
    case 'out-of-scope':
      return [];
  }
}
