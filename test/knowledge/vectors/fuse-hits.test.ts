import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesOf } from '../../../src/knowledge/passages.ts';
import { embeddedText, embeddedTexts } from '../../../src/knowledge/vectors/embedded-text.ts';
import { fuseHits } from '../../../src/knowledge/vectors/fuse-hits.ts';
import { createJudgeNearness } from '../../../src/knowledge/vectors/judge-nearness.ts';
import { unitVector } from '../../../src/knowledge/vectors/unit-vector.ts';
import { counts } from '../../counts.ts';
import { openShippedBase } from '../shipped-base.ts';
import { gramVector, randomVector } from './fake-embedders.ts';

const { base, retriever } = await openShippedBase();
const unit = (vector: Float32Array) => unitVector(vector) ?? vector;
const vectorsBy = (vectorOf: (text: string) => Float32Array) =>
  new Map(embeddedTexts(base.articles).map((text) => [text, unit(vectorOf(text))]));
const byChance = createJudgeNearness(base.articles, vectorsBy(randomVector));
const byGrams = createJudgeNearness(
  base.articles,
  vectorsBy((text) => gramVector(text)),
);
const findAll = (question: string) => retriever.find(question, Number.POSITIVE_INFINITY);
const idsOf = ({ hits }: Awaited<ReturnType<typeof findAll>>) => hits.map(({ article }) => article.id);

const words = base.articles.flatMap(({ title, questions }) => [title, ...questions]).flatMap((text) => text.split(' '));
const question = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }).map((some) => some.join(' ')),
);

describe('words and meaning together', () => {
  it('find with the weight 0 exactly what words find, whatever the vectors say', async () => {
    await fc.assert(
      fc.asyncProperty(question, fc.integer({ min: 1, max: 12 }), async (text, limit) => {
        const fused = fuseHits(await findAll(text), byChance(unit(randomVector(text))), { weight: 0, limit });
        expect(fused).toEqual(await retriever.find(text, limit));
      }),
      { numRuns: counts.propertyRuns },
    );
  });

  it('give hits best first, each once, and leave how sure the search is to the words', async () => {
    const weight = fc.constantFrom(0.1, 0.4, 0.7);
    await fc.assert(
      fc.asyncProperty(question, weight, async (text, share) => {
        const found = await findAll(text);
        const fused = fuseHits(found, byChance(unit(randomVector(text))), { weight: share, limit: 20 });
        const scores = fused.hits.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(scores.every((score) => score > 0 && Number.isFinite(score))).toBe(true);
        expect(new Set(idsOf(fused)).size).toBe(fused.hits.length);
        expect(fused).toMatchObject({ confidence: found.confidence, evidence: found.evidence, situations: found.situations });
        for (const { article, passages } of fused.hits) {
          expect(passages.length).toBeGreaterThan(0);
          expect(passages.length).toBeLessThanOrEqual(4);
          expect(passages.map(({ passage }) => passage.article)).toEqual(passages.map(() => article.id));
          expect(passages.map(({ score }) => score)).toEqual(passages.map(({ score }) => score).toSorted((a, b) => b - a));
        }
      }),
      { numRuns: counts.propertyRuns },
    );
  });

  it('give the same each time', async () => {
    const ask = async () =>
      fuseHits(await findAll('Wer zahlt die Umschulung?'), byGrams(unit(gramVector('Wer zahlt die Umschulung?'))), {
        weight: 0.4,
        limit: 9,
      });
    expect(await ask()).toEqual(await ask());
  });

  it('find by meaning alone where no word is known, and leave it unsure', async () => {
    const target = base.articles[7];
    if (!target) throw new Error('the shipped base has no eighth article');
    const passage = passagesOf(target).find(({ kind }) => kind === 'section') ?? passagesOf(target)[0];
    if (!passage) throw new Error('the article has no passage');
    const nearness = byChance(unit(randomVector(embeddedText(passage, target))));
    const fused = fuseHits(await findAll('xyzzyx qqqqj'), nearness, { weight: 0.4, limit: 3 });
    expect(fused.hits[0]?.article).toEqual(target);
    expect(fused.hits[0]?.passages[0]?.passage).toEqual(passage);
    expect(fused).toMatchObject({ confidence: 0, evidence: 0 });
  });

  it('bring the nearest passage of an article to the front, whatever its words', async () => {
    const [hit] = (await findAll('Qualifizierungsgeld')).hits;
    if (!hit) throw new Error('nothing found');
    const last = passagesOf(hit.article).findLast(({ text }) => hit.passages.every(({ passage }) => passage.text !== text));
    if (!last) throw new Error('all passages were among the best');
    const nearness = byChance(unit(randomVector(embeddedText(last, hit.article))));
    const fused = fuseHits(await findAll('Qualifizierungsgeld'), nearness, { weight: 0.7, limit: 1 });
    expect(fused.hits[0]?.passages[0]?.passage).toEqual(last);
  });
});

describe('nearness', () => {
  it('is 1 for the nearest passage of all and 0 for the usual', () => {
    const scores = [...byChance(unit(randomVector('Frage'))).values()].flatMap(({ passages }) => passages.map(({ score }) => score));
    expect(Math.max(...scores)).toBe(1);
    expect(scores.filter((score) => score === 0).length).toBeGreaterThan(scores.length / 3);
  });

  it('does not change where a model crowds all cosines together', () => {
    const crowd = (vector: Float32Array) => unit(Float32Array.of(...vector, 4));
    const crowded = createJudgeNearness(
      base.articles,
      new Map([...vectorsBy(randomVector)].map(([text, vector]) => [text, crowd(vector)])),
    );
    const asked = unit(randomVector('Frage'));
    const scoresOf = (nearness: ReturnType<typeof byChance>) => [...nearness.values()].map(({ passages }) => passages[0]?.score ?? 0);
    const plain = scoresOf(byChance(asked));
    for (const [i, score] of scoresOf(crowded(crowd(asked))).entries()) expect(score).toBeCloseTo(plain[i] ?? -1, 3);
  });

  it.each([
    ['a question without direction', new Float32Array(64), byChance],
    [
      'texts that are all alike',
      unit(randomVector('Frage')),
      createJudgeNearness(
        base.articles,
        vectorsBy(() => randomVector('')),
      ),
    ],
  ])('is 0 throughout for %s', (_, asked, judge) => {
    expect([...judge(asked).values()].every(({ passages }) => passages.every(({ score }) => score === 0))).toBe(true);
  });

  it('cannot be judged where a vector is missing', () => {
    expect(() => createJudgeNearness(base.articles, new Map())).toThrow('has no vector');
  });
});
