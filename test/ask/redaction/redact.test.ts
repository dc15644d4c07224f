import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from '../../../src/ask/redaction/redact.ts';
import { restore } from '../../../src/ask/redaction/restore.ts';
import { type Half, measure, questionsOf, typed, withoutMarks } from './plants.ts';

const halves: readonly Half[] = ['looked-at', 'held-out'];
const structured = Object.keys(typed).filter((kind) => kind !== 'NAME' && kind !== 'GESUNDHEIT');

describe('redacting what a person typed', () => {
  it.each(structured.flatMap((kind) => halves.map((half) => [kind, half] as const)))('leaves no %s of the %s half', (kind, half) => {
    expect(measure(questionsOf(kind, half), false).left).toEqual([]);
  });

  it.each(halves)('leaves at most 8 of 100 names of the %s half', (half) => {
    const { planted, left } = measure(questionsOf('NAME', half), true);
    expect(left.length / planted, left.join('\n')).toBeLessThanOrEqual(0.08);
  });

  it.each(halves)('leaves at most 8 of 100 words about health of the %s half', (half) => {
    const { planted, left } = measure(questionsOf('GESUNDHEIT', half), true);
    expect(left.length / planted, left.join('\n')).toBeLessThanOrEqual(0.08);
  });

  it('is measured on at least 240 items, 100 of them names', () => {
    const planted = Object.values(typed).map((questions) => measure(questions, false).planted);
    expect(planted.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(240);
    expect(measure(typed.NAME ?? [], true).planted).toBeGreaterThanOrEqual(100);
  });

  it('is undone by restoring, to the letter', () => {
    const questions = Object.values(typed).flat().map(withoutMarks);
    expect(questions.map(roundTrip)).toEqual(questions);
  });

  it('gives the same value the same placeholder, and another one another', () => {
    const { text } = redact('Herr Schorr ruft an: 030 23125 111. Herr Backes auch, 030 23125 111. Danke, Schorr');
    expect(text).toBe('Herr [NAME_1] ruft an: [TELEFON_1]. Herr [NAME_2] auch, [TELEFON_1]. Danke, [NAME_1]');
  });

  it('goes on numbering where earlier turns of the conversation stopped', () => {
    const first = redact('Kollege Schorr will umschulen.');
    const second = redact('Und was ist mit Schorr und Kollegin Backes?', { placeholders: first.placeholders });
    expect(second.text).toBe('Und was ist mit [NAME_1] und Kollegin [NAME_2]?');
    expect(restore('[NAME_1], [NAME_2]', second.placeholders)).toBe('Schorr, Backes');
  });

  it('knows the names that it is told', () => {
    expect(redact('Ist Ypsilanti zuständig?', { names: ['Andra Ypsilanti'] }).text).toBe('Ist [NAME_1] zuständig?');
  });

  it.each([
    'I was born on 3 May 1980, how much is it?',
    'My date of birth is March 3rd, 1980.',
    'Born December 12 1979, can I get it?',
    'Je suis né le 3 mai 1980, combien ?',
    'Sono nato il 3 maggio 1980, quanto?',
    '3 Mayıs 1980 doğumluyum, ne kadar?',
  ])('takes out when somebody was born in other languages: %s', (text) => {
    expect(redact(text).text).not.toMatch(/19[78]0|1979/);
  });

  it('keeps the ending of a genitive', () => {
    expect(redact('Sabines Kurs und Müllers Antrag').text).toBe('[NAME_1]s Kurs und [NAME_2]s Antrag');
  });

  it('counts by kind and keeps the values to itself', () => {
    expect(redact('Herr Schorr, 030 23125 111, und Frau Backes').counts).toEqual({ NAME: 2, TELEFON: 1 });
  });
});

describe('restoring', () => {
  const placeholders = new Map([
    ['[NAME_1]', 'Schorr [NAME_2]'],
    ['[NAME_2]', 'Backes'],
  ]);

  it.each([
    ['[NAME_2] fragt.', 'Backes fragt.'],
    ['[name_2] und [NAME\\_2]s', 'Backes und Backess'],
    ['\\[NAME_2\\]', 'Backes'],
    ['[NAME_1]', 'Schorr [NAME_2]'],
    ['[NAME_7] und [ADRESSE_1]', '[…] und […]'],
    ['NAME_2, [NAME], [2], [NAME_x]', 'NAME_2, [NAME], [2], [NAME_x]'],
  ])('makes of "%s" "%s"', (text, restored) => {
    expect(restore(text, placeholders)).toBe(restored);
  });

  it('gives back every text, also one with placeholders in it', () => {
    const pieces = [
      '[NAME_1]',
      '[TEXT_1]',
      'Herr ',
      'Müller',
      '0171 3920012',
      'a@b.de',
      ' ',
      '\n',
      '¤',
      '¦',
      '\\[',
      '$&',
      'ich bin krank. ',
      '<@U0123ABCD>',
    ];
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 20 }));
    const check = (pieces: string | string[]) => {
      const text = [pieces].flat().join('');
      expect(roundTrip(text)).toBe(text);
    };
    fc.assert(fc.property(texts, check), { numRuns: 500 });
  });
});

function roundTrip(text: string): string {
  const { text: redacted, placeholders } = redact(text);
  return restore(redacted, placeholders);
}
