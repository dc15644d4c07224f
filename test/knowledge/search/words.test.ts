import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentWords, fold, isFiller, words } from '../../../src/knowledge/search/words.ts';
import { counts } from '../../counts.ts';
import { anyText } from '../any-text.ts';

describe('the words of a text', () => {
  it.each([
    ['Qualifizierungsgeld, bitte!', ['qualifizierungsgeld', 'bitte']],
    ['§ 82a SGB III', ['82a', 'sgb', 'iii']],
    ['§§ 111–113 BetrVG', ['111', '113', 'betrvg']],
    ['KI-Sachverständige/r', ['ki', 'sachverstandige', 'r']],
    ['CO₂ und CO2', ['co2', 'und', 'co2']],
    ['ﬁrma', ['firma']],
    ['60 % von 1.000 €', ['60', 'von', '1', '000']],
    ['a_b c', ['a', 'b', 'c']],
    ['İstanbul', ['i', 'stanbul']],
    ['weiter­bildung', ['weiter', 'bildung']],
    ['工会 Привет', ['工会', 'привет']],
    ['😀 … „“ –', []],
    ['', []],
  ])('of %j', (text, expected) => expect(words(text)).toEqual(expected));

  it('are cut after 64 letters, which no word has', () => {
    expect(words(`${'Donau'.repeat(13)} dampf`)).toEqual(['donau'.repeat(13).slice(0, 64), 'dampf']);
  });

  it('hold letters and digits only, in small letters, whatever is typed', () => {
    fc.assert(
      fc.property(anyText, (text) => words(text).every((word) => /^[\p{L}\p{N}]{1,64}$/u.test(word) && word === word.toLowerCase())),
      { numRuns: counts.propertyRuns },
    );
  });
});

describe('ways to type an umlaut', () => {
  it.each([
    ['Prämie', 'Praemie', 'Pramie', 'PRÄMIE'],
    ['Förderung', 'Foerderung', 'Forderung', 'FÖRDERUNG'],
    ['Kündigung', 'Kuendigung', 'Kundigung', 'KÜNDIGUNG'],
    ['Größe', 'Groesse', 'Grosse', 'GRÖSSE'],
    ['Straße', 'Strasse', 'STRAßE', 'STRAẞE'],
    ['Überbrückungshärte', 'Ueberbrueckungshaerte', 'Uberbruckungsharte', 'u\u0308berbru\u0308ckungsha\u0308rte'],
  ])('give one word: %s, %s, %s, %s', (first, ...others) => {
    for (const other of others) expect(words(other)).toEqual(words(first));
  });

  it('do not make other words of those with ue or oe in the text and the question alike', () => {
    expect(fold('neue Steuer')).toBe(fold('Neue STEUER'));
    expect(fold('aktuell')).not.toBe(fold('aktiell'));
  });
});

describe('words without meaning', () => {
  it('are left out', () => {
    expect(contentWords('Wer zahlt was, und wann? Die Agentur für Arbeit!')).toEqual(['zahlt', 'agentur', 'arbeit']);
  });

  it('are left out however they are typed', () => {
    expect(contentWords('FÜR fuer fur für koennen können müssen muessen')).toEqual([]);
  });

  it('may be a whole question', () => expect(contentWords('Wie ist das denn so?')).toEqual(['denn']));
});

describe('chat talk', () => {
  it.each(['moin', 'hey', 'bitte', 'danke', 'leute', 'kriegen', 'heisst', 'halt'])('counts %s as filler', (word) =>
    expect(isFiller(word)).toBe(true),
  );
  it.each(['betriebsrat', 'geld', 'antrag', '82a', 'constructor', '__proto__'])('does not count %s', (word) =>
    expect(isFiller(word)).toBe(false),
  );
});
