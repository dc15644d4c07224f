import type * as z from 'zod';

/** A language model behind an endpoint of the operator's choice. It is not trusted: what it writes is checked before anybody sees it. */
export interface LanguageModel {
  /** For logs and reports: the model's name, never an address or key. */
  readonly name: string;
  /**
   * Writes a text, piece by piece as it comes. Looks things up with the tools of the request, which change nothing. Throws a
   * `ModelError` when no whole text comes; what came before stays what it was. Ends at once when `signal` aborts.
   */
  write(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelPart>;
}

export type ModelRequest = {
  /** What the model is to do, from `prompts/`. */
  readonly system: string;
  /** What it works on; people's words in it are redacted. */
  readonly user: string;
  readonly tools: readonly ModelTool[];
  readonly maxTokens: number;
};

/** Something that the model may look up. `run` gets arguments of that form, and tells what it found as text. */
export type ModelTool<Arguments extends z.ZodObject = z.ZodObject> = {
  readonly name: string;
  readonly description: string;
  readonly parameters: Arguments;
  readonly run: (given: z.infer<Arguments>) => Promise<string>;
};

/**
 * `asked`: a call begins. `again`: the model begins anew after it has looked something up. `used`: what one call took, where the
 * server says so.
 */
export type ModelPart =
  | { readonly kind: 'asked' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'again' }
  | { readonly kind: 'used'; readonly inputTokens: number; readonly outputTokens: number };
