import path from 'node:path';
import { createRetriever } from '../../src/knowledge/create-retriever.ts';
import { type LoadedKnowledge, loadKnowledgeBase } from '../../src/knowledge/load-knowledge-base.ts';
import type { OpenKnowledge } from '../../src/knowledge/open-knowledge.ts';

let loaded: Promise<LoadedKnowledge & Pick<OpenKnowledge, 'retriever'>> | undefined;

/** Loaded once for all test files of a worker: nobody writes to it, and loading it takes half a second. */
function load() {
  loaded ??= loadKnowledgeBase(path.join(import.meta.dirname, '..', '..', 'knowledge')).then((each) => {
    const retriever = createRetriever(each.base);
    return { ...each, retriever: () => retriever };
  });
  return loaded;
}

/** The knowledge base that comes with the project, and its retriever. */
export async function openShippedBase() {
  const { base, faults, retriever } = await load();
  return { base, faults, retriever: retriever() };
}

/** The same as a bot has it, without the watch for changed files. */
export async function shareKnowledge(): Promise<OpenKnowledge> {
  const { base, files, retriever } = await load();
  const nothing = () => Promise.resolve();
  return { retriever, base: () => base, files: () => files, formats: () => base.formats, watch: nothing, close: nothing };
}
