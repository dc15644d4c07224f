import { describe, expect, it } from 'vitest';
import { createEmbedQuestion } from '../../../src/knowledge/vectors/embed-question.ts';
import { createLog } from '../../../src/log.ts';
import { createFakeEmbedder, randomVector, type WatchedEmbedder } from './fake-embedders.ts';

const secret = 'Geheimnis von Herrn Muster';

function openQuestions(embedder: WatchedEmbedder, redact: (question: string) => string | undefined = (question) => question) {
  const logged: string[] = [];
  let time = 0;
  const embed = createEmbedQuestion({ embedder, redact, log: createLog('debug', (line) => logged.push(line)), now: () => time });
  return {
    ask: (question: string, length = 64) => embed(question, length),
    logged,
    pass: (milliseconds: number) => (time += milliseconds),
  };
}

const random = (before?: (batch: readonly string[]) => unknown) => createFakeEmbedder((text) => randomVector(text), before);

describe('the vector of a question', () => {
  it('is made once for a question that comes again', async () => {
    const embedder = random();
    const { ask } = openQuestions(embedder);
    const first = await ask('Wie hoch?');
    expect(await ask('Wie hoch?')).toEqual(first);
    expect(embedder.texts()).toBe(1);
  });

  it('is forgotten after 200 others, unless it is asked again and again', async () => {
    const embedder = random();
    const { ask } = openQuestions(embedder);
    for (let i = 0; i < 250; i++) {
      await ask('oft');
      await ask(`Frage ${i}`);
    }
    await ask('Frage 249');
    expect(embedder.texts()).toBe(251);
    await ask('Frage 0');
    expect(embedder.texts()).toBe(252);
  });

  it('is made again where another length is wanted than is remembered', async () => {
    const embedder = random();
    const { ask } = openQuestions(embedder);
    await ask('Wie hoch?');
    expect(await ask('Wie hoch?', 32)).toHaveLength(64);
    expect(embedder.texts()).toBe(2);
  });

  it('is made only of what may leave the house', async () => {
    const embedder = random();
    const { ask } = openQuestions(embedder, (question) => (question.includes('Herrn') ? undefined : question.replace('Erika', '[Name]')));
    expect(await ask(secret)).toBeUndefined();
    await ask('Was bekommt Erika?');
    await ask('x'.repeat(5000));
    expect(await ask('  ')).toBeUndefined();
    expect(embedder.batches).toEqual([['Was bekommt [Name]?'], ['x'.repeat(2000)]]);
  });
});

describe('a question that gets no vector', () => {
  it.each([
    ['throws', random(() => Promise.reject(new Error('down')))],
    ['gives no number', createFakeEmbedder(() => Float32Array.of(1, Number.NaN))],
    ['gives nothing', { ...random(), embed: async () => [] }],
    ['gives two', { ...random(), embed: async () => [randomVector('a'), randomVector('b')] }],
  ])('is answered without where the model %s, which is logged once and without a word of it', async (_, embedder) => {
    const { ask, logged, pass } = openQuestions(embedder);
    for (let i = 0; i < 5; i++) {
      expect(await ask(secret)).toBeUndefined();
      pass(600_000);
    }
    expect(logged).toHaveLength(1);
    expect(logged.join()).not.toMatch(/Geheimnis|Muster/);
  });

  it('is answered without after 1.5 s where the model hangs, and the next one at once', async () => {
    const { ask } = openQuestions(random(() => new Promise(() => undefined)));
    const started = performance.now();
    expect(await ask('Wie hoch?')).toBeUndefined();
    expect(await ask('Wie lange?')).toBeUndefined();
    expect(performance.now() - started).toBeGreaterThan(1400);
    expect(performance.now() - started).toBeLessThan(2800);
  });

  it('is tried again after a while, each time later, and at once when it works again', async () => {
    let isDown = true;
    const embedder = random(() => {
      if (isDown) throw new Error('down');
    });
    const { ask, pass, logged } = openQuestions(embedder);
    // Three at once fail together: that is one failure.
    await Promise.all([ask('a'), ask('b'), ask('c')]);
    const triesAfter = async (milliseconds: number) => {
      pass(milliseconds);
      const before = embedder.batches.length;
      await ask('Wie hoch?');
      return embedder.batches.length - before;
    };
    expect([await triesAfter(4_999), await triesAfter(1), await triesAfter(9_999), await triesAfter(1)]).toEqual([0, 1, 0, 1]);
    isDown = false;
    expect(await triesAfter(20_000)).toBe(1);
    expect(await ask('Wie lange?')).toBeDefined();
    isDown = true;
    await ask('Wer zahlt?');
    expect(logged).toHaveLength(2);
  });

  it('is remembered though the model is down', async () => {
    let isDown = false;
    const { ask } = openQuestions(
      random(() => {
        if (isDown) throw new Error('down');
      }),
    );
    const first = await ask('Wie hoch?');
    isDown = true;
    await ask('Wie lange?');
    expect(await ask('Wie hoch?')).toEqual(first);
  });
});
