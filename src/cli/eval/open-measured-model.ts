import type { Retriever } from '../../ask/retriever.ts';
import type { Writer } from '../../ask/writing/create-writer.ts';
import { openLanguageModel } from '../../llm/open-language-model.ts';
import type { Log } from '../../log.ts';
import { openWriter } from '../../main/open-model.ts';
import type { ModelConfig } from '../../model-config.ts';
import type { Work } from './answered.ts';
import { watchCalls } from './watch-calls.ts';
import { watchModel } from './watch-model.ts';

type Parts = { readonly retriever: () => Retriever; readonly now: () => Date; readonly log: Log };

/** What writes, and what it took since the last `take`. */
export type MeasuredModel = { readonly writer: Writer | undefined; readonly take: () => Work; readonly stop: () => void };

const nothing: Work = { calls: 0, ms: 0, prompts: [], outputTokens: 0, characters: 0, text: '' };

/** Stands where no model is configured. */
export const withoutModel: MeasuredModel = { writer: undefined, take: () => nothing, stop: () => undefined };

/** Opens a model as the bot does, but without dates of workshops: those are no part of the base. It is warm when this resolves. */
export async function openMeasuredModel(config: ModelConfig, { retriever, now, log }: Parts): Promise<MeasuredModel> {
  const opened = openLanguageModel(config, { now: () => now().getTime(), log });
  await opened.warmUp();
  const { model, take } = watchModel(opened);
  const writer = await openWriter(model, { workshops: async () => [], retriever, now, log });
  const { server } = config;
  const watch = watchCalls(server.kind === 'openai' ? server.url : server.endpoint);
  return { writer, take: () => ({ ...take(), ...watch.take() }), stop: watch.stop };
}
