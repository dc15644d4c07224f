import type { Article } from './article.ts';

/** A curated text that can carry an answer: one section of an article, its summary, its key facts, or a question. */
export type Passage = {
  readonly article: string;
  readonly kind: 'section' | 'summary' | 'facts' | 'question';
  readonly heading: string;
  readonly text: string;
};

/** An article that was found, with its best passages. `score` compares hits of one search only. */
export type Hit = {
  readonly article: Article;
  readonly score: number;
  readonly passages: readonly { readonly passage: Passage; readonly score: number }[];
};

export type Found = {
  readonly hits: readonly Hit[];
  /** Between 0 and 1: how much of what the question's words could reach at best the first hit reached. */
  readonly confidence: number;
};

/** A text to be judged; `context` (its heading) counts a little. */
export type Judged = { readonly text: string; readonly context?: string | undefined };

/** Finds curated text. Deterministic: the same question on the same base gives the same result. */
export interface Retriever {
  find(question: string, limit: number): Promise<Found>;
  /** How well each text fits the question; compares texts of one call only. */
  relevance(question: string, texts: readonly Judged[]): readonly number[];
  /** Whether a word stands in the knowledge base as typed, in another form, or as a known part of the glossary. */
  knows(word: string): boolean;
  article(id: string): Article | undefined;
  articles(): readonly Article[];
}
