import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWireReader, type Part } from '../../../src/ask/guard/wire-reader.ts';

const read = (...chunks: string[]): Part[] => {
  const reader = createWireReader();
  return [...chunks.flatMap((chunk) => reader.push(chunk)), ...reader.end()];
};
const verdict = (answerable: boolean): Part => ({ kind: 'verdict', answerable });
const sentence = (text: string, ...cites: string[]): Part => ({ kind: 'sentence', sentence: { text, cites } });

describe('the reader of what a model streams', () => {
  it('reads the verdict and then a sentence from each line', () => {
    expect(read('ANTWORT\nKurzarbeitergeld gibt es bis zu 24 Monate. [p2][p5]\nNach § 104 SGB III. [p1]')).toEqual([
      verdict(true),
      sentence('Kurzarbeitergeld gibt es bis zu 24 Monate.', 'p2', 'p5'),
      sentence('Nach § 104 SGB III.', 'p1'),
    ]);
  });

  it('leaves a placeholder in the sentence', () => {
    expect(read('ANTWORT\nDas gilt auch für [NAME_1] [p1].')).toEqual([verdict(true), sentence('Das gilt auch für [NAME_1].', 'p1')]);
  });

  it.each(['KEINE ANTWORT', '**Keine Antwort**', 'keine  antwort.', '# KEINE ANTWORT', ' `KEINE ANTWORT` '])(
    'reads "%s" as not answerable',
    (line) => {
      expect(read(line)).toEqual([verdict(false)]);
    },
  );

  it.each(['ANTWORT', '**ANTWORT**', 'Antwort:', '> antwort', '\n\n  ANTWORT  \r\n'])('reads "%s" as answerable', (line) => {
    expect(read(line)).toEqual([verdict(true)]);
  });

  it.each([
    ['- Ein Satz. [p1]', 'Ein Satz.', ['p1']],
    ['* Ein Satz. [p1, p2]', 'Ein Satz.', ['p1', 'p2']],
    ['2. Ein Satz. [p1] [p2]  ', 'Ein Satz.', ['p1', 'p2']],
    ['Ein Satz [p1].', 'Ein Satz.', ['p1']],
    ['Ein Satz. [p1][p1]\r', 'Ein Satz.', ['p1']],
    ['Ein Satz. [p1; p12]', 'Ein Satz.', ['p1', 'p12']],
    ['Ein Satz ohne Beleg.', 'Ein Satz ohne Beleg.', []],
    ['Ein Satz. [1]', 'Ein Satz. [1]', []],
    ['Ein Satz. [Passage 1]', 'Ein Satz. [Passage 1]', []],
    ['Ein Satz. [sic] [p1]', 'Ein Satz. [sic]', ['p1']],
    ['Ein Satz. [p1] [mehr dazu]', 'Ein Satz. [p1] [mehr dazu]', []],
    ['Ein Satz. [p1-p3]', 'Ein Satz. [p1-p3]', []],
    ['31.12.2026 ist das Ende. [p3]', '31.12.2026 ist das Ende.', ['p3']],
  ])('reads the line "%s"', (line, text, cites) => {
    expect(read(`ANTWORT\n${line}\n`)).toEqual([verdict(true), sentence(text, ...cites)]);
  });

  it('gives nothing of a line before it ends', () => {
    const reader = createWireReader();
    expect(reader.push('ANTWORT\nEin Satz. [p')).toEqual([verdict(true)]);
    expect(reader.push('1]\nNoch ')).toEqual([sentence('Ein Satz.', 'p1')]);
  });

  it('stops where the first line is no verdict', () => {
    expect(read('Gerne! Hier ist die Antwort:\nEin Satz. [p1]')).toEqual([{ kind: 'bad', reason: 'no-verdict' }]);
  });

  it('stops at a line of more than 2,000 characters, also when it never ends', () => {
    expect(read('ANTWORT\n', 'x'.repeat(1_000_000), '\nEin Satz. [p1]')).toEqual([verdict(true), { kind: 'bad', reason: 'line-too-long' }]);
  });

  it('stops after 40 lines', () => {
    const parts = read(`ANTWORT\n${'Ein Satz. [p1]\n'.repeat(100_000)}`);
    expect(parts).toHaveLength(41);
    expect(parts.at(-1)).toEqual({ kind: 'bad', reason: 'too-many-lines' });
  });

  it('gives the same parts however the stream is cut', () => {
    const texts = fc.array(
      fc.oneof(fc.constantFrom('ANTWORT', '\n', '\r\n', 'Ein Satz. [p1]', '[p2', ']', 'x'.repeat(1_500)), fc.string()),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(texts, fc.array(fc.nat(200), { maxLength: 20 }), (pieces, lengths) => {
        const text = `ANTWORT\n${pieces.join('')}`;
        expect(read(...cutAt(text, lengths))).toEqual(read(text));
      }),
    );
  });
});

function cutAt(text: string, lengths: readonly number[]): string[] {
  const chunks: string[] = [];
  let at = 0;
  for (const length of lengths) {
    chunks.push(text.slice(at, at + length));
    at += length;
  }
  return [...chunks, text.slice(at)];
}
