import { dayOf } from '../days.ts';
import type { Article } from './article.ts';
import { extractsOf } from './citations.ts';
import { coverSituations } from './cover-situations.ts';
import { decideOutcome } from './decide-outcome.ts';
import { fitCircumstances } from './fit-circumstances.ts';
import { findContinued } from './follow-up.ts';
import { namesArticle } from './names-article.ts';
import type { Extract, Outcome } from './outcome.ts';
import { pickAdmission } from './pick-admission.ts';
import { type Picking, pickFacts } from './pick-facts.ts';
import { pickSentences } from './pick-sentences.ts';
import { pickSteps } from './pick-steps.ts';
import { putNamedFirst } from './put-named-first.ts';
import { type Question, type ReadQuestion, readQuestion, toQuestion } from './read-question.ts';
import type { Found, Hit, Retriever } from './retriever.ts';
import type { ConversationMemory, Turn } from './stores.ts';

/** What came of a question: an outcome, or why there was no question. `asked` is what was searched for. */
export type Asked =
  | { readonly kind: 'answered'; readonly asked: Question; readonly outcome: Outcome }
  | Exclude<ReadQuestion, { kind: 'question' }>;

export type AskContext = {
  /** Key of the conversation's memory; undefined for a question that stands alone. */
  readonly conversation?: string | undefined;
  /** Set when the person's branch looks after plants in several Länder. */
  readonly branchSpansLaender: boolean;
  /** What a button added to the question. It is not searched for: "in Rheinland-Pfalz" is no topic. */
  readonly circumstance?: string | undefined;
};

export type Ask = (typed: string, context: AskContext) => Promise<Asked>;

const hitsWanted = 8;
/** Enough to stay ahead when circumstances are weighed. */
const topicLead = 1.5;

/**
 * Answers questions from the knowledge base, without a model. A question that is out of scope may hold names, a case or
 * a secret, so it is not remembered.
 */
export function createAsk(parts: { retriever: () => Retriever; memory: ConversationMemory; now: () => Date }): Ask {
  return async (typed, context) => {
    const read = readQuestion(typed);
    if (read.kind !== 'question') return read;
    const turns = context.conversation === undefined ? [] : await parts.memory.recall(context.conversation);
    const retriever = parts.retriever();
    const { asked, found, root } = await findInContext(addCircumstance(read.question, context), turns, retriever);
    const today = dayOf(parts.now());
    const outcome = decideOutcome({
      question: asked,
      found: {
        ...found,
        hits: coverSituations(putNamedFirst(fitCircumstances(found.hits, asked.circumstances), asked.text), found.situations),
      },
      knows: retriever.knows,
      extract: (article) => extract(article, asked, pickingFrom(article, asked, { retriever, today })),
      factsOf: (article) => pickFacts(article, asked, pickingFrom(article, asked, { retriever, today })),
      today,
      landMatters: context.branchSpansLaender && asked.circumstances.land === undefined,
    });
    if (context.conversation !== undefined && outcome.kind !== 'out-of-scope') {
      // The answer to a question back is added to all that was asked, not only to where the conversation began.
      const kept = withCircumstance(outcome.kind === 'clarify' ? asked.text : root, context);
      await parts.memory.remember(context.conversation, turnOf(kept, outcome, parts.now()));
    }
    return { kind: 'answered', asked, outcome };
  };
}

function addCircumstance(question: Question, context: AskContext): Question {
  return { ...question, circumstances: toQuestion(withCircumstance(question.text, context)).circumstances };
}

function withCircumstance(text: string, { circumstance }: AskContext): string {
  return circumstance === undefined ? text : `${text} (${circumstance})`;
}

/** `root` is the question that later turns continue. */
type InContext = { readonly asked: Question; readonly found: Found; readonly root: string };

/** Searches for a question; one that continues the last turn is searched for together with it. */
async function findInContext(question: Question, turns: readonly Turn[], retriever: Retriever): Promise<InContext> {
  const alone = await retriever.find(question.text, hitsWanted);
  const continued = findContinued(question.text, turns, topicOf(question, alone.hits[0]));
  if (!continued) return { asked: question, found: alone, root: question.text };
  const together = `${continued.question} ${question.text}`;
  const found = await retriever.find(together, hitsWanted);
  const hits = keepTopic(found.hits, continued.articles[0]);
  const asked = { ...question, text: together, circumstances: toQuestion(together).circumstances };
  return { asked, found: { ...found, hits }, root: continued.question };
}

/** The topic of the conversation stays the first hit while the question points back to it. */
function keepTopic(hits: readonly Hit[], topic: string | undefined): Hit[] {
  const highest = hits[0]?.score ?? 0;
  const kept = hits.map((hit) => (hit.article.id === topic ? { ...hit, score: topicLead * highest } : hit));
  return kept.sort((a, b) => b.score - a.score);
}

/** The article that a question names itself. */
function topicOf(question: Question, hit: Hit | undefined): Article | undefined {
  return hit !== undefined && namesArticle(question.text, hit.article) ? hit.article : undefined;
}

type PickingParts = { readonly retriever: Retriever; readonly today: string };

function pickingFrom(article: Article, question: Question, { retriever, today }: PickingParts): Picking {
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
