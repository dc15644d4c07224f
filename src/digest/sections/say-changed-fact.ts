import { germanDay } from '../../days.ts';
import type { DigestArticle, DigestChange } from '../digest-input.ts';
import type { Item } from '../issue.ts';
import type { End } from './find-ends.ts';
import { newsItem, proven } from './news-item.ts';
import { quoteFact, sayMore } from './say-fact.ts';

type FactChange = DigestChange['facts'][number];

/** A key fact with its old and its new words, as the records have them. */
export function sayChangedFact(article: DigestArticle, change: FactChange): Item {
  const { label, old, new: now } = change;
  const fact = now === undefined ? undefined : article.keyFacts.find((each) => each.label === label);
  const text = `${article.title}: ${sayDifference(change)}`;
  return { ...newsItem(article, 'fact', label), ...proven(text, fact, article), old, new: now };
}

function sayDifference({ label, old, new: now }: FactChange): string {
  if (now === undefined) return `nicht mehr aufgeführt: ${label} „${old ?? ''}“`;
  if (old === undefined) return `neu: ${label} „${now}“`;
  if (isPlain(old) && isPlain(now)) return `${label} jetzt ${now} statt ${old}`;
  return `${label} jetzt „${now}“, bisher „${old}“`;
}

/** Words that read well within a sentence without quotation marks. */
function isPlain(value: string): boolean {
  return value.length <= 40 && !/[,;:()„“–]/.test(value);
}

/** Key facts of an article that ended on one day. */
export function sayEndedFacts({ article, day, facts }: End): Item {
  const [first, ...others] = facts;
  const what = first ? quoteFact(first) : '';
  const text = others.length === 0 ? `${what} galt` : `${what} und ${sayMore(others)} galten`;
  const item = { ...newsItem(article, 'ended', day), ...proven(`${article.title}: ${text} bis ${germanDay(day)}`, first, article) };
  return { ...item, old: first?.value, date: day };
}
