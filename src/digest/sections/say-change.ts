import { germanDate, germanDay } from '../../days.ts';
import type { DigestArticle, DigestChange, DigestFact } from '../digest-input.ts';
import type { Item } from '../issue.ts';
import { fromSource } from '../told.ts';
import type { End } from './find-ends.ts';
import { pickProof, quoteFact, sayFact, sayMore } from './say-fact.ts';

type FactChange = DigestChange['facts'][number];

/** An article that was not there before, with its most important key fact. */
export function sayAdded(article: DigestArticle): Item {
  const [fact] = article.keyFacts;
  const words = { announced: 'Neu, bisher nur angekündigt', expired: 'Neu, gilt nicht mehr' }[article.status] ?? 'Neu';
  return { ...itemOf(article), ...proven(`${words}: ${article.title}${fact ? ` – ${sayFact(fact)}` : ''}`, fact, article) };
}

/** One that is not there any more. */
export function sayRemoved({ id, title }: DigestChange): Item {
  return { ...itemOf({ id }), text: `${title}: nicht mehr in der Wissensbank` };
}

/** One that ended by its date, or of which curators now say that it has. */
export function sayExpired(article: DigestArticle, { was }: DigestChange): Item {
  const { title, validUntil, status, summary } = article;
  if (validUntil === undefined || (status === 'expired' && was?.status !== 'expired')) {
    return { ...itemOf(article), ...checked(`${title}: gilt nicht mehr. ${summary}`, article) };
  }
  const proof = pickProof(article.keyFacts, validUntil);
  return { ...itemOf(article), ...proven(`${title}: galt bis ${germanDay(validUntil)}`, proof, article), date: validUntil };
}

/** A key fact with its old and its new words, as the records have them. */
export function sayChangedFact(article: DigestArticle, change: FactChange): Item {
  const { label, old, new: now } = change;
  const fact = article.keyFacts.find((each) => each.label === label);
  const text = `${article.title}: ${sayDifference(change)}`;
  return { ...itemOf(article, 'fact', label), ...proven(text, now === undefined ? undefined : fact, article), old, new: now };
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
  const item = { ...itemOf(article, 'ended', day), ...proven(`${article.title}: ${text} bis ${germanDay(day)}`, first, article) };
  return { ...item, old: first?.value, date: day };
}

/** What became of a status or an end. */
export function sayValidity(article: DigestArticle, { was }: DigestChange): readonly Item[] {
  if (!was || (was.status === article.status && was.validUntil === article.validUntil)) return [];
  const item = itemOf(article, 'validity');
  const status = was.status === article.status ? undefined : sayStatus(article.status, was.status);
  if (status !== undefined) return [{ ...item, ...checked(`${article.title}: ${status}`, article) }];
  const [old, now] = [sayEnd(was.validUntil), sayEnd(article.validUntil)];
  const proof = article.validUntil === undefined ? undefined : pickProof(article.keyFacts, article.validUntil);
  return [{ ...item, ...proven(`${article.title}: gilt jetzt ${now} statt ${old}`, proof, article), old, new: now }];
}

function sayEnd(validUntil: string | undefined): string {
  return validUntil === undefined ? 'unbefristet' : `bis ${germanDay(validUntil)}`;
}

function sayStatus(status: string, before: string): string {
  if (status === 'announced') return 'jetzt nur angekündigt';
  return before === 'announced' ? 'gilt jetzt, war bisher nur angekündigt' : 'gilt wieder';
}

/** An article that is told anew with the same figures. */
export function saySummary(article: DigestArticle): Item {
  return { ...itemOf(article), ...checked(`${article.title}: neu beschrieben. ${article.summary}`, article) };
}

type Part = 'validity' | 'fact' | 'ended';

/** The key is cut to what the option of a form can hold: labels have no limit of their own. */
function itemOf({ id }: Pick<DigestArticle, 'id'>, part?: Part, name?: string): Pick<Item, 'key' | 'articleId'> {
  const words = ['news', part, id, name].filter((word) => word !== undefined);
  return { key: words.join(' ').slice(0, 150), articleId: id };
}

/** A text with its source and the date of it, or else the day of the last check. */
function proven(text: string, fact: DigestFact | undefined, { reviewedOn }: DigestArticle): Omit<Item, 'key'> {
  if (!fact) return checked(text, { reviewedOn });
  const { source } = fact;
  const dated = source.date === undefined ? `geprüft ${germanDay(reviewedOn)}` : `Stand ${sayDate(source.date)}`;
  return { text: `${text} (${source.title}, ${dated})`, ...fromSource(source), date: source.date ?? reviewedOn };
}

/** What no single source says, with the day of the last check. */
function checked(text: string, { reviewedOn }: Pick<DigestArticle, 'reviewedOn'>): Omit<Item, 'key'> {
  return { text: `${text} (geprüft ${germanDay(reviewedOn)})`, date: reviewedOn };
}

/** A day without zeros, as everywhere in an issue. */
function sayDate(date: string): string {
  return date.length === 10 ? germanDay(date) : germanDate(date);
}
