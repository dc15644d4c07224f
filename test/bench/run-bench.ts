import { createAsk } from '../../src/ask/ask.ts';
import type { ConversationMemory } from '../../src/ask/stores.ts';
import { measureHeldOut, type OpenSearch } from '../../src/cli/evaluate.ts';
import { readConfig } from '../../src/config.ts';
import { createRetriever } from '../../src/knowledge/create-retriever.ts';
import { type KnowledgeBase, loadKnowledgeBase } from '../../src/knowledge/load-knowledge-base.ts';
import { passagesOf } from '../../src/knowledge/passages.ts';
import { percentile, time, timeEach } from './measure.ts';
import { measureColdAsk, measureIndexMemory, measureServer } from './measure-processes.ts';
import { openMiniSearch } from './minisearch.ts';
import { createRandom, pick } from './random.ts';
import { createSyntheticBase } from './synthetic-base.ts';
import { isMissed, type Row, renderTable } from './table.ts';

const questionCount = 300;
const hits = 8;

const openOurs: OpenSearch = (base) => {
  const retriever = createRetriever(base);
  return async (question, limit) => (await retriever.find(question, limit)).hits.map(({ article }) => article.id);
};

const noMemory: ConversationMemory = { recall: async () => [], remember: async () => undefined, forget: async () => undefined };

function progress(what: string): void {
  process.stderr.write(`${what} …\n`);
}

function pickQuestions({ articles }: KnowledgeBase): string[] {
  const random = createRandom(7);
  const all = articles.flatMap(({ questions }) => questions);
  return Array.from({ length: questionCount }, () => pick(all, random));
}

async function measureSearch(base: KnowledgeBase, open: OpenSearch, questions: readonly string[]) {
  const { milliseconds, result } = await time(() => open(base));
  const times = await timeEach(questions, (question) => result(question, hits));
  return { build: milliseconds, p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

/** Both engines over one base. The other one goes first: what the compiler learns must not favour ours. */
async function compareSearch(base: KnowledgeBase, questions: readonly string[], targets: { build?: number; p95?: number }): Promise<Row[]> {
  const passages = base.articles.flatMap(passagesOf).length;
  progress(`${passages} passages, MiniSearch`);
  const other = await measureSearch(base, openMiniSearch, questions);
  progress(`${passages} passages, this bot`);
  const ours = await measureSearch(base, openOurs, questions);
  return [
    { what: `${passages} passages: index build`, ours: ours.build, other: other.build, unit: 's', target: targets.build },
    { what: `${passages} passages: search p50`, ours: ours.p50, other: other.p50, unit: 'ms' },
    { what: `${passages} passages: search p95`, ours: ours.p95, other: other.p95, unit: 'ms', target: targets.p95 },
  ];
}

async function measureAsk(base: KnowledgeBase, questions: readonly string[]): Promise<Row[]> {
  progress('whole answers');
  const retriever = createRetriever(base);
  const ask = createAsk({ retriever: () => retriever, memory: noMemory, now: () => new Date() });
  const times = await timeEach(questions, (question) => ask(question, { branchSpansLaender: false }));
  return [
    { what: 'whole answer p50', ours: percentile(times, 0.5), unit: 'ms' },
    { what: 'whole answer p95', ours: percentile(times, 0.95), unit: 'ms', target: 25 },
  ];
}

async function measureProcesses(): Promise<Row[]> {
  progress('memory and cold starts');
  const [ours, other] = [await measureIndexMemory('ours'), await measureIndexMemory('minisearch')];
  const server = await measureServer();
  return [
    { what: 'cold start to first answer: tws ask', ours: await measureColdAsk(), unit: 's', target: 1500 },
    { what: 'cold start to first answer: page over HTTP', ours: server.firstAnswer, unit: 's', target: 1500 },
    { what: 'memory of the running bot', ours: server.megabytes, unit: 'MB', target: 150 },
    { what: 'memory of a process with knowledge and index only', ours, other, unit: 'MB' },
  ];
}

async function compareHeldOut(base: KnowledgeBase): Promise<Row[]> {
  progress("articles' own questions held out");
  const [ours, other] = [await measureHeldOut(base), await measureHeldOut(base, openMiniSearch)];
  return [
    {
      what: `${ours.heldOutQuestions} held-out questions: right article first`,
      ours: ours.heldOutFirst,
      other: other.heldOutFirst,
      unit: 'share',
    },
    { what: 'held-out questions: among the first three', ours: ours.heldOutFirstThree, other: other.heldOutFirstThree, unit: 'share' },
  ];
}

const { base } = await loadKnowledgeBase(readConfig(process.env).knowledgeDir);
const questions = pickQuestions(base);
// Processes first: what this one holds in memory afterwards would get in their way.
const processes = await measureProcesses();
const rows = [
  ...(await compareSearch(base, questions, {})),
  ...(await compareSearch(createSyntheticBase(base, 10_000), questions, { build: 5000, p95: 5 })),
  ...(await measureAsk(base, questions)),
  ...processes,
  ...(await compareHeldOut(base)),
];
process.stdout.write(`${renderTable(rows)}\n`);
if (rows.some(isMissed)) process.exitCode = 1;
