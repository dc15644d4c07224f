import { availableParallelism, loadavg } from 'node:os';
import { createAsk } from '../../src/ask/ask.ts';
import type { ConversationMemory } from '../../src/ask/stores.ts';
import { measureHeldOut } from '../../src/cli/eval/measure-held-out.ts';
import { readConfig } from '../../src/config.ts';
import { createRetriever } from '../../src/knowledge/create-retriever.ts';
import { type KnowledgeBase, loadKnowledgeBase } from '../../src/knowledge/load-knowledge-base.ts';
import { monsters } from '../end-to-end/monsters.ts';
import { hostileStrings } from '../playground/hostile-strings.ts';
import { readCodeState } from '../report/code-state.ts';
import { addResults } from '../report/results.ts';
import { measureBookings } from './booking/measure-bookings.ts';
import { measureHeap, percentile, timeEach } from './measure.ts';
import { measureAcks } from './measure-acks.ts';
import { measureBackup } from './measure-backup.ts';
import { measureBranches } from './measure-branches.ts';
import { measureDigest } from './measure-digest.ts';
import { measureExpressions } from './measure-expressions.ts';
import { measureModel } from './measure-model.ts';
import { measureColdAsk, measureSearch, measureServer } from './measure-processes.ts';
import { openMiniSearch } from './minisearch.ts';
import { pickQuestions } from './pick-questions.ts';
import { isMissed, type Row, renderTable } from './table.ts';

const noMemory: ConversationMemory = { recall: async () => [], remember: async () => undefined, forget: async () => undefined };

/** Times on a machine that does something else as well say little. */
function warnWhenBusy(): void {
  const load = loadavg()[0] ?? 0;
  if (load > availableParallelism() / 2) process.stdout.write(`the machine is busy (load ${load.toFixed(1)}): times are too long\n`);
}

function progress(what: string): void {
  process.stderr.write(`${what} …\n`);
}

type Targets = { readonly build?: number; readonly p95?: number };

/** Both engines over the same texts, the shipped ones or so many synthetic ones. */
function compareSearch(passages: readonly number[], targets: Targets = {}): Row[] {
  progress(`search in ${passages[0] ?? 'the shipped'} passages`);
  const [ours, other] = [measureSearch('ours', passages), measureSearch('minisearch', passages)];
  const name = `${ours.passages} passages`;
  return [
    { what: `${name}: index build`, ours: ours.build, other: other.build, unit: 's', target: targets.build },
    { what: `${name}: search p50`, ours: ours.p50, other: other.p50, unit: 'ms' },
    { what: `${name}: search p95`, ours: ours.p95, other: other.p95, unit: 'ms', target: targets.p95 },
    { what: `${name}: memory of texts and index alone`, ours: ours.megabytes, other: other.megabytes, unit: 'MB' },
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

/** The longest of all hostile inputs; strings of the attack collection are among them where it is there. */
async function measureHostile(base: KnowledgeBase): Promise<Row[]> {
  progress('hostile input');
  const retriever = createRetriever(base);
  const ask = createAsk({ retriever: () => retriever, memory: noMemory, now: () => new Date() });
  const inputs = [...Object.values(monsters), ...hostileStrings];
  const times = await timeEach(inputs, (input) => ask(input, { branchSpansLaender: false }));
  const { heap } = await measureHeap(async () => {
    for (const input of inputs) await ask(input, { branchSpansLaender: false });
  });
  return [
    { what: 'hostile inputs: slowest answer', ours: Math.max(...times), unit: 'ms', target: 1000 },
    { what: 'hostile inputs: growth of the heap', ours: heap / 2 ** 20, unit: 'MB', target: 50 },
  ];
}

async function measureProcesses(): Promise<Row[]> {
  progress('memory and cold starts');
  const server = await measureServer();
  return [
    { what: 'cold start to first answer: tws ask', ours: await measureColdAsk(), unit: 's', target: 1500 },
    { what: 'cold start to first answer: page over HTTP', ours: server.firstAnswer, unit: 's', target: 1500 },
    { what: 'memory of the running bot after 100 questions', ours: server.megabytes, unit: 'MB', target: 150 },
  ];
}

async function compareHeldOut(base: KnowledgeBase): Promise<Row[]> {
  progress("articles' own questions held out");
  const [ours, other] = [await measureHeldOut(base), await measureHeldOut(base, openMiniSearch)];
  return [
    {
      what: `${ours.questions} held-out questions: right article first`,
      ours: ours.first,
      other: other.first,
      unit: 'share',
    },
    { what: 'held-out questions: among the first three', ours: ours.firstThree, other: other.firstThree, unit: 'share' },
  ];
}

warnWhenBusy();
const { base } = await loadKnowledgeBase(readConfig(process.env).knowledgeDir);
const parts: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  acks: measureAcks,
  processes: measureProcesses,
  search: async () => [...compareSearch([]), ...compareSearch([10_000], { build: 5000, p95: 5 })],
  answers: async () => [...(await measureAsk(base, pickQuestions(base))), ...(await measureHostile(base))],
  model: () => {
    progress('answers of a model');
    return measureModel(pickQuestions(base));
  },
  heldOut: () => compareHeldOut(base),
  digest: () => {
    progress('digest');
    return measureDigest();
  },
  branches: () => {
    progress('the digest of many branches');
    return measureBranches();
  },
  expressions: () => {
    progress('regular expressions on their worst texts');
    return measureExpressions();
  },
  backup: () => {
    progress('backup of 50,000 bookings');
    return measureBackup();
  },
  bookings: () => {
    progress('50,000 bookings');
    return measureBookings();
  },
};
// `npm run bench -- bookings search` measures these alone.
const wanted = process.argv.slice(2);
const rows: Row[] = [];
const before = readCodeState();
for (const [name, part] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) rows.push(...(await part()));
process.stdout.write(
  `${renderTable(rows)}\npeer: Bolt's own receiver for Slack, MiniSearch for search, a query for each date for the list of dates, the engines' own tools for backups\n`,
);
const commit = before === readCodeState() ? before : undefined;
addResults({ bench: Object.fromEntries(rows.map(({ what, ours, unit, target }) => [what, { commit, what, ours, unit, target }])) });
if (rows.some(isMissed)) process.exitCode = 1;
