import { globSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { measureRecorded, tellMisses } from '../../src/cli/eval/measure-recorded.ts';
import { readRecorded } from '../../src/cli/eval/read-recorded.ts';
import { type Replayed, replayRecorded } from '../../src/cli/eval/replay-recorded.ts';
import { reportSchema } from '../../src/cli/eval/report-schema.ts';
import { runHere } from '../cli/run-here.ts';
import { openShippedBase } from '../knowledge/shipped-base.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const files = globSync('*.yaml', { cwd: path.join(import.meta.dirname, 'recorded') }).map((file) =>
  path.join(import.meta.dirname, 'recorded', file),
);

describe('what models wrote, read and guarded without a model', () => {
  let replayed: readonly Replayed[];
  beforeAll(async () => {
    const records = (await Promise.all(files.map(readRecorded))).flat();
    replayed = await replayRecorded(records, (await openShippedBase()).base.articles);
  });

  it('is much, good and bad, in every way of being bad', () => {
    const { good, bad } = measureRecorded(replayed);
    expect(good.outputs + bad.outputs).toBeGreaterThanOrEqual(70);
    expect(Object.keys(bad.kinds)).toEqual(
      expect.arrayContaining([
        ...['wrong-figure', 'other-paragraph', 'dropped-condition', 'link', 'mention', 'forged-id', 'no-verdict-line'],
        ...['html', 'english', 'system-prompt', 'endless', 'verdict-on-a-case', 'placeholder'],
      ]),
    );
  });

  it('is shown where it is right and not where it is wrong', () => {
    expect(tellMisses(replayed)).toEqual([]);
  });

  it.each([
    'link',
    'mention',
    'forged-id',
    'no-verdict-line',
    'html',
    'english',
    'system-prompt',
    'endless',
    'placeholder',
    'wrong-figure',
  ])('lets nothing through that is wrong by %s', (kind) => {
    const { outputs, held } = measureRecorded(replayed).bad.kinds[kind] ?? { outputs: 0, held: 0 };
    expect([outputs > 0, held]).toEqual([true, outputs]);
  });

  it('never grows endlessly', () => {
    expect(Math.max(...replayed.map(({ written }) => written.sentences.length))).toBeLessThanOrEqual(12);
  });
});

describe('tws eval --recorded', () => {
  it('reports the same, as a table and as JSON, without a word about questions', async () => {
    const { code, stdout } = await runHere(['eval', '--recorded', ...files, '--json', '--table']);
    const { runs, recorded } = reportSchema.parse(JSON.parse(stdout));
    expect([code, runs]).toEqual([0, []]);
    expect(recorded?.good.outputs).toBeGreaterThan(20);
    expect(recorded?.bad.kinds.html).toEqual({ outputs: 2, held: 2 });
  });

  it.each([
    [
      'an unknown passage',
      '- {id: a, kind: good, question: Q, passages: [jav | Nichts], output: ANTWORT}',
      /^a: the knowledge base has no passage jav \| Nichts/,
    ],
    [
      'a bad one of which nothing is wrong',
      '- {id: a, kind: html, question: Q, passages: [jav | =summary], output: ANTWORT}',
      /what is good has no "wrong"/,
    ],
    [
      'something wrong that is not there',
      '- {id: a, kind: html, question: Q, passages: [jav | =summary], output: ANTWORT, wrong: [x]}',
      /must stand in the output/,
    ],
    ['what is no YAML', '[', /recorded\.yaml: /],
  ])('refuses %s', async (_name, text, reason) => {
    const folder = await temporaryFolder({ 'recorded.yaml': text });
    const { code, stderr } = await runHere(['eval', '--recorded', path.join(folder, 'recorded.yaml')]);
    expect(code).toBe(1);
    expect(stderr).toMatch(reason);
  });
});
