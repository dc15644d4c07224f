import { describe, expect, it } from 'vitest';
import { hashOf } from '../../src/knowledge/load-knowledge-base.ts';
import { readArticle } from '../../src/knowledge/read-article.ts';
import { readSample, sampleWith } from './sample-article.ts';
import { openShippedBase } from './shipped-base.ts';

const place = 'value: 6 Monate, source: 1';
const value = 'value: "Antrag bis 31. Oktober", source: 1';
const untagged = sampleWith(place, value);
const tagged = (day: string) => sampleWith(place, `${value}, yearlyUntil: ${day}`);

function faultsOf(text: string) {
  const read = readArticle('a.md', text);
  return 'faults' in read ? read.faults.map(({ line, problem }) => `${line} ${problem}`) : [];
}

describe('a deadline of every year', () => {
  it('is a day that every year has and that the key fact names', () => {
    expect(readSample(tagged('10-31')).keyFacts[1]?.yearlyUntil).toBe('10-31');
    const noDay = '15 field "keyFacts.1.yearlyUntil": must be a day that every year has, such as 10-31';
    for (const day of ['2026-10-31', '02-29', '10-32', '"31.10."', '1-1']) expect(faultsOf(tagged(day))).toEqual([noDay]);
    expect(faultsOf(tagged('10-30'))).toEqual(['15 key fact "Dauer" names no such day of every year as its yearlyUntil']);
  });

  it('is no part of what a review is about, because the key fact says it in words', () => {
    expect(hashOf(tagged('10-31'))).toBe(hashOf(untagged));
    const lines = 'value: 100 €\n';
    expect(hashOf(sampleWith(lines, `${lines}    yearlyUntil: 10-31\n`))).toBe(hashOf(sampleWith(lines, lines)));
    expect(hashOf(`${untagged}, yearlyUntil: 10-31\n`)).not.toBe(hashOf(`${untagged}\n`));
  });

  it('is known of the tariff agreements in the shipped base', async () => {
    const { base } = await openShippedBase();
    const yearly = base.articles.flatMap(({ id, keyFacts }) =>
      keyFacts.flatMap(({ label, yearlyUntil }) => (yearlyUntil === undefined ? [] : [[id, label, yearlyUntil]])),
    );
    expect(yearly.toSorted()).toEqual([
      ['fristenkalender', 'T-ZUG-Tage', '10-31'],
      ['industriestrompreis', 'Antrag', '09-30'],
      ['t-zug', 'Antragsfrist freie Tage', '10-31'],
      ['transformationsgeld', 'Auszahlung Transformationsgeld', '07-31'],
    ]);
  });
});
