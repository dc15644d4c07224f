import { rewriteQuestion } from '../ask/writing/rewrite-question.ts';
import { openLanguageModel } from '../llm/open-language-model.ts';
import { promptsFolder } from '../main/open-model.ts';
import type { ModelConfig } from '../model-config.ts';
import { loadPrompts } from '../prompts.ts';

/** Whether a model makes a question that continues another one stand alone, in time: one call, as the bot makes it. */
export async function probeRewriting(config: ModelConfig): Promise<boolean> {
  const model = openLanguageModel(config, { now: Date.now });
  await model.warmUp();
  const asked = { question: 'Und wie lange?', earlier: ['Wie hoch ist das Kurzarbeitergeld?'] };
  const rewritten = await rewriteQuestion(asked, { model, prompts: await loadPrompts(promptsFolder) });
  return rewritten !== undefined && /kurzarbeitergeld/i.test(rewritten);
}
