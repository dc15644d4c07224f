import { addDays, dayOf, germanDay } from '../../days.ts';
import type { DigestFact, DigestInput } from '../digest-input.ts';
import { articlesInUse, fromSource, isOfOthers, rankOf, type Told } from '../told.ts';
import { type End, findEnds } from './find-ends.ts';
import { namesDay, namesOnlyDay, pickProof } from './pick-proof.ts';
import { sayFact, sayMore } from './say-fact.ts';
import { withOccurrences } from './with-occurrences.ts';

/** Deadlines are told so many days ahead. */
const daysAhead = 42;

/** `soon` is told; `next` is the first beyond, for weeks in which there is none. */
export type Deadlines = { readonly soon: readonly Told[]; readonly next: Told | undefined };

/** Ends of key facts and articles, and deadlines of every year, the nearest first: one for each article and day. */
export function tellDeadlines(input: DigestInput): Deadlines {
  const today = dayOf(new Date(input.dueAt));
  const last = addDays(today, daysAhead);
  const articles = [...articlesInUse(input)].map(([id, article]) => [id, withOccurrences(article, today)] as const);
  const ends = findEnds(new Map(articles))
    .filter(({ day }) => day >= today)
    .toSorted((one, other) => compare(one, other, input.branch.id));
  const next = ends.find(({ day, article }) => day > last && !isOfOthers(article, input.branch.id));
  return { soon: ends.filter(({ day }) => day <= last).map(tellEnd), next: next && tellEnd(next) };
}

function compare(one: End, other: End, branch: string): number {
  return one.day.localeCompare(other.day) || rankOf(one.article, branch) - rankOf(other.article, branch);
}

function tellEnd({ article, day, facts, whole }: End): Told {
  const { id, title } = article;
  const proof = pickProof(whole ? article.keyFacts : facts, day);
  const isAbout = proof !== undefined && (!whole || namesDay(proof, day));
  const others = whole ? [] : facts.slice(1);
  const more = others.length === 0 ? '' : `, und ${sayMore(others)}`;
  const text = `Bis ${germanDay(day)}: ${title}${isAbout ? ` – ${sayUntil(proof, day)}${more}` : ''}`;
  return { article, item: { key: `deadlines ${id} ${day}`, articleId: id, text, date: day, ...fromSource(proof?.source) } };
}

/** A key fact behind the day on which it ends. */
function sayUntil(fact: DigestFact, day: string): string {
  return namesOnlyDay(fact, day) ? fact.label : sayFact(fact);
}
