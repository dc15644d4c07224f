import type { Article, Situation } from './article.ts';

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
  /** Score of the first hit in units of what the rarest possible word gives: grows with how much of the question was found. */
  readonly evidence: number;
  /** What the question tells of the plant in other words. */
  readonly situations: ReadonlySet<Situation>;
};

/** A text to be judged; `context` (its heading) counts a little. */
export type Judged = { readonly text: string; readonly context?: string | undefined };

/** Finds curated text. Deterministic: the same question on the same base gives the same result. */
export interface Retriever {
  /** `outside` says what of the question may leave the house where its meaning is asked for; '' is nothing. */
  find(question: string, limit: number, outside?: () => string): Promise<Found>;
  /**
   * How well each text fits the question, from 0 to 1. Words of `about`, the texts' common subject, count little: they
   * tell none of them apart. Where no text says what is asked, all stay well below 1.
   */
  relevance(question: string, texts: readonly Judged[], about: string): readonly number[];
  /** Whether a word (in any form) or a phrase (word by word) stands in the knowledge base or its glossary. */
  knows(phrase: string): boolean;
  article(id: string): Article | undefined;
  articles(): readonly Article[];
}
