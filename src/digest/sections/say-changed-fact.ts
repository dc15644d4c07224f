import { germanDay } from '../../days.ts';
import type { DigestArticle, DigestFact, FactChange } from '../digest-input.ts';
import type { Item } from '../issue.ts';
import { newsItem, proven } from './news-item.ts';
import { quoteFact, sayEnd, sayMore } from './say-fact.ts';

/** A key fact with its old and its new words, as the records have them. */
export function sayChangedFact(article: DigestArticle, change: FactChange): Item {
  const fact = factOf(change, article);
  const text = `${article.title}: ${sayDifference(change, fact)}`;
  return { ...newsItem(article, 'fact', change.label), ...proven(text, fact, article), ...bothOf(change) };
}

/** Many key facts in one line: two with their old and new words, those first that were there before, and how many more there are. */
export function sayChangedFacts(article: DigestArticle, changes: readonly FactChange[]): Item {
  const wasThere = ({ old, new: now }: FactChange) => (old === undefined || now === undefined ? 1 : 0);
  const sorted = changes.toSorted((one, other) => wasThere(one) - wasThere(other));
  const [first, ...others] = sorted.slice(0, 2).map((change) => {
    const fact = factOf(change, article);
    const words = sayDifference(change, fact);
    return { change, words, fact, proof: proven(words, fact, article) };
  });
  if (!first) throw new Error('there is no change to tell');
  const texts = [first, ...others].map(({ words, fact, proof }, place) => {
    const isProvenBelow = place === 0 && others.some((other) => other.fact?.source.url === fact?.source.url);
    return isProvenBelow ? words : proof.text;
  });
  const text = `${article.title}: ${texts.join('; ')}; außerdem geändert: ${sayMore(sorted.slice(2))}`;
  return { ...newsItem(article, 'facts'), ...first.proof, text, ...bothOf(first.change) };
}

function factOf({ label, new: now }: FactChange, article: DigestArticle): DigestFact | undefined {
  return now === undefined ? undefined : article.keyFacts.find((fact) => fact.label === label);
}

function bothOf({ old, new: now, moved }: FactChange): Pick<Item, 'old' | 'new'> {
  return moved ? { old: sayEnd(moved.from), new: sayEnd(moved.to) } : { old, new: now };
}

function sayDifference({ label, old, new: now, moved }: FactChange, fact: DigestFact | undefined): string {
  if (moved) return `${sayMoved(label, moved, fact)} gilt jetzt ${sayEnd(moved.to)} statt ${sayEnd(moved.from)}`;
  if (now === undefined) return `nicht mehr aufgeführt: ${label} „${old ?? ''}“`;
  if (old === undefined) return `neu: ${label} „${now}“`;
  if (isPlain(old) && isPlain(now)) return `${label} jetzt ${now} statt ${old}`;
  return `${label} jetzt „${now}“, bisher „${old}“`;
}

/** With its words, unless they name the old end. */
function sayMoved(label: string, { from }: NonNullable<FactChange['moved']>, fact: DigestFact | undefined): string {
  const isOld = from !== undefined && fact?.value.includes(germanDay(from));
  return fact === undefined || isOld ? label : quoteFact(fact);
}

/** Words that read well within a sentence without quotation marks. */
function isPlain(value: string): boolean {
  return value.length <= 40 && !/[,;:()„“–]/.test(value);
}
