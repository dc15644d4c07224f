import type { Retriever } from '../ask/retriever.ts';
import type { Writing } from '../bot/open-writing.ts';
import { openLanguageModel } from '../llm/open-language-model.ts';
import type { Log } from '../log.ts';
import { openWriter } from '../main/open-model.ts';
import type { ModelConfig } from '../model-config.ts';

type Parts = { readonly retriever: () => Retriever; readonly now: () => Date; readonly log: Log };

/** A model for the command line, which has no database: nothing is counted, and dates of workshops are not known. */
export async function openTerminalWriting(config: ModelConfig, { retriever, now, log }: Parts): Promise<Writing> {
  const model = openLanguageModel(config, { now: () => now().getTime(), log });
  const writer = await openWriter(model, { workshops: async () => [], retriever, now, log });
  return {
    writer,
    allowance: { take: async () => 'granted' },
    printerFor: () => undefined,
  };
}
