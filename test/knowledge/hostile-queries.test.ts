import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFileSearch } from '../../src/knowledge/file-search.ts';
import { counts } from '../counts.ts';
import { anyText } from './any-text.ts';
import { openShippedBase } from './shipped-base.ts';

const { base, retriever } = await openShippedBase();
const search = createFileSearch(
  base.articles.map(({ id, title, section, sections }) => ({
    file: id,
    title,
    section,
    extras: [],
    sentences: sections.flatMap(({ sentences }) => sentences),
  })),
);

const pronounceable = (number: number) =>
  [...number.toString(26)].map((digit) => 'abcdefghijklmnopqrstuvwxyz'[Number.parseInt(digit, 26)]).join('');

const queries: readonly (readonly [string, string])[] = [
  ['a megabyte of one word', 'Qualifizierungsgeld '.repeat(50_000)],
  ['a megabyte of a question', 'Wie viel zahlt der Chef beim KuG? '.repeat(30_000)],
  ['a megabyte of 150,000 unknown words', Array.from({ length: 150_000 }, (_, i) => `q${pronounceable(i)}`).join(' ')],
  ['a word of a megabyte', 'a'.repeat(1_000_000)],
  ['a compound of a megabyte', 'qualifizierungsgeld'.repeat(50_000)],
  ['a word of endings only', 'ts'.repeat(500_000)],
  ['a number of a megabyte', '82'.repeat(500_000)],
  ['100,000 emoji', '😀'.repeat(100_000)],
  ['100,000 families', '👨‍👩‍👧‍👦'.repeat(100_000)],
  ['lone surrogates', '\ud800'.repeat(100_000)],
  ['lone surrogates in words', 'Geld \udc00 Kurz\ud83darbeit \ud800'],
  ['10,000 line breaks', '\n'.repeat(10_000)],
  ['10,000 line breaks between words', 'Geld\n'.repeat(10_000)],
  ['signs that stand for 18 letters each', '\uFDFA'.repeat(100_000)],
  ['200,000 accents on one letter', `a${'\u0308'.repeat(200_000)}`],
  ['accents in the wrong order', `a${'\u0316\u0301'.repeat(100_000)}`],
  ['100,000 Chinese signs', '工'.repeat(100_000)],
  ['zeros', '\0'.repeat(100_000)],
  ['right-to-left marks', 'Geld\u202E'.repeat(50_000)],
  ['names of JavaScript', '__proto__ constructor toString hasOwnProperty '.repeat(1000)],
  ['patterns', '(a+)+$ .* [z-a] \\'.repeat(5000)],
];

/** What the work itself takes; all of it is done in memory, and what other processes take of the machine is not its fault. */
async function secondsOf(work: () => unknown): Promise<number> {
  const start = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1_000_000;
}

describe.each(queries)('%s', (_, query) => {
  it('is searched in the base within a second', async () => {
    expect(await secondsOf(() => retriever.find(query, 3))).toBeLessThan(1);
    const { hits, confidence } = await retriever.find(query, 3);
    expect(hits.length).toBeLessThanOrEqual(3);
    expect(confidence >= 0 && confidence <= 1).toBe(true);
  });

  it('is searched in files, judged and looked up within a second each', async () => {
    expect(await secondsOf(() => search(query, 10))).toBeLessThan(1);
    expect(await secondsOf(() => retriever.relevance(query, [{ text: 'Das Qualifizierungsgeld' }], 'Qualifizierungsgeld'))).toBeLessThan(1);
    expect(await secondsOf(() => retriever.knows(query))).toBeLessThan(1);
  });
});

describe('whatever is typed', () => {
  it('gets numbers for scores', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (query) => {
        const { hits, confidence } = await retriever.find(query, 5);
        expect([confidence, ...hits.map(({ score }) => score)].every(Number.isFinite)).toBe(true);
        expect(Number.isFinite(search(query, 5).confidence)).toBe(true);
      }),
      { numRuns: counts.propertyRuns },
    );
  });

  it('makes no index longer that was built once', async () => {
    const before = await retriever.find('Qualifizierungsgeld', 5);
    for (const [, query] of queries.slice(0, 6)) await retriever.find(query, 5);
    expect(await retriever.find('Qualifizierungsgeld', 5)).toEqual(before);
  });
});
