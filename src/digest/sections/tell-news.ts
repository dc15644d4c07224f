import type { DigestArticle, DigestChange, DigestInput } from '../digest-input.ts';
import type { Item } from '../issue.ts';
import { articlesInUse, rankOf, type Told } from '../told.ts';
import { type End, findEnds } from './find-ends.ts';
import { sayAddedArticle, sayExpiredArticle, sayRemovedArticle, sayValidity } from './say-article.ts';
import { sayEndedFacts } from './say-ended-facts.ts';
import { saySummary } from './say-summary.ts';
import { tellFacts } from './tell-facts.ts';

/** What was added, changed, expired or removed since the last issue, the most important first. */
export function tellNews(input: DigestInput): readonly Told[] {
  const articles = articlesInUse(input);
  const ends = findEnds(articles);
  const withdrawn = new Set(input.articles.filter(({ id }) => !articles.has(id)).map(({ id }) => id));
  const told = input.changes
    .filter(({ id }) => !withdrawn.has(id))
    .flatMap((change) => {
      const article = articles.get(change.id);
      return tellChange(change, article, ends).map((item) => ({ item, article: article ?? change }));
    });
  return told.toSorted((one, other) => rankOf(one.article, input.branch.id) - rankOf(other.article, input.branch.id));
}

function tellChange(change: DigestChange, article: DigestArticle | undefined, ends: readonly End[]): readonly Item[] {
  if (!article) return change.kind === 'removed' ? [sayRemovedArticle(change)] : [];
  switch (change.kind) {
    case 'added':
      return [sayAddedArticle(article, change)];
    case 'expired':
      return [sayExpiredArticle(article, change), ...tellFacts(change, article)];
    case 'changed':
      return tellDifferences(change, article, ends);
    case 'removed':
      return [];
  }
}

/** Where neither figures nor validity differ and nothing has ended, the summary does. */
function tellDifferences(change: DigestChange, article: DigestArticle, ends: readonly End[]): readonly Item[] {
  const told = [...sayValidity(article, change), ...tellFacts(change, article), ...tellEnded(change, ends)];
  return told.length + change.ended.length > 0 ? told : saySummary(article, change);
}

function tellEnded({ id, ended }: DigestChange, ends: readonly End[]): readonly Item[] {
  const own = ends.filter(({ article, facts }) => article.id === id && facts.some(({ label }) => ended.includes(label)));
  return own.map(sayEndedFacts);
}
