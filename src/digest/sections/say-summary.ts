import { figuresOf } from '../../figures/figures-of.ts';
import type { DigestArticle, DigestChange } from '../digest-input.ts';
import type { Item } from '../issue.ts';
import { checked, newsItem } from './news-item.ts';

/** Sentences of the summary that were not there before, and those that are not there any more. */
export function compareSummaries({ summary }: DigestArticle, { was }: DigestChange) {
  const before = was?.summary ?? [];
  return {
    added: summary.filter((sentence) => !before.includes(sentence)),
    removed: before.filter((sentence) => !summary.includes(sentence)),
  };
}

/** What the summary of an article with the same figures says otherwise; nothing where it only has another order. */
export function saySummary(article: DigestArticle, change: DigestChange): readonly Item[] {
  const { added, removed } = compareSummaries(article, change);
  const [now, old] = [added[0], removed[0]];
  const item = newsItem(article);
  if (now === undefined) {
    const gone = old === undefined ? [] : [`${article.title}: nicht mehr in der Beschreibung: „${old}“`];
    return gone.map((text) => ({ ...item, ...checked(text, article) }));
  }
  const isPair = old !== undefined && added.length === 1 && removed.length === 1;
  const before = isPair && haveOtherFigures(old, now) ? ` Bisher: „${old}“` : '';
  const text = `${article.title}: neu beschrieben. ${now}${before}`;
  return [{ ...item, ...checked(text, article), ...(isPair ? { old, new: now } : {}) }];
}

function haveOtherFigures(old: string, now: string): boolean {
  return JSON.stringify(figuresOf(old)) !== JSON.stringify(figuresOf(now));
}
