import type { Article, KeyFact } from './article.ts';

/** True when the article as a whole no longer applies. */
export function hasEnded(article: Article, today: string): boolean {
  return article.status === 'expired' || isPast(article.validUntil, today);
}

/**
 * True when a key fact no longer applies: by its own date, by a date in its words that passed since the review, or
 * because the whole article ended since.
 */
export function factIsPast(fact: KeyFact, article: Article, today: string): boolean {
  if (isPast(fact.validUntil, today) || endedSinceReview(article, today)) return true;
  return fact.validUntil === undefined && ranOut(fact.value, article, today);
}

/** An article that had ended at its review was written about as past. */
function endedSinceReview({ validUntil, reviewedOn }: Article, today: string): boolean {
  return validUntil !== undefined && validUntil >= reviewedOn && isPast(validUntil, today);
}

const months = 'januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember';
const date = String.raw`(?:(?<day>\d{1,2})\.\s?(?:(?<number>\d{1,2})\.|(?<name>${months}))\s?|(?:(?<month>${months})|(?<part>ende|mitte|jahresende))?\s*)(?<year>20\d\d)`;
const amount = String.raw`(?!\d|[.,]\d|\s?(?:€|%|Euro|Prozent|MW|GW|Mio|Mrd|Stellen|Beschäftigte|Arbeitsplätze|Stunden))`;
/** How German prose says when something ends: "bis 31.12.2026", "bis Ende 2026", "endet am 31. Dezember 2026", "am … endet". */
const ends = [
  new RegExp(String.raw`\bbis (?:(?:zum|einschließlich|spätestens|längstens|voraussichtlich|mindestens) )*${date}${amount}`, 'giu'),
  new RegExp(String.raw`\bende(?:n|t|te|ten) (?:(?:spätestens|am|zum|mit) )*${date}${amount}`, 'giu'),
  new RegExp(String.raw`\b(?:am|zum) ${date} (?:ende[nt]|aus(?:läuft|laufen)?(?!\p{L}))`, 'giu'),
];

/**
 * True when a sentence limits itself to a day ("bis 31.12.2026") that was ahead when the article was written and has
 * passed since. A day that had passed by then was written about as past, and stays.
 */
export function ranOut(sentence: string, article: Article, today: string): boolean {
  return lastDays(sentence).some((day) => day >= (article.writtenOn ?? article.reviewedOn) && isPast(day, today));
}

/** True when a sentence names an end that has passed, also one that was past when it was written. */
export function namesPastEnd(sentence: string, today: string): boolean {
  return lastDays(sentence).some((day) => isPast(day, today));
}

function lastDays(sentence: string): string[] {
  if (!/20\d\d/.test(sentence)) return []; // most sentences name no year, and this is asked of every one
  return ends.flatMap((pattern) => [...sentence.matchAll(pattern)]).map(({ groups = {} }) => lastDayOf(groups));
}

/** The last day of what a date names, as ISO text that compares; a month that has no 31st ends no later for it. */
function lastDayOf({ year = '', day, number, name, month, part }: { readonly [group: string]: string | undefined }): string {
  const named = name ?? month;
  const inYear = named === undefined ? (number ?? (part?.toLowerCase() === 'mitte' ? '6' : '12')) : placeOf(named);
  return `${year}-${inYear.padStart(2, '0')}-${(day ?? '31').padStart(2, '0')}`;
}

function placeOf(month: string): string {
  return String(months.split('|').indexOf(month.toLowerCase()) + 1);
}

function isPast(lastDay: string | undefined, today: string): boolean {
  return lastDay !== undefined && lastDay < today;
}
