import { describe, expect, it } from 'vitest';
import type { Answered } from '../../../src/cli/eval/answered.ts';
import { measureWriting } from '../../../src/cli/eval/measure-writing.ts';

type Model = NonNullable<Answered['model']>;

const sentence = { text: 'Den Antrag stellt der Arbeitgeber.', cites: ['p1'] };
const written: Model['written'] = {
  kind: 'written',
  sentences: [sentence],
  evidence: [],
  cut: [],
  replaced: [],
  effort: { calls: 1, inputTokens: 0, outputTokens: 0 },
};
const question = { id: 'q', question: 'Wer stellt den Antrag?', articles: [], facts: [] };

function answered(model: Partial<Model> = {}, ms = 120): Answered {
  const work = { calls: 1, ms: 100, prompts: [2000], outputTokens: 90, characters: 6600, text: '', written };
  return { question, ms, kind: 'grounded', shown: '', ranked: [], cited: [], found: [], model: { ...work, ...model } };
}

describe('what a model did', () => {
  it('is nothing where none was asked', () => {
    expect(measureWriting([{ ...answered(), model: undefined }])).toBeUndefined();
  });

  it('counts sentences, reasons and answers that were quoted instead or broke off', () => {
    const failed: Model['written'] = { ...written, kind: 'failed', sentences: [], cut: ['figure'], fault: 'guard' };
    const broken: Model['written'] = {
      ...written,
      replaced: ['loose'],
      sentences: [sentence, sentence],
      cut: ['markup'],
      fault: 'timeout',
    };
    const unanswerable: Model['written'] = { ...written, kind: 'unanswerable' };
    const all = [written, failed, broken, unanswerable].map((each) => answered({ written: each }));
    expect(measureWriting(all)?.faithfulness).toEqual({
      ...{ asked: 4, written: 2, unanswerable: 1, sentences: 6, kept: 0.667 },
      replaced: { loose: 1 },
      ...{ cuts: { figure: 1, markup: 1 }, fellBack: { guard: 1 }, brokenOff: { timeout: 1 } },
    });
  });

  it('costs what the server counted, each call for itself, and where it did not what it must have been', () => {
    const cost = measureWriting([
      answered({ calls: 2, prompts: [2000, 2900] }),
      answered({ prompts: [], outputTokens: 0, text: 'x'.repeat(33) }),
    ])?.cost;
    expect(cost).toMatchObject({
      calls: { mean: 1.5, max: 2 },
      inputTokens: { mean: 3450, max: 4900 },
      outputTokens: { mean: 50 },
      estimated: 0.5,
    });
    expect(cost?.prompt).toEqual({ max: 2900, limit: 3000, holds: true });
    expect(measureWriting([answered({ prompts: [3001] })])?.cost.prompt.holds).toBe(false);
  });

  it('takes for our own what is not in the calls, at the median', () => {
    const overhead = (times: readonly number[]) => measureWriting(times.map((ms) => answered({}, ms)))?.overhead;
    expect(overhead([110, 130, 900])).toEqual({ median: 30, limit: 30, holds: true });
    expect(overhead([140])).toEqual({ median: 40, limit: 30, holds: false });
  });
});
