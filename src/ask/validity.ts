import type { Article, KeyFact } from './article.ts';

/** ISO day of an instant in Germany. */
export function dayOf(instant: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(instant);
}

/** True when the article as a whole no longer applies. */
export function hasEnded(article: Article, today: string): boolean {
  return article.status === 'expired' || isPast(article.validUntil, today);
}

/** True when a key fact no longer applies, by its own date or by a date in its words that passed since the review. */
export function factIsPast(fact: KeyFact, article: Article, today: string): boolean {
  return isPast(fact.validUntil, today) || (fact.validUntil === undefined && ranOut(fact.value, article, today));
}

/**
 * True when a sentence limits itself to a day ("bis 31.12.2026") that was ahead when the article was reviewed and has
 * passed since. A day that had passed at the review was written about as past, and stays.
 */
export function ranOut(sentence: string, article: Article, today: string): boolean {
  return [...sentence.matchAll(/\bbis (?:zum |einschließlich |spätestens |längstens )?(\d{1,2})\.(\d{1,2})\.(\d{4})/gu)].some((found) => {
    const day = `${found[3]}-${found[2]?.padStart(2, '0')}-${found[1]?.padStart(2, '0')}`;
    return day >= article.reviewedOn && isPast(day, today);
  });
}

function isPast(lastDay: string | undefined, today: string): boolean {
  return lastDay !== undefined && lastDay < today;
}
