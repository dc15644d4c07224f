import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { readConfig } from '../config.ts';
import { ConfigurationError, InputError } from '../errors.ts';
import { formatFaults } from '../knowledge/fault.ts';
import { type KnowledgeBase, loadKnowledgeBase } from '../knowledge/load-knowledge-base.ts';
import { modelVariables } from '../model-config.ts';
import { measureHeldOut } from './eval/measure-held-out.ts';
import { measureRecorded, tellMisses } from './eval/measure-recorded.ts';
import { type EvalQuestion, readQuestionFile } from './eval/read-question-file.ts';
import { readRecorded } from './eval/read-recorded.ts';
import { renderReport } from './eval/render-report.ts';
import { replayRecorded } from './eval/replay-recorded.ts';
import type { Report } from './eval/report-schema.ts';
import { type Questions, runCandidate, type Setup } from './eval/run-candidate.ts';
import { writeLine } from './write-line.ts';

export type EvaluateOptions = {
  readonly questions?: string;
  readonly unanswerable?: string;
  readonly heldOut?: boolean;
  readonly recorded?: readonly string[];
  readonly compare?: boolean;
  readonly compareWith?: string;
  /** False with `--no-model`. */
  readonly model?: boolean;
  readonly misses?: boolean;
  readonly json?: boolean;
  readonly table?: boolean;
};

/** Measures answers on question files, retrieval on the articles' own questions, and the guard on recorded outputs. */
export async function evaluate(options: EvaluateOptions): Promise<void> {
  const questions = await readQuestions(options);
  const setups = questions === undefined ? [] : await findSetups(options);
  const misses: string[] = [];
  const runs: Report['runs'][number][] = [];
  for (const setup of setups) {
    const { report, missed } = await runCandidate(setup, questions ?? none);
    runs.push(report);
    misses.push(...missed);
  }
  const recorded = options.recorded === undefined ? undefined : await replayAll(options.recorded);
  if (recorded) misses.push(...tellMisses(recorded));
  const report: Report = {
    runs,
    heldOut: options.heldOut ? await measureHeldOut(await loadBase()) : null,
    recorded: recorded ? measureRecorded(recorded) : null,
    ...(options.misses ? { misses } : {}),
  };
  await print(report, options);
}

async function print({ misses = [], ...report }: Report, { json, table, misses: wanted }: EvaluateOptions): Promise<void> {
  const text = [renderReport(report), ...(misses.length === 0 ? [] : ['', ...misses])].join('\n');
  if (!json) return writeLine(text);
  if (table) process.stderr.write(`${text}\n`);
  await writeLine(JSON.stringify(wanted ? { ...report, misses } : report, null, 1));
}

const sharedFolder = path.join(import.meta.dirname, '..', '..', '..', 'shared', 'eval');
const none: Questions = { answerable: [], unanswerable: [] };

/** Files that are named must be there; the others are used where they are. undefined: nothing but other things is to be measured. */
async function readQuestions(options: EvaluateOptions): Promise<Questions | undefined> {
  const isNamed = options.questions !== undefined || options.unanswerable !== undefined;
  const elsewhere = options.heldOut === true || options.recorded !== undefined;
  if (!isNamed && options.recorded !== undefined) return undefined;
  const [questions, others] = [path.join(sharedFolder, 'questions.jsonl'), path.join(sharedFolder, 'unanswerable.jsonl')];
  const answerable = await readIfThere(options.questions, isNamed ? undefined : questions);
  const unanswerable = await readIfThere(options.unanswerable, isNamed ? undefined : others);
  if (answerable.length + unanswerable.length > 0) return { answerable, unanswerable };
  if (elsewhere) return undefined;
  throw new InputError(
    'there is no question file: name some with --questions and --unanswerable, or measure with --held-out or --recorded',
  );
}

async function readIfThere(named: string | undefined, usual: string | undefined): Promise<EvalQuestion[]> {
  if (named !== undefined) return readQuestionFile(named);
  return usual !== undefined && existsSync(usual) ? readQuestionFile(usual) : [];
}

/** The configurations that are set side by side. */
async function findSetups({ compare, compareWith, model }: EvaluateOptions): Promise<Setup[]> {
  const here = { name: nameOf(process.env), environment: process.env };
  const bare = { name: 'without a model', environment: withoutModel(process.env) };
  if (compareWith !== undefined) return [model === false ? bare : here, await readSetup(compareWith)];
  if (!compare) return [model === false ? bare : here];
  if (!process.env.OPENAI_MODEL)
    throw new InputError('there is nothing to compare with: set OPENAI_MODEL and OPENAI_BASE_URL, or name a file with --compare-with');
  return [bare, here];
}

function nameOf({ OPENAI_MODEL: model }: NodeJS.ProcessEnv): string {
  return model ? `with ${model}` : 'without a model';
}

function withoutModel(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const files = Object.keys(modelVariables).map((name) => `${name}_FILE`);
  const unset = [...Object.keys(modelVariables), ...files].map((name) => [name, undefined]);
  return { ...environment, ...Object.fromEntries(unset) };
}

/** What the file does not name is as in this environment. */
async function readSetup(file: string): Promise<Setup> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new InputError(`no file ${file} with the other environment`);
  });
  return { name: path.basename(file), environment: { ...process.env, ...parseEnv(text) } };
}

async function replayAll(files: readonly string[]) {
  const records = (await Promise.all(files.map(readRecorded))).flat();
  return replayRecorded(records, (await loadBase()).articles);
}

async function loadBase(): Promise<KnowledgeBase> {
  const folder = readConfig(process.env).knowledgeDir;
  const { base, faults } = await loadKnowledgeBase(folder);
  if (faults.length > 0) throw new ConfigurationError([`knowledge in ${folder}:\n${formatFaults(faults)}`]);
  return base;
}
