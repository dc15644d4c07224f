import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../src/knowledge/passages.ts';
import { compareWeights } from '../../../src/knowledge/vectors/compare-weights.ts';
import { createEmbedTexts } from '../../../src/knowledge/vectors/embed-texts.ts';
import { embeddedText, embeddedTexts } from '../../../src/knowledge/vectors/embedded-text.ts';
import { holdOut } from '../../../src/knowledge/vectors/hold-out.ts';
import { tuneWeight } from '../../../src/knowledge/vectors/tune-weight.ts';
import { unitVector } from '../../../src/knowledge/vectors/unit-vector.ts';
import { createLog } from '../../../src/log.ts';
import { isFull } from '../../counts.ts';
import { openShippedBase } from '../shipped-base.ts';
import { createFakeEmbedder, gramVector, randomVector, topicVector } from './fake-embedders.ts';
import { createMemoryCache } from './memory-cache.ts';

const shipped = (await openShippedBase()).base;
const base = { ...shipped, articles: isFull ? shipped.articles : shipped.articles.slice(0, 24) };
const questions = base.articles.flatMap((article) => article.questions.map((question) => ({ question, articles: [article.id] })));
const topics = new Map(base.articles.flatMap((article) => passagesOf(article).map((each) => [embeddedText(each, article), article.id])));
const knowing = (noise: number) => (text: string) => topicVector(topics.get(text) ?? text, text, noise);

const tuneFor = (vectorOf: (text: string) => Float32Array) =>
  tuneWeight({ base, vectors: new Map(embeddedTexts(base.articles).map((text) => [text, unitVector(vectorOf(text)) ?? vectorOf(text)])) });

describe('the weight of meaning', () => {
  it.each(isFull ? [1, 2, 3] : [1])('is 0 for vectors that say nothing (%i)', async (seed) => {
    const tuned = await tuneFor((text) => randomVector(`${seed} ${text}`));
    expect(tuned).toEqual({ weight: 0, lexical: tuned.lexical, fused: tuned.lexical, questions: questions.length });
  });

  it('is high for vectors that tell topics apart, and finds more', async () => {
    const tuned = await tuneFor(knowing(1));
    expect(tuned.weight).toBeGreaterThan(0.2);
    expect(tuned.fused).toBeGreaterThan(tuned.lexical + 0.05);
  });

  it('never finds less than words alone', async () => {
    for (const vectorOf of [knowing(6), (text: string) => gramVector(text)]) {
      const { fused, lexical } = await tuneFor(vectorOf);
      expect(fused).toBeGreaterThanOrEqual(lexical);
    }
  });

  it('is 0 where there are no questions to tune it on', async () => {
    const articles = base.articles.map((article) => ({ ...article, questions: [] }));
    const vectors = new Map(embeddedTexts(articles).map((text) => [text, randomVector(text)]));
    expect(await tuneWeight({ base: { ...base, articles }, vectors })).toEqual({ weight: 0, lexical: 0, fused: 0, questions: 0 });
  });

  it('is tuned no further once it is stopped', async () => {
    const stop = AbortSignal.abort();
    const vectors = new Map(embeddedTexts(base.articles).map((text) => [text, randomVector(text)]));
    await expect(tuneWeight({ base, vectors, stop })).rejects.toThrow('aborted');
  });
});

describe('the bases to tune on', () => {
  it('have each article without its own questions once, and ask exactly these', () => {
    const held = [...holdOut(base)];
    expect(held.flatMap((each) => each.questions)).toHaveLength(questions.length);
    for (const each of held) {
      const without = each.base.articles.filter((article, i) => article !== base.articles[i]).map(({ id }) => id);
      expect(new Set(each.questions.flatMap(({ articles }) => articles))).toEqual(new Set(without));
    }
  });
});

describe('weights compared on questions of any kind', () => {
  it('are listed with what each gives, from words alone on', async () => {
    const embedder = createFakeEmbedder(knowing(1));
    const embed = createEmbedTexts({ embedder, cache: createMemoryCache(), log: createLog('silent') });
    const asked = ['Der Chef will 40 Leute loswerden', 'Und wer zahlt das alles?'];
    const figures = await compareWeights(
      { base, embed },
      asked.map((question) => ({ question, articles: [base.articles[3]?.id ?? ''] })),
    );
    expect(figures.map(({ weight }) => weight)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]);
    expect(figures.every(({ mrr }) => mrr >= 0 && mrr <= 1)).toBe(true);
    expect(embedder.texts()).toBe(embeddedTexts(base.articles).length + 2);
  });
});
