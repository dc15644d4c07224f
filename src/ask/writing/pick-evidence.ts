import { germanDay } from '../../days.ts';
import type { Article, KeyFact } from '../article.ts';
import { type Picking, pickFacts } from '../pick-facts.ts';
import type { Question } from '../read-question.ts';
import type { Hit } from '../retriever.ts';
import { factIsPast, hasEnded, ranOut } from '../validity.ts';
import type { Draft } from './evidence-book.ts';

/** So much fits beside the instructions into 3,000 tokens; German takes about 3.3 characters a token. */
const mostCharacters = 5600;
const mostArticles = 4;
/** A further hit this near to the first may belong to the answer. */
const worthReading = 0.35;
/** Of each article in its turn: key facts and passages. */
const shares = [
  { facts: 7, passages: 3 },
  { facts: 5, passages: 1 },
  { facts: 3, passages: 1 },
  { facts: 2, passages: 0 },
] as const;

type Parts = {
  readonly question: Question;
  readonly pickingFrom: (article: Article) => Picking;
  readonly today: string;
  /** Ids of articles that are set side by side: nothing else is of interest. */
  readonly compared?: readonly string[] | undefined;
};

/** The passages that a question is answered from, the best first, without what has run out; as many as a prompt may hold. */
export function pickEvidence(hits: readonly Hit[], parts: Parts): readonly Draft[] {
  const { compared = [] } = parts;
  const least = worthReading * (hits[0]?.score ?? 0);
  const isWanted = ({ article, score }: Hit) => (compared.length > 0 ? compared.includes(article.id) : score >= least);
  const usable = hits.filter((hit) => isWanted(hit) && hit.article.status !== 'withdrawn').slice(0, mostArticles);
  const drafts = usable.flatMap((hit, place) => draftsOf(hit, compared.length > 0 ? 0 : place, parts));
  let left = mostCharacters;
  return drafts.filter(({ text, heading }) => {
    const cost = text.length + heading.length + 8;
    if (cost > left) return false;
    left -= cost;
    return true;
  });
}

function draftsOf({ article, passages }: Hit, place: number, { question, pickingFrom, today }: Parts): readonly Draft[] {
  const share = shares[place] ?? shares[3];
  const facts = pickFacts(article, question, pickingFrom(article)).filter(({ past }) => !past || hasEnded(article, today));
  const sections = passages.filter(({ passage }) => passage.kind === 'section').slice(0, share.passages);
  return [
    ...draftSummary(article, today),
    ...facts.slice(0, share.facts).map(({ fact, past }) => draftFact(article, fact, past)),
    ...sections.flatMap(({ passage }) => draftSection(article, passage, today)),
  ];
}

function draftSummary(article: Article, today: string): readonly Draft[] {
  if (ranOut(article.summary, article, today)) return [];
  return [{ article, heading: sayStanding(article, today), text: article.summary }];
}

function sayStanding(article: Article, today: string): string {
  if (hasEnded(article, today)) return 'Gilt nicht mehr';
  return article.status === 'announced' ? 'Nur angekündigt' : 'Kurz gesagt';
}

function draftFact(article: Article, fact: KeyFact, past: boolean): Draft {
  const { label, value, validUntil } = fact;
  const isSaid = validUntil === undefined || value.includes(germanDay(validUntil));
  const end = isSaid ? '' : ` (${past ? 'galt' : 'gilt'} bis ${germanDay(validUntil)})`;
  return { article, heading: '', text: `${label}: ${value}${end}`, fact };
}

/** Sentences of the passage that still hold. */
function draftSection(article: Article, passage: Hit['passages'][number]['passage'], today: string): readonly Draft[] {
  const section = article.sections.find(({ heading }) => heading === passage.heading);
  const sentences = section?.sentences.filter((sentence) => passage.text.includes(sentence) && !ranOut(sentence, article, today)) ?? [];
  return sentences.length === 0 ? [] : [{ article, heading: passage.heading, text: sentences.join(' ') }];
}

/** All of an article that still holds, for a model that opens it; at most what a prompt may hold. */
export function draftArticle(article: Article, today: string): readonly Draft[] {
  const facts = article.keyFacts.filter((fact) => !factIsPast(fact, article, today)).map((fact) => draftFact(article, fact, false));
  const sections = article.sections.flatMap(({ heading, sentences }) =>
    draftSection(article, { article: article.id, kind: 'section', heading, text: sentences.join(' ') }, today),
  );
  return [...draftSummary(article, today), ...facts, ...sections];
}
