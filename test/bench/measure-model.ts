import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reportSchema } from '../../src/cli/eval/report-schema.ts';
import { runTws } from '../cli/run-tws.ts';
import { openGoodModel } from '../model/open-good-model.ts';
import type { Row } from './table.ts';

const asked = 60;

/** What our code adds to the calls of a model, which is a script that answers at once, and how long prompts are. */
export async function measureModel(questions: readonly string[]): Promise<Row[]> {
  const model = await openGoodModel();
  const folder = await mkdtemp(path.join(tmpdir(), 'tws-bench-'));
  const lines = questions.slice(0, asked).map((question, id) => JSON.stringify({ id, question }));
  const [own, none] = [path.join(folder, 'questions.jsonl'), path.join(folder, 'none.jsonl')];
  await writeFile(own, lines.join('\n'));
  await writeFile(none, '');
  const { stdout } = await runTws(['eval', '--questions', own, '--unanswerable', none, '--json'], model.environment);
  await model.close();
  await rm(folder, { recursive: true });
  const writing = reportSchema.parse(JSON.parse(stdout)).runs[0]?.writing;
  if (!writing) throw new Error('no model was asked');
  return [
    {
      what: 'answer of a model: our time around the call, median',
      ours: writing.overhead.median,
      unit: 'ms',
      target: writing.overhead.limit,
    },
  ];
}
