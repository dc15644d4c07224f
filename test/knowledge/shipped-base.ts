import path from 'node:path';
import { createRetriever } from '../../src/knowledge/create-retriever.ts';
import { loadKnowledgeBase } from '../../src/knowledge/load-knowledge-base.ts';

/** The knowledge base that comes with the project, and its retriever. */
export async function openShippedBase() {
  const { base, faults } = await loadKnowledgeBase(path.join(import.meta.dirname, '..', '..', 'knowledge'));
  return { base, faults, retriever: createRetriever(base) };
}
