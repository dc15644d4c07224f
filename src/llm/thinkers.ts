/** Room for what a model thinks before it writes; the text itself gets no more of it. */
const thinkingTokens = 2_000;

/** German takes 3.3; a text of so many for each of its tokens has had all that it may have. */
const charactersPerToken = 4;

const names = /(?:^|[/:-])(?:o\d|gpt-[56](?!-chat)|gpt-oss|deepseek-r\d|qwq|qwen3|magistral)|think|reason/iu;

/** Which models think first: those with a known name, and those that were seen to. Of what they write the thoughts count for no limit. */
export type Thinkers = { readonly has: (model: string) => boolean; readonly add: (model: string) => void };

export function createThinkers(): Thinkers {
  const seen = new Set<string>();
  return { has: (model) => names.test(model) || seen.has(model), add: (model) => void seen.add(model) };
}

/** What a call may take, and how many characters of text may come of it: servers count thoughts and text together. */
export function limitsOf(maxTokens: number, thinks: boolean): { readonly maxTokens: number; readonly characters: number } {
  if (!thinks) return { maxTokens, characters: Number.POSITIVE_INFINITY };
  return { maxTokens: maxTokens + thinkingTokens, characters: maxTokens * charactersPerToken };
}
