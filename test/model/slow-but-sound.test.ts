import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pickingFrom } from '../../src/ask/ask.ts';
import { toQuestion } from '../../src/ask/read-question.ts';
import { createWriter } from '../../src/ask/writing/create-writer.ts';
import type { LanguageModel } from '../../src/ask/writing/language-model.ts';
import { createLog } from '../../src/log.ts';
import { loadPrompts } from '../../src/prompts.ts';
import { openShippedBase } from '../knowledge/shipped-base.ts';
import { writeWell } from './good-model.ts';

const text = 'Wie hoch ist das Kurzarbeitergeld?';
const today = '2026-11-23';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** Writes a line every so many seconds, and heeds when it is told to stop. */
function slow(seconds: number): LanguageModel {
  return {
    name: 'slow',
    async *write({ system, user }, signal) {
      for (const line of system === '' ? ['GUT'] : writeWell({ system, user }).split('\n')) {
        await new Promise((resolve, reject) => {
          setTimeout(resolve, seconds * 1000);
          signal.addEventListener('abort', () => reject(signal.reason));
        });
        yield { kind: 'text', text: `${line}\n` };
      }
    },
  };
}

async function explain(seconds: number) {
  const { retriever } = await openShippedBase();
  const prompts = await loadPrompts(path.join(import.meta.dirname, '..', '..', 'prompts'));
  const writer = createWriter({
    ...{
      model: slow(seconds),
      prompts,
      retriever: () => retriever,
      today: () => today,
      log: createLog('silent'),
      workshops: async () => [],
    },
    pickingFrom: (article, about) => pickingFrom(article, about, { retriever, today }),
  });
  const { hits } = await retriever.find(text, 8);
  const asking = { question: toQuestion(text), hits, turns: [], typed: text, compared: [], foreign: undefined } as const;
  const written = writer.write({ ...asking, style: 'simple' }, () => undefined);
  await vi.advanceTimersByTimeAsync(60_000);
  return written;
}

describe('an explanation in plain language, which is shown as a whole', () => {
  it('may take longer than its first sentence may', async () => {
    const { kind, fault, sentences } = await explain(1.8);
    expect([kind, fault, sentences.length > 2]).toEqual(['written', undefined, true]);
  });

  it('is given up where no sentence comes in time', async () => {
    expect(await explain(4)).toMatchObject({ kind: 'failed', fault: 'timeout' });
  });

  it('ends after twenty seconds with what is there', async () => {
    const { fault, sentences } = await explain(3.5);
    expect([fault, sentences.length > 1]).toEqual(['timeout', true]);
  });
});
