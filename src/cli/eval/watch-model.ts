import type { LanguageModel, ModelPart } from '../../ask/writing/language-model.ts';

/** What a model was asked and wrote for one answer. `prompts` and `texts` have one entry for each call. */
export type Writings = {
  /** Tokens of each request as the server counts them; empty where it does not say. */
  readonly prompts: readonly number[];
  readonly outputTokens: number;
  /** Characters of the instructions, the question and the passages. */
  readonly characters: number;
  readonly text: string;
};

const none: Writings = { prompts: [], outputTokens: 0, characters: 0, text: '' };

/** The same model, and what it did since the last `take`. */
export function watchModel(model: LanguageModel): { readonly model: LanguageModel; readonly take: () => Writings } {
  let seen = none;
  const see = (part: ModelPart) => {
    if (part.kind === 'text') seen = { ...seen, text: seen.text + part.text };
    if (part.kind === 'used')
      seen = { ...seen, prompts: [...seen.prompts, part.inputTokens], outputTokens: seen.outputTokens + part.outputTokens };
  };
  async function* write(...[request, signal]: Parameters<LanguageModel['write']>): AsyncIterable<ModelPart> {
    seen = { ...seen, characters: seen.characters + request.system.length + request.user.length };
    for await (const part of model.write(request, signal)) {
      see(part);
      yield part;
    }
  }
  const take = () => {
    const taken = seen;
    seen = none;
    return taken;
  };
  return { model: { name: model.name, write }, take };
}
