import { readConfig } from '../../../src/config.ts';
import { createRetriever } from '../../../src/knowledge/create-retriever.ts';
import { loadKnowledgeBase } from '../../../src/knowledge/load-knowledge-base.ts';
import { openMiniSearch } from '../minisearch.ts';

const { base } = await loadKnowledgeBase(readConfig(process.env).knowledgeDir);
const index = process.argv[2] === 'ours' ? createRetriever(base) : openMiniSearch(base);
process.stdout.write('ready\n');
// Held on to, and looked at by whoever started this.
setInterval(() => index, 60_000);
