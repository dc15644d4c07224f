import { germanDay } from '../../days.ts';
import type { DigestArticle, DigestChange } from '../digest-input.ts';
import type { Item } from '../issue.ts';
import { checked, newsItem, proven } from './news-item.ts';
import { namesDay, namesOnlyDay, pickProof } from './pick-proof.ts';
import { quoteFact, sayEnd, sayFact } from './say-fact.ts';
import { compareSummaries } from './say-summary.ts';

/** An article that was not there before, or not in use, with its most important key fact. */
export function sayAddedArticle(article: DigestArticle, { was }: DigestChange): Item {
  const [fact] = article.keyFacts;
  const words = was?.status === 'withdrawn' ? 'Geprüft und wieder da' : sayNew(article.status);
  return { ...newsItem(article), ...proven(`${words}: ${article.title}${fact ? ` – ${sayFact(fact)}` : ''}`, fact, article) };
}

function sayNew(status: string): string {
  return { announced: 'Neu, bisher nur angekündigt', expired: 'Neu, gilt nicht mehr' }[status] ?? 'Neu';
}

/** One that is not there any more. */
export function sayRemovedArticle({ id, title }: DigestChange): Item {
  return { ...newsItem({ id }), text: `${title}: nicht mehr in der Wissensbank` };
}

/** One that ended by its date, or of which curators now say that it has. */
export function sayExpiredArticle(article: DigestArticle, change: DigestChange): Item {
  const { title, validUntil, status } = article;
  if (validUntil === undefined || (status === 'expired' && change.was?.status !== 'expired')) {
    // What was said of it while it applied would read as if it still did.
    const [said] = change.was?.summary ? compareSummaries(article, change).added : [];
    return { ...newsItem(article), ...checked(`${title}: gilt nicht mehr${said === undefined ? '' : `. ${said}`}`, article) };
  }
  const proof = pickProof(article.keyFacts, validUntil);
  const words = proof && namesDay(proof, validUntil) && !namesOnlyDay(proof, validUntil) ? ` – ${quoteFact(proof)}` : '';
  return { ...newsItem(article), ...proven(`${title}: galt bis ${germanDay(validUntil)}${words}`, proof, article), date: validUntil };
}

/** What became of the status or the end of an article. */
export function sayValidity(article: DigestArticle, { was }: DigestChange): readonly Item[] {
  if (!was || (was.status === article.status && was.validUntil === article.validUntil)) return [];
  const item = newsItem(article, 'validity');
  const status = was.status === article.status ? undefined : sayStatus(article.status, was.status);
  if (was.validUntil === article.validUntil) return [{ ...item, ...checked(`${article.title}: ${status ?? ''}`, article) }];
  const [old, now] = [sayEnd(was.validUntil), sayEnd(article.validUntil)];
  const proof = article.validUntil === undefined ? undefined : pickProof(article.keyFacts, article.validUntil);
  const text = `${article.title}: ${status === undefined ? 'gilt jetzt' : `${status}, und zwar`} ${now} statt ${old}`;
  return [{ ...item, ...proven(text, proof, article), old, new: now }];
}

function sayStatus(status: string, before: string): string {
  if (status === 'announced') return 'jetzt nur angekündigt';
  return before === 'announced' ? 'gilt jetzt, war bisher nur angekündigt' : 'gilt wieder';
}
