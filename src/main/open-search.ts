import { withoutPeople } from '../ask/redaction/without-people.ts';
import type { Retriever } from '../ask/retriever.ts';
import type { Config } from '../config.ts';
import type { OpenKnowledge } from '../knowledge/open-knowledge.ts';
import { openVectors } from '../knowledge/vectors/open-vectors.ts';
import { openEmbedder } from '../llm/open-embedder.ts';
import type { Log } from '../log.ts';
import type { Meter } from '../meter.ts';
import type { Database } from '../storage/database.ts';
import { createVectorCache } from '../storage/vector-cache.ts';
import { meterEmbedder } from './meter-model.ts';

type Parts = { readonly database: Database; readonly knowledge: OpenKnowledge; readonly log: Log; readonly meter: Meter };

/** How the base is searched: by words, and by meaning too where the operator has configured a model for that. */
export function openSearch({ model }: Config, { database, knowledge, log, meter }: Parts) {
  if (model?.embeddingModel === undefined) return { retriever: knowledge.retriever, close: async () => undefined };
  const { server } = model;
  const embedder = meterEmbedder(openEmbedder({ server, model: model.embeddingModel }), { server, meter });
  const vectors = openVectors({ embedder, cache: createVectorCache(database), redact: withoutPeople, log });
  const retriever = (): Retriever => vectors.over({ base: knowledge.base(), retriever: knowledge.retriever() });
  retriever();
  return { retriever, close: vectors.close };
}
