import { addDays, germanDay } from '../days.ts';
import type { CuratedArticle } from './curated-article.ts';
import type { Proposal } from './proposal.ts';

/** An article that a curator should look at; `ended` names what in it has run out. */
export type DueArticle = { readonly article: CuratedArticle; readonly overdue: boolean; readonly ended: readonly string[] };

/** What there is to do: what is due, most urgent first, what waits for its change to be taken over, what is withdrawn. */
export type DueList = {
  readonly due: readonly DueArticle[];
  readonly waiting: readonly Proposal[];
  readonly withdrawn: readonly CuratedArticle[];
  /** The next review that is not due yet. */
  readonly next?: CuratedArticle | undefined;
};

/** How long before its day a review is on the list. */
const daysAhead = 30;

/**
 * Sorts out what a curator has to do on an ISO day. Who reviewed an article today has done so, even where its next
 * review is near; an article with an open proposal waits for that.
 */
export function findDue(articles: readonly CuratedArticle[], proposals: readonly Proposal[], today: string): DueList {
  const waiting = new Set(proposals.map((proposal) => proposal.article));
  const open = articles.filter((article) => !article.isWithdrawn && !waiting.has(article.id)).sort(byUrgency);
  const due = open
    .map((article) => ({ article, overdue: article.reviewBy < today, ended: endedSince(article, today) }))
    .filter(({ article, ended }) => ended.length > 0 || isNear(article, today));
  const later = open.filter((article) => article.reviewBy > addDays(today, daysAhead));
  return { due, waiting: proposals, withdrawn: articles.filter((article) => article.isWithdrawn), next: later[0] };
}

/** What of an article has run out since it was last reviewed; what was past by then is known and told as past. */
export function endedSince({ reviewedOn, validUntil, keyFacts }: CuratedArticle, today: string): string[] {
  const hasEnded = (day: string | undefined) => day !== undefined && day >= reviewedOn && day < today;
  const whole = hasEnded(validUntil) ? [`der Artikel galt bis ${germanDay(validUntil ?? '')}`] : [];
  const facts = keyFacts.filter((fact) => hasEnded(fact.validUntil));
  return [...whole, ...facts.map(({ label, validUntil: until = '' }) => `„${label}“ galt bis ${germanDay(until)}`)];
}

function isNear({ reviewBy, reviewedOn }: CuratedArticle, today: string): boolean {
  return reviewedOn < today && reviewBy <= addDays(today, daysAhead);
}

function byUrgency(a: CuratedArticle, b: CuratedArticle): number {
  return a.reviewBy.localeCompare(b.reviewBy) || a.id.localeCompare(b.id);
}
