import * as z from 'zod';
import type { Section } from '../../ask/article.ts';
import type { ArticleState } from './compare-bases.ts';

const stateSchema = z.array(
  z.object({
    id: z.string(),
    title: z.string(),
    section: z.string().transform((section) => section as Section), // written by us; a section that is gone is only shown
    region: z.enum(['federal', 'saarland', 'rheinland-pfalz', 'eu']),
    status: z.enum(['active', 'expired', 'announced', 'draft', 'withdrawn']),
    summary: z.string(),
    validUntil: z.string().optional(),
    keyFacts: z.array(z.object({ label: z.string(), value: z.string(), validUntil: z.string().optional() })),
  }),
);

/** The state of a base as text, to compare with later; the same state gives the same text. */
export function formatArticleStates(articles: readonly ArticleState[]): string {
  return JSON.stringify(articles.map(toState));
}

/** Undefined for a text that is none of `formatArticleStates`. */
export function parseArticleStates(text: string): readonly ArticleState[] | undefined {
  try {
    return stateSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function toState({ id, title, section, region, status, summary, validUntil, keyFacts }: ArticleState): ArticleState {
  const facts = keyFacts.map(({ label, value, validUntil: until }) => ({ label, value, validUntil: until }));
  return { id, title, section, region, status, summary, validUntil, keyFacts: facts };
}
