import { describe, expect, it } from 'vitest';
import { factIsPast, hasEnded, namesPastEnd, ranOut } from '../../src/ask/validity.ts';
import { dayOf } from '../../src/days.ts';
import { openSmallArticle } from './small-base.ts';

describe('today in Germany', () => {
  it.each([
    ['2026-12-31T22:59:59Z', '2026-12-31'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
    ['2026-06-30T21:59:59Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
    ['2026-03-29T00:59:59Z', '2026-03-29'],
  ])('at %s is %s', (instant, day) => {
    expect(dayOf(new Date(instant))).toBe(day);
  });
});

describe('an end date', () => {
  it('is the last day on which an article applies', async () => {
    const article = await openSmallArticle({ validUntil: '2026-12-31' });
    expect(hasEnded(article, '2026-12-31')).toBe(false);
    expect(hasEnded(article, '2027-01-01')).toBe(true);
  });

  it('is the last day on which a fact applies', async () => {
    const article = await openSmallArticle({ keyFacts: [{ label: 'Dauer', value: '24 Monate', source: 1, validUntil: '2026-12-31' }] });
    const [fact] = article.keyFacts;
    if (!fact) throw new Error('the article has no key fact');
    expect(factIsPast(fact, article, '2026-12-31')).toBe(false);
    expect(factIsPast(fact, article, '2027-01-01')).toBe(true);
  });

  it('is not needed where an article is marked as expired', async () => {
    expect(hasEnded(await openSmallArticle({ status: 'expired' }), '2026-11-22')).toBe(true);
    expect(hasEnded(await openSmallArticle({}), '2099-01-01')).toBe(false);
  });

  it('may stand in the words of a fact, unless the fact has a date of its own', async () => {
    const article = await openSmallArticle({
      keyFacts: [
        { label: 'Satz', value: '50 % bis 31.12.2026', source: 1 },
        { label: 'Programm', value: 'Anträge bis 31.12.2026, Auszahlung danach', source: 1, validUntil: '2027-12-31' },
      ],
    });
    expect(article.keyFacts.map((fact) => factIsPast(fact, article, '2027-01-15'))).toEqual([true, false]);
  });
});

describe('a sentence that limits itself', () => {
  it.each([
    'Das gibt es bis 31.12.2026.',
    'Das gibt es bis zum 31.12.2026.',
    'Das gibt es längstens bis 31.12.2026, danach nicht.',
    'Die Förderung (bis 31.12.2026) beträgt 50 %.',
    'Das gilt bis spätestens 31. Dezember 2026.',
    'Das Programm läuft bis Ende 2026.',
    'Das gilt bis Dezember 2026.',
    'Das gilt bis einschließlich 2026.',
    'Die Richtlinie endet am 31.12.2026.',
    'Das geht nicht, weil die Verlängerung am 31.12.2026 endet.',
    'Die Regel läuft am 31.12.2026 aus.',
  ])('has run out the day after, not on the day: %s', async (sentence) => {
    const article = await openSmallArticle({ reviewedOn: '2026-11-22' });
    expect(ranOut(sentence, article, '2026-12-31')).toBe(false);
    expect(ranOut(sentence, article, '2027-01-01')).toBe(true);
  });

  it.each(['Bis 31.12.2025 galten 24 Monate.', 'Der Aufruf endete am 5.12.2025.', 'Die Frist lief am 31.10.2026 aus.'])(
    'was written about as past and stays: %s',
    async (sentence) => {
      const article = await openSmallArticle({ reviewedOn: '2026-11-22' });
      expect(ranOut(sentence, article, '2027-01-15')).toBe(false);
      expect(namesPastEnd(sentence, '2027-01-15')).toBe(true);
    },
  );

  it.each([
    'Ab 1.1.2027 gelten wieder 12 Monate.',
    'Was nach dem 31.12.2026 gilt, ist nicht belegt.',
    'Es gibt bis 2000 € im Jahr.',
    'Es gibt bis 2026 € im Jahr.',
    'Das gilt für bis zu 24 Monate.',
    'Der Antrag muss bis 31.3. da sein.',
    'Seit 2026 gibt es 26,5 %.',
  ])('is not one of these: %s', async (sentence) => {
    const article = await openSmallArticle({ reviewedOn: '2026-11-22' });
    expect(ranOut(sentence, article, '2030-01-01')).toBe(false);
  });

  it('ends with the middle or the last day of a month', async () => {
    const article = await openSmallArticle({ reviewedOn: '2026-11-22' });
    expect(ranOut('Das gilt bis Ende Februar 2027.', article, '2027-02-28')).toBe(false);
    expect(ranOut('Das gilt bis Februar 2027.', article, '2027-02-28')).toBe(false);
    expect(ranOut('Das gilt bis Februar 2027.', article, '2027-03-01')).toBe(true);
    expect(ranOut('Das gilt bis Mitte 2027.', article, '2027-07-01')).toBe(true);
  });
});
