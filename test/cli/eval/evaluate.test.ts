import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Report, reportSchema } from '../../../src/cli/eval/report-schema.ts';
import { openGoodModel } from '../../model/open-good-model.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { runHere } from '../run-here.ts';
import type { Environment } from '../run-tws.ts';

const inTests = (...names: readonly string[]) => path.join(import.meta.dirname, ...names);
const files = ['--questions', inTests('questions.jsonl'), '--unanswerable', inTests('unanswerable.jsonl')];

/** Noon of a day on which nothing in the questions has run out. */
const day = { TWS_NOW: '2026-11-24T12:00:00+01:00' };
const evaluate = (words: readonly string[], environment: Environment = {}) => runHere(['eval', ...words], { ...day, ...environment });

async function report(words: readonly string[], environment: Environment = {}): Promise<Report> {
  const { code, stdout } = await evaluate([...words, '--json'], environment);
  expect(code).toBe(0);
  return reportSchema.parse(JSON.parse(stdout));
}

describe('tws eval without a model', () => {
  it('measures retrieval, citations, figures and refusal, and says nothing of a model', async () => {
    const { runs, heldOut, recorded } = await report(files);
    expect([runs.length, heldOut, recorded]).toEqual([1, null, null]);
    expect(runs[0]).toMatchObject({
      ...{ name: 'without a model', model: null, writing: null },
      answers: { retrieval: { questions: 10, clarify: 0 }, citation: { answers: 10 }, figures: { questions: 9, figures: 15 } },
      refusal: { unanswerable: 4, unanswerableAnswered: 0, refused: 1 },
    });
    const { retrieval, citation, figures } = runs[0]?.answers ?? {};
    expect(retrieval?.first).toBeGreaterThanOrEqual(0.9);
    expect(retrieval?.reciprocalRank).toBeGreaterThanOrEqual(retrieval?.first ?? 1);
    expect(citation?.withRight).toBe(1);
    expect(figures?.stated).toBeGreaterThanOrEqual(0.9);
  });

  it('prints a table in which columns stand below each other, progress apart from it, and on request what went wrong', async () => {
    const wrong = { id: 'planted', question: 'Wie lange gibt es Kurzarbeitergeld?', articles: ['jav'], answer_facts: ['nach 99 Tagen'] };
    const folder = await temporaryFolder({ 'q.jsonl': `${JSON.stringify(wrong)}\n` });
    const { code, stdout, stderr } = await evaluate(['--questions', path.join(folder, 'q.jsonl'), '--misses']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^questions {2,}1$/m);
    expect(stdout).toMatch(/^ {2}right article first {2,}0\.0 %$/m);
    expect(stdout).toMatch(/planted {2}Wie lange[^\n]*\n +grounded: wants jav, got kurzarbeitergeld/);
    expect(stdout).toMatch(/figures missing: 99/);
    expect(stdout).not.toContain('model was asked');
    expect(stderr).toContain('without a model: 1 of 1\n');
  });
});

describe('tws eval with a model', () => {
  let compared: Report;
  let table: string;
  let asked: number;
  beforeAll(async () => {
    const model = await openGoodModel();
    const { stdout, stderr } = await evaluate([...files, '--compare', '--json', '--table'], model.environment);
    compared = reportSchema.parse(JSON.parse(stdout));
    table = stderr;
    asked = model.requests().length;
    await model.close();
  }, 60_000);

  it('sets both side by side: the rules find the same, and the base still says what is refused', () => {
    const [bare, modelled] = compared.runs;
    expect(compared.runs.map(({ name }) => name)).toEqual(['without a model', 'with good-model']);
    expect(modelled?.answers?.retrieval).toEqual(bare?.answers?.retrieval);
    expect(modelled?.refusal).toEqual(bare?.refusal);
    expect([bare?.writing, modelled?.model]).toEqual([null, 'good-model']);
  });

  it('reports what the guard left', () => {
    const { faithfulness } = compared.runs[1]?.writing ?? {};
    expect(faithfulness?.asked).toBe(10);
    expect(faithfulness?.written).toBeGreaterThanOrEqual(8);
    expect(faithfulness?.sentences).toBeGreaterThan(20);
    expect(faithfulness?.kept).toBeGreaterThan(0.85);
  });

  it('takes one call and a prompt of at most 3,000 tokens for a usual question', () => {
    const { cost, latency, overhead } = compared.runs[1]?.writing ?? {};
    expect(cost).toMatchObject({ calls: { mean: 1, max: 1 }, prompt: { limit: 3000, holds: true } });
    expect(cost?.inputTokens.mean).toBeGreaterThan(1000);
    expect(cost?.outputTokens.max).toBeLessThanOrEqual(800);
    expect(asked).toBe(10 + 1); // one to warm up
    expect([latency?.mean, overhead?.median].every((ms) => ms !== undefined && ms > 0 && ms < 5000)).toBe(true);
  });

  it('has all of that in the table too, on standard error beside JSON', () => {
    for (const row of ['model was asked', 'that passed the guard', 'input tokens', 'longest prompt', 'our time around it, median'])
      expect(table).toContain(row);
    expect(table).toMatch(/longest prompt +– +\d+ tokens \(≤ 3000 holds\)/);
  });

  it('compares with the environment of a file', async () => {
    const folder = await temporaryFolder({ 'old.env': "TWS_NOW='2027-02-01T12:00:00+01:00'\n" });
    const { runs } = await report([...files, '--compare-with', path.join(folder, 'old.env')]);
    expect(runs.map(({ name, model }) => [name, model])).toEqual([
      ['without a model', null],
      ['old.env', null],
    ]);
  });
});

describe('tws eval refuses', () => {
  it.each([
    [['--questions', 'nowhere.jsonl'], /^no question file nowhere\.jsonl\n$/],
    [[...files, '--compare'], /^there is nothing to compare with: set OPENAI_MODEL[^\n]+\n$/],
    [[...files, '--compare-with', 'nowhere.env'], /^no file nowhere\.env [^\n]+\n$/],
    [['--recorded', 'nowhere.yaml'], /^no file of recorded outputs nowhere\.yaml\n$/],
  ])('%s with a reason and exit code 1', async (words, reason) => {
    const { code, stdout, stderr } = await evaluate(words);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(reason);
  });

  it('a line that is no question, with file and line', async () => {
    const folder = await temporaryFolder({ 'q.jsonl': '{"id":"a","question":"Was ist KdW?"}\n{"id":"b"}\n' });
    const { code, stderr } = await evaluate(['--questions', path.join(folder, 'q.jsonl')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/q\.jsonl:2: question: /);
  });
});
