import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../../../src/config.ts';
import { loadKnowledgeBase } from '../../../src/knowledge/load-knowledge-base.ts';
import { passagesOf } from '../../../src/knowledge/passages.ts';
import { percentile, time, timeEach } from '../measure.ts';
import { openMiniSearch } from '../minisearch.ts';
import { openOurs } from '../open-ours.ts';
import { pickQuestions } from '../pick-questions.ts';
import { createSyntheticBase } from '../synthetic-base.ts';

// node measure-search.ts ENGINE [PASSAGES]: a process of its own, so that neither engine pays for the other's memory.
const [engine, passages] = process.argv.slice(2);
const hits = 8;

const { base: shipped } = await loadKnowledgeBase(readConfig(process.env).knowledgeDir);
const base = passages === undefined ? shipped : createSyntheticBase(shipped, Number(passages));
const { milliseconds: build, result: find } = await time(() => (engine === 'minisearch' ? openMiniSearch(base) : openOurs(base)));
const times = await timeEach(pickQuestions(shipped), (question) => find(question, hits));
await sleep(1000);
process.stdout.write(
  JSON.stringify({
    passages: base.articles.flatMap(passagesOf).length,
    build,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    megabytes: process.memoryUsage().rss / 2 ** 20,
  }),
);
