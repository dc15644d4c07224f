import { reviewMonthsOf } from '../ask/review-months.ts';
import { clockFrom, readConfig } from '../config.ts';
import { addDays, addMonths, dayOf } from '../days.ts';
import { isInUse } from '../knowledge/is-in-use.ts';
import type { ArticleFile } from '../knowledge/load-knowledge-base.ts';
import { loadKnowledgeBase } from '../knowledge/load-knowledge-base.ts';
import type { PeriodAhead } from './add-knowledge-commands.ts';
import { writeLine } from './write-line.ts';

export type StaleOptions = { readonly within: PeriodAhead; readonly json?: boolean };

type Stale = { readonly date: string; readonly id: string; readonly what: string; readonly file: string };

/** Prints what is due for review and what ends within a time, or has ended since its review; the earliest first. */
export async function staleKnowledge({ within, json }: StaleOptions): Promise<void> {
  const config = readConfig(process.env);
  const today = dayOf(new Date(clockFrom(config.startAt)()));
  const until = 'days' in within ? addDays(today, within.days) : addMonths(today, within.months);
  const { files } = await loadKnowledgeBase(config.knowledgeDir);
  const inUse = files.filter(({ article }) => isInUse(article));
  const stale = inUse.flatMap((file) => findStale(file, until)).sort((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id));
  if (json) return writeLine(JSON.stringify({ today, until, stale }));
  for (const { date, id, what, file } of stale) await writeLine(`${date}${date < today ? ' !' : '  '} ${id}  ${what}  (${file})`);
  await writeLine(stale.length === 0 ? `nothing is due until ${until}` : `${stale.length} until ${until}`);
}

function findStale({ file, article }: ArticleFile, until: string): Stale[] {
  const { id, reviewBy, reviewedOn, validUntil, keyFacts } = article;
  const ends = [
    { date: validUntil, what: 'the article ends' },
    ...keyFacts.map((fact) => ({ date: fact.validUntil, what: `key fact "${fact.label}" ends` })),
  ].flatMap(({ date, what }) => (date !== undefined && date >= reviewedOn ? [{ date, what }] : []));
  const review = { date: reviewBy, what: `review, every ${reviewMonthsOf(article)} months` };
  return [review, ...ends].filter(({ date }) => date <= until).map(({ date, what }) => ({ date, id, what, file }));
}
