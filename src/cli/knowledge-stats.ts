import type { Article } from '../ask/article.ts';
import { clockFrom, readConfig } from '../config.ts';
import { addMonths, dayOf } from '../days.ts';
import { loadKnowledgeBase } from '../knowledge/load-knowledge-base.ts';
import { writeLine } from './write-line.ts';

type Counts = { readonly [name: string]: number };

/** Prints how much the base holds by section, region, status and age of the last review. */
export async function knowledgeStats({ json }: { readonly json?: boolean }): Promise<void> {
  const config = readConfig(process.env);
  const today = dayOf(new Date(clockFrom(config.startAt)()));
  const { files } = await loadKnowledgeBase(config.knowledgeDir);
  const articles = files.map(({ article }) => article);
  const stats = {
    articles: articles.length,
    section: count(articles, ({ section }) => section),
    region: count(articles, ({ region }) => region),
    status: count(articles, ({ status }) => status),
    age: count(articles, (article) => ageOf(article, today)),
    keyFacts: sum(articles, ({ keyFacts }) => keyFacts.length),
    sources: sum(articles, ({ sources }) => sources.length),
    questions: sum(articles, ({ questions }) => questions.length),
  };
  if (json) return writeLine(JSON.stringify(stats));
  for (const [name, value] of Object.entries(stats)) await writeLine(typeof value === 'number' ? row(name, value) : tableOf(name, value));
}

/** How long ago the article was last reviewed. */
function ageOf({ reviewedOn }: Article, today: string): string {
  if (addMonths(reviewedOn, 3) >= today) return 'up to 3 months';
  return addMonths(reviewedOn, 6) >= today ? '3 to 6 months' : 'over 6 months';
}

function count(articles: readonly Article[], nameOf: (article: Article) => string): Counts {
  const groups = [...Map.groupBy(articles, nameOf)].map(([name, group]) => [name, group.length] as const);
  return Object.fromEntries(groups.sort(([a, m], [b, n]) => n - m || a.localeCompare(b)));
}

function sum(articles: readonly Article[], sizeOf: (article: Article) => number): number {
  return articles.reduce((total, article) => total + sizeOf(article), 0);
}

function tableOf(name: string, counts: Counts): string {
  return [`by ${name}`, ...Object.entries(counts).map(([each, size]) => row(`  ${each}`, size))].join('\n');
}

function row(name: string, size: number): string {
  return `${name.padEnd(24)}${String(size).padStart(6)}`;
}
