import { describe, expect, it } from 'vitest';
import { createEmbedTexts } from '../../../src/knowledge/vectors/embed-texts.ts';
import { dot, unitVector } from '../../../src/knowledge/vectors/unit-vector.ts';
import { createLog } from '../../../src/log.ts';
import { createFakeEmbedder, randomVector, type WatchedEmbedder } from './fake-embedders.ts';
import { createMemoryCache } from './memory-cache.ts';

const textsOf = (count: number) => Array.from({ length: count }, (_, i) => `Text ${i}`);

/** Embedding with a cache that stays the same while embedders come and go. */
function openEmbedding() {
  const cache = createMemoryCache();
  const logged: Record<string, unknown>[] = [];
  const log = createLog('info', (line) => logged.push(JSON.parse(line)));
  const embed = (embedder: WatchedEmbedder, count: number, stop?: AbortSignal) =>
    createEmbedTexts({ embedder, cache, log })(textsOf(count), stop);
  return { cache, logged, embed };
}

const random = (length = 64, before?: (batch: readonly string[]) => unknown) =>
  createFakeEmbedder((text) => randomVector(text, length), before);

describe('vectors of texts', () => {
  it('are made in batches and have the length 1', async () => {
    const embedder = random();
    const vectors = await openEmbedding().embed(embedder, 70);
    expect(embedder.batches.map(({ length }) => length)).toEqual([32, 32, 6]);
    expect([...vectors.keys()]).toEqual(textsOf(70));
    for (const vector of vectors.values()) expect(dot(vector, vector)).toBeCloseTo(1, 5);
  });

  it('are made once, and exactly the same when they come from the cache', async () => {
    const { embed } = openEmbedding();
    const made = await embed(random(), 70);
    const [same, more] = [random(), random()];
    expect(await embed(same, 70)).toEqual(made);
    expect(same.texts()).toBe(0);
    await embed(more, 73);
    expect(more.batches).toEqual([['Text 70', 'Text 71', 'Text 72']]);
  });

  it('are made once for a text that stands there twice', async () => {
    const embedder = random();
    const { cache } = openEmbedding();
    await createEmbedTexts({ embedder, cache, log: createLog('silent') })(['a', 'b', 'a']);
    expect(embedder.batches).toEqual([['a', 'b']]);
  });

  it('are reported by tenths, in figures only', async () => {
    const { embed, logged } = openEmbedding();
    await embed(random(), 400);
    expect(logged.map(({ done }) => done)).toEqual([64, 96, 128, 160, 224, 256, 288, 320, 384, 400]);
    expect(JSON.stringify(logged)).not.toContain('Text');
  });

  it('go on after a failure where they were', async () => {
    const { embed } = openEmbedding();
    const failing = random(64, (batch) => {
      if (batch.includes('Text 64')) throw new Error('down');
    });
    await expect(embed(failing, 100)).rejects.toThrow('down');
    const embedder = random();
    await embed(embedder, 100);
    expect(embedder.texts()).toBe(100 - 64);
  });

  it.each([
    ['too few', (vectors: Float32Array[]) => vectors.slice(1)],
    ['too many', (vectors: Float32Array[]) => [...vectors, new Float32Array(64)]],
    ['none', () => []],
    ['no numbers', (vectors: Float32Array[]) => vectors.map((vector) => vector.fill(Number.NaN, 3, 4))],
    ['endless numbers', (vectors: Float32Array[]) => vectors.map((vector) => vector.fill(Number.POSITIVE_INFINITY, 0, 1))],
    ['empty vectors', (vectors: Float32Array[]) => vectors.map(() => new Float32Array())],
  ])('are refused, and not kept, where the model gives %s', async (_, spoil) => {
    const { embed, cache } = openEmbedding();
    const embedder = { ...random(), embed: async (batch: readonly string[]) => spoil(batch.map((text) => randomVector(text))) };
    await expect(embed(embedder, 5)).rejects.toMatchObject({ name: 'ModelError', fault: 'broken' });
    expect(cache.size()).toBe(0);
  });

  it('are waited for no longer than until they are stopped, whatever the model does', async () => {
    const stopping = new AbortController();
    const embedding = openEmbedding().embed(
      random(64, () => new Promise(() => undefined)),
      5,
      stopping.signal,
    );
    stopping.abort();
    await expect(embedding).rejects.toThrow('aborted');
  });
});

describe('a model whose vectors have another length than before', () => {
  it('has all made again as soon as that shows', async () => {
    const { embed, logged } = openEmbedding();
    await embed(random(64), 50);
    const embedder = random(32);
    const vectors = await embed(embedder, 51);
    expect(new Set([...vectors.values()].map(({ length }) => length))).toEqual(new Set([32]));
    expect(embedder.texts()).toBe(51);
    expect(logged).toContainEqual(expect.objectContaining({ vectors: 50 }));
    expect((await embed(random(32), 51)).size).toBe(51);
  });

  it('has all made again after it was interrupted in that', async () => {
    const { embed } = openEmbedding();
    await embed(random(64), 50);
    const failing = random(32, (batch) => {
      if (!batch.includes('Text 50')) throw new Error('down');
    });
    await expect(embed(failing, 51)).rejects.toThrow('down');
    const embedder = random(32);
    expect(new Set([...(await embed(embedder, 51)).values()].map(({ length }) => length))).toEqual(new Set([32]));
  });

  it('is refused where it changes to and fro', async () => {
    let length = 64;
    const embedder = createFakeEmbedder(
      (text) => randomVector(text, length),
      () => {
        length = 96 - length;
      },
    );
    await expect(openEmbedding().embed(embedder, 100)).rejects.toMatchObject({ fault: 'broken' });
  });
});

describe('a vector of length 1', () => {
  it('points where the other pointed', () => expect(unitVector(Float32Array.of(3, 4))).toEqual(Float32Array.of(0.6, 0.8)));
  it('may be none: then it is like nothing', () => expect(unitVector(new Float32Array(2))).toEqual(new Float32Array(2)));
});
