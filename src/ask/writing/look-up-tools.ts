import * as z from 'zod';
import { addDays } from '../../days.ts';
import type { Article } from '../article.ts';
import { toQuestion } from '../read-question.ts';
import type { Retriever } from '../retriever.ts';
import { factIsPast } from '../validity.ts';
import type { Draft, EvidenceBook } from './evidence-book.ts';
import type { ModelTool } from './language-model.ts';
import { draftArticle, pickEvidence } from './pick-evidence.ts';

export type LookUpParts = {
  readonly retriever: Retriever;
  readonly book: EvidenceBook;
  /** Dates of workshops with free seats, the next first. */
  readonly workshops: () => Promise<readonly Draft[]>;
  /** ISO day. */
  readonly today: string;
};

const nothing = 'Dazu steht nichts in der Wissensbank.';
const mostHits = 4;
const deadlineDays = 180;
const mostDeadlines = 12;
const thresholds = 'schwellenwerte';

/** What a model may look up beyond what it was given. Nothing in it changes anything; each find can be cited like the rest. */
export function lookUpTools(parts: LookUpParts): readonly ModelTool[] {
  const { retriever, book, today } = parts;
  const tell = (drafts: readonly Draft[]) => book.add(drafts) || nothing;
  const open = (id: string) => tell(draftsOf(retriever.article(id), today));
  return [
    tool('suche', 'Sucht in der Wissensbank nach weiteren Passagen.', {
      parameters: z.object({ frage: z.string().max(300).describe('Was gesucht wird, auf Deutsch') }),
      run: async ({ frage }) => tell(await search(frage, parts)),
    }),
    tool('artikel', 'Öffnet einen Artikel der Wissensbank ganz.', {
      parameters: z.object({ titel: z.string().max(200).describe('Titel des Artikels, wie er in den Passagen steht') }),
      run: async ({ titel }) => open(findId(titel, retriever)),
    }),
    tool('workshops', 'Nennt die nächsten Workshops mit freien Plätzen.', {
      parameters: z.object({}),
      run: async () => tell(await parts.workshops()),
    }),
    tool('fristen', 'Nennt, was in den nächsten sechs Monaten endet.', {
      parameters: z.object({}),
      run: async () => tell(findDeadlines(retriever.articles(), today)),
    }),
    tool('schwellenwerte', 'Öffnet die Tabelle der Schwellenwerte: ab wie vielen Beschäftigten was gilt.', {
      parameters: z.object({}),
      run: async () => open(thresholds),
    }),
  ];
}

/** Binds what a tool runs to the form of its arguments. */
function tool<Arguments extends z.ZodObject>(
  name: string,
  description: string,
  rest: Pick<ModelTool<Arguments>, 'parameters' | 'run'>,
): ModelTool {
  return { name, description, parameters: rest.parameters, run: async (given) => rest.run(rest.parameters.parse(given)) };
}

async function search(query: string, { retriever, today }: LookUpParts): Promise<readonly Draft[]> {
  const { hits } = await retriever.find(query, mostHits);
  const question = toQuestion(query);
  const pickingFrom = (article: Article) => ({
    relevance: (texts: Parameters<Retriever['relevance']>[1]) => retriever.relevance(query, texts, article.title),
    today,
  });
  return pickEvidence(hits, { question, pickingFrom, today });
}

function findId(title: string, retriever: Retriever): string {
  const wanted = title.trim().toLowerCase();
  return retriever.articles().find((article) => article.title.toLowerCase() === wanted || article.id === wanted)?.id ?? '';
}

function draftsOf(article: Article | undefined, today: string): readonly Draft[] {
  return article === undefined || article.status === 'withdrawn' ? [] : draftArticle(article, today);
}

function findDeadlines(articles: readonly Article[], today: string): readonly Draft[] {
  const last = addDays(today, deadlineDays);
  const ends = articles.flatMap((article) =>
    article.keyFacts
      .filter((fact) => fact.validUntil !== undefined && fact.validUntil <= last && !factIsPast(fact, article, today))
      .map((fact) => ({ article, fact })),
  );
  const next = ends.toSorted((one, other) => (one.fact.validUntil ?? '').localeCompare(other.fact.validUntil ?? ''));
  return next.slice(0, mostDeadlines).flatMap(({ article, fact }) => {
    return draftArticle(article, today).filter((draft) => draft.fact === fact);
  });
}
