import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pickingFrom } from '../../src/ask/ask.ts';
import { isInLanguage } from '../../src/ask/guard/is-in-language.ts';
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

const tooLong = 'Satz 1 ist zu lang.';

type Slow = { readonly seconds: number; readonly critic?: string; readonly hangsAt?: 'critic' | 'second version' };

function turnOf({ system, user }: { readonly system: string; readonly user: string }) {
  if (system === '') return 'critic';
  return user.includes(tooLong) ? 'second version' : 'first version';
}

/** Writes a line every so many seconds, or nothing, and heeds when it is told to stop. */
function slow({ seconds, critic = 'GUT', hangsAt }: Slow): LanguageModel {
  return {
    name: 'slow',
    async *write({ system, user }, signal) {
      const turn = turnOf({ system, user });
      yield { kind: 'asked' };
      for (const line of turn === 'critic' ? [critic] : writeWell({ system, user }).split('\n')) {
        await new Promise((resolve, reject) => {
          if (turn !== hangsAt) setTimeout(resolve, seconds * 1000);
          signal.addEventListener('abort', () => reject(signal.reason));
        });
        yield { kind: 'text', text: `${line}\n` };
      }
    },
  };
}

async function explain(how: Slow, foreign?: string) {
  const { retriever } = await openShippedBase();
  const prompts = await loadPrompts(path.join(import.meta.dirname, '..', '..', 'prompts'));
  const writer = createWriter({
    ...{
      model: slow(how),
      prompts,
      retriever: () => retriever,
      today: () => today,
      log: createLog('silent'),
      workshops: async () => [],
    },
    pickingFrom: (article, about) => pickingFrom(article, about, { retriever, today }),
  });
  const { hits } = await retriever.find(text, 8);
  const asking = { question: toQuestion(text), hits, turns: [], typed: text, compared: [], foreign } as const;
  const started = performance.now();
  const written = writer.write({ ...asking, style: foreign === undefined ? 'simple' : 'usual' }, () => undefined);
  const took = written.then(() => performance.now() - started);
  await vi.advanceTimersByTimeAsync(60_000);
  return { ...(await written), took: await took };
}

describe('an explanation in plain language, which is shown as a whole', () => {
  it('may take longer than its first sentence may', async () => {
    const { kind, fault, sentences } = await explain({ seconds: 1.8 });
    expect([kind, fault, sentences.length > 2]).toEqual(['written', undefined, true]);
  });

  it('is given up where no sentence comes in time', async () => {
    expect(await explain({ seconds: 4 })).toMatchObject({ kind: 'failed', fault: 'timeout' });
  });

  it('ends after twenty seconds with what is there', async () => {
    const { fault, sentences } = await explain({ seconds: 3.5 });
    expect([fault, sentences.length > 1]).toEqual(['timeout', true]);
  });

  it.each([
    { critic: 'GUT', hangsAt: 'critic', calls: 2 },
    { critic: tooLong, hangsAt: 'second version', calls: 3 },
  ] as const)(
    'is shown within ten seconds as it is where nothing comes of its $hangsAt, and the call is counted',
    async ({ calls, ...fault }) => {
      const { kind, fault: shown, sentences, took, effort } = await explain({ seconds: 0.7, ...fault });
      expect([kind, shown, sentences.length > 2, took < 10_000, effort.calls]).toEqual(['written', undefined, true, true, calls]);
    },
  );
});

describe('an answer in another language', () => {
  it('stays German where its translation does not begin within ten seconds', async () => {
    const { kind, sentences, took, effort } = await explain({ seconds: 0.7, hangsAt: 'critic' }, 'How much is it?');
    expect([kind, sentences.length > 2, took < 10_000, effort.calls]).toEqual(['written', true, true, 2]);
    expect(sentences.every(({ text }) => isInLanguage(text, 'de'))).toBe(true);
  });
});
