import { describe, expect, it } from 'vitest';
import { birthPatterns } from '../../../src/ask/redaction/birth-patterns.ts';
import { contactPatterns, phonePatterns } from '../../../src/ask/redaction/contact-patterns.ts';
import { findSecret } from '../../../src/ask/redaction/find-secret.ts';
import { numberPatterns } from '../../../src/ask/redaction/number-patterns.ts';
import { placePatterns } from '../../../src/ask/redaction/place-patterns.ts';
import { redact } from '../../../src/ask/redaction/redact.ts';
import { restore } from '../../../src/ask/redaction/restore.ts';
import { secretSigns } from '../../../src/ask/redaction/secret-signs.ts';
import { someOf } from '../../counts.ts';
import { fastest, fragmentsOf, nastyPieces, repeated } from '../hostile-text.ts';

const pieces = [
  ...nastyPieces,
  ...[
    'Herr ',
    'Dr. ',
    'von der ',
    'Müller ',
    'Anna-',
    'A. ',
    '@',
    'a@a.',
    '. ',
    ' @ ',
    ' at ',
    '0171 ',
    '+49',
    '(0',
    'DE89 ',
    'DE',
    'ab12',
    '12 ',
    '<@',
    '<at>',
  ],
  ...[
    'straße 1',
    'Am Markt 3 ',
    'platz ',
    'geb. ',
    'Jahrgang ',
    'ich ',
    'ich bin krank, ',
    '[NAME_1]',
    '¤',
    '66424 H',
    '\n',
    'Personalnummer ',
    'A-',
    "'",
    '/',
  ],
  ...['vertraulich ', 'nicht ', 'bitte ', 'noch nicht ', 'das ', 'wohne ', 'null ', 'GmbH', '\u{1F600}', '\uD800'],
];

describe('hostile text', () => {
  const patterns = [...contactPatterns, ...phonePatterns, ...numberPatterns, ...placePatterns, ...birthPatterns].map(
    ({ pattern }) => pattern,
  );

  it.each([...patterns, ...secretSigns.told, secretSigns.subject, secretSigns.stated, secretSigns.tells].map((pattern) => [pattern]))(
    'keeps no pattern busy for over 50 ms: %s',
    (pattern) => {
      const slow = someOf([...fragmentsOf(pattern), ...pieces], pattern.source.length).filter(
        (piece) => fastest(() => repeated(piece).replace(pattern, '')) > 50,
      );
      expect(slow).toEqual([]);
    },
  );

  it.each(someOf(pieces).map((piece) => [piece]))('of "%s" takes time in proportion to its length', (piece) => {
    expect(millisecondsFor(piece, 30_000)).toBeLessThan(2_000);
  });

  it.each(someOf([['A. '], ['von der '], ['0171 '], ['a@a.'], ['¤']]))('of a megabyte of "%s" is no trouble', (piece) => {
    expect(millisecondsFor(piece, 2 ** 20)).toBeLessThan(20_000);
  });
});

function millisecondsFor(piece: string, length: number): number {
  const long = piece.repeat(Math.ceil(length / piece.length));
  const started = performance.now();
  const { text, placeholders } = redact(long);
  findSecret(long);
  expect(restore(text, placeholders) === long).toBe(true);
  return performance.now() - started;
}
