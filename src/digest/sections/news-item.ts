import { germanDate, germanDay } from '../../days.ts';
import type { DigestArticle, DigestFact } from '../digest-input.ts';
import type { Item } from '../issue.ts';
import { fromSource } from '../told.ts';

type Part = 'validity' | 'fact' | 'facts' | 'ended';

/** Beginning of an item about an article, or a part of it. The key is cut to what the option of a form can hold. */
export function newsItem({ id }: Pick<DigestArticle, 'id'>, part?: Part, name?: string): Pick<Item, 'key' | 'articleId'> {
  const words = ['news', part, id, name].filter((word) => word !== undefined);
  return { key: words.join(' ').slice(0, 150), articleId: id };
}

/** A text with its source and the date of it, or else the day of the last check. */
export function proven(text: string, fact: DigestFact | undefined, { reviewedOn }: DigestArticle): Omit<Item, 'key'> {
  if (!fact) return checked(text, { reviewedOn });
  const { source } = fact;
  const dated = source.date === undefined ? `geprüft ${germanDay(reviewedOn)}` : `Stand ${sayDate(source.date)}`;
  return { text: `${text} (${source.title}, ${dated})`, ...fromSource(source), date: source.date ?? reviewedOn };
}

/** What no single source says, with the day of the last check. */
export function checked(text: string, { reviewedOn }: Pick<DigestArticle, 'reviewedOn'>): Omit<Item, 'key'> {
  return { text: `${text} (geprüft ${germanDay(reviewedOn)})`, date: reviewedOn };
}

/** A day without zeros, as everywhere in an issue. */
function sayDate(date: string): string {
  return date.length === 10 ? germanDay(date) : germanDate(date);
}
