import { withoutPeople } from '../../ask/redaction/without-people.ts';
import type { Retriever } from '../../ask/retriever.ts';
import { type Config, databaseOf } from '../../config.ts';
import type { OpenKnowledge } from '../../knowledge/open-knowledge.ts';
import { createEmbedQuestion } from '../../knowledge/vectors/embed-question.ts';
import { prepareVectors } from '../../knowledge/vectors/prepare-vectors.ts';
import { searchWithVectors } from '../../knowledge/vectors/search-with-vectors.ts';
import { openEmbedder } from '../../llm/open-embedder.ts';
import type { Log } from '../../log.ts';
import { openMigrated } from '../../storage/open-migrated.ts';
import { createVectorCache } from '../../storage/vector-cache.ts';

type Parts = { readonly knowledge: OpenKnowledge; readonly log: Log; readonly now: () => number };

/** Searches as the bot does once its vectors are ready; those that are missing are made first and kept. */
export async function openSearching(config: Config, { knowledge, log, now }: Parts): Promise<Retriever> {
  const { model } = config;
  if (model?.embeddingModel === undefined) return knowledge.retriever();
  const embedder = openEmbedder({ server: model.server, model: model.embeddingModel });
  const database = await openMigrated(databaseOf(config));
  try {
    process.stderr.write(`vectors of ${model.embeddingModel} …\n`);
    // The bot's own vectors, of whatever model, stay.
    const cache = { ...createVectorCache(database), forgetAllBut: async () => 0 };
    const prepared = await prepareVectors(knowledge.base(), { embedder, cache, log }, new AbortController().signal);
    const embedQuestion = createEmbedQuestion({ embedder, redact: withoutPeople, log, now });
    return searchWithVectors(knowledge.retriever(), { prepared: () => prepared, embedQuestion, onOtherLength: () => undefined });
  } finally {
    await database.close();
  }
}
