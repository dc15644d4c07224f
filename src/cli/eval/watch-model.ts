import * as z from 'zod';
import type { LanguageModel, ModelPart, ModelRequest } from '../../ask/writing/language-model.ts';

/** What a model was asked and wrote for one answer. `prompts` and `texts` have one entry for each call. */
export type Writings = {
  /** Tokens of each request as the server counts them; empty where it does not say. */
  readonly prompts: readonly number[];
  readonly outputTokens: number;
  /** Characters of all that was sent: instructions, question, passages, and what may be looked up. */
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
    seen = { ...seen, characters: seen.characters + countCharacters(request) };
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

function countCharacters({ system, user, tools }: ModelRequest): number {
  const offered = tools.map(({ name, description, parameters }) => ({ name, description, parameters: z.toJSONSchema(parameters) }));
  return system.length + user.length + JSON.stringify(offered).length;
}
