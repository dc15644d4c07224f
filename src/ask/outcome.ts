import type { Article, KeyFact } from './article.ts';
import type { ScopeReason } from './scope-rules.ts';

/** A key fact chosen for an answer. `past` is set when it has run out: it is never given as current. */
export type ChosenFact = { readonly fact: KeyFact; readonly past: boolean };

/** What an answer says about one article: whole sentences and key facts of it, quoted as they stand. */
export type Extract = {
  readonly article: Article;
  readonly sentences: readonly string[];
  readonly facts: readonly ChosenFact[];
  /** Key facts that tell what to do next, where `facts` do not. */
  readonly steps: readonly KeyFact[];
  /** Where what fits best is that the base does not know it, the sentence that says so. */
  readonly admission?: string | undefined;
};

/** A circumstance that decides the answer and that the question does not tell. */
export type MissingCircumstance = 'land' | 'size' | 'notice';

/** A further article, with the current fact that tells a reader whether it is meant. */
export type Related = { readonly article: Article; readonly fact?: KeyFact | undefined };

/** What a question leads to. */
export type Outcome =
  | {
      readonly kind: 'grounded' | 'expired';
      readonly extract: Extract;
      /** What the second article says, when the question compares two, and what to know before relying on that. */
      readonly compared?: (Extract & { readonly warnings: readonly Warning[] }) | undefined;
      /** Further articles that fit, best first, at most two. */
      readonly also: readonly Related[];
      readonly warnings: readonly Warning[];
    }
  | { readonly kind: 'clarify'; readonly candidates: readonly Article[]; readonly missing?: MissingCircumstance | undefined }
  | {
      readonly kind: 'not-covered';
      readonly near: readonly Article[];
      /** The name or date that stands nowhere. */
      readonly unknown?: string | undefined;
      /** A sentence of the first article in `near` that says itself that this is not known. */
      readonly said?: string | undefined;
      /** The article that would answer, had a curator not withdrawn it. */
      readonly withdrawn?: Article | undefined;
    }
  | { readonly kind: 'out-of-scope'; readonly reason: ScopeReason | 'elsewhere'; readonly near: readonly Article[] };

/** What the reader must know before relying on the answer. */
export type Warning =
  | { readonly kind: 'only-saarland' }
  | { readonly kind: 'plant-elsewhere' }
  | { readonly kind: 'too-large'; readonly max: number }
  | { readonly kind: 'too-small'; readonly min: number }
  | { readonly kind: 'announced' }
  | { readonly kind: 'ended'; readonly on: string | undefined }
  | { readonly kind: 'doubted'; readonly since: string }
  | { readonly kind: 'review-overdue'; readonly since: string };
