import { datePattern, readDate } from '../../figures/read-date.ts';
import type { DigestArticle, DigestChange, FactChange } from '../digest-input.ts';
import type { Item } from '../issue.ts';
import { sayChangedFact, sayChangedFacts } from './say-changed-fact.ts';

/** More than these are told in one line. */
const mostAlone = 2;

/** What key facts of an article say otherwise than before. What only moved along with the end of the article is told with that. */
export function tellFacts(change: DigestChange, article: DigestArticle): readonly Item[] {
  const facts = change.facts.filter((fact) => !movedAlong(fact, change, article));
  return facts.length > mostAlone ? [sayChangedFacts(article, facts)] : facts.map((fact) => sayChangedFact(article, fact));
}

function movedAlong({ old, new: now, moved }: FactChange, { was }: DigestChange, article: DigestArticle): boolean {
  const [from, to] = [was?.validUntil, article.validUntil];
  if (!was || from === to) return false;
  if (moved) return moved.from === from && moved.to === to;
  if (old === undefined || now === undefined || from === undefined || to === undefined) return false;
  return withoutDays(old, [from, to]) === withoutDays(now, [from, to]);
}

const dates = new RegExp(datePattern, 'giu');

/** A text with a gap where it names one of these days, however it spells them. */
function withoutDays(text: string, days: readonly string[]): string {
  return text.replace(dates, (...found) => {
    const [words = '', groups] = [String(found[0]), found.at(-1)];
    return days.includes(readDate(groups) ?? '') ? '…' : words;
  });
}
