import { germanDay } from '../../days.ts';
import type { Item } from '../issue.ts';
import type { End } from './find-ends.ts';
import { newsItem, proven } from './news-item.ts';
import { namesOnlyDay, pickProof } from './pick-proof.ts';
import { quoteFact, sayMore } from './say-fact.ts';

/** Key facts of an article that ended on one day. */
export function sayEndedFacts(end: End): Item {
  const { article, day, facts } = end;
  const proof = pickProof(facts, day);
  const item = { ...newsItem(article, 'ended', day), ...proven(`${article.title}: ${sayEnded(end)}`, proof, article) };
  return { ...item, old: proof?.value, date: day };
}

/** What was a deadline has passed; what else a fact said applied until then. */
function sayEnded({ day, facts }: End): string {
  const proof = pickProof(facts, day);
  if (!proof) return `galt bis ${germanDay(day)}`;
  const others = facts.length === 1 ? '' : ` und ${sayMore(facts.slice(1))}`;
  const what = `${namesOnlyDay(proof, day) ? proof.label : quoteFact(proof)}${others}`;
  if (proof.aspect === 'deadline') return `Frist abgelaufen am ${germanDay(day)} – ${what}`;
  return `${what} ${facts.length === 1 ? 'galt' : 'galten'} bis ${germanDay(day)}`;
}
