import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem } from '../../../src/knowledge/search/stem.ts';
import { counts } from '../../counts.ts';

describe('CISTEM', () => {
  it.each([
    ['speicherbehaltern', 'speicherbehal'],
    ['grenzpostens', 'grenzpo'],
    ['ausgefeiltere', 'ausgefeil'],
  ])('gives the published stem of %s', (word, expected) => expect(stem(word)).toBe(expected));

  it.each([
    ['strips endings until none is left', 'betriebsraten', 'betriebsra'],
    ['strips em, er and nd from words of more than five letters', 'fordernder', 'ford'],
    ['leaves three letters', 'tests', 'tes'],
    ['leaves short words whole', 'rat', 'rat'],
    ['takes ge off before at least four letters', 'gekundigt', 'kundig'],
    ['leaves ge before fewer letters', 'gebot', 'gebo'],
    ['leaves ge inside a word', 'umgelernt', 'umgel'],
    ['treats sch as one letter', 'tisch', 'tisch'],
    ['treats ei and ie as one letter', 'freies', 'frei'],
    ['does not cut a doubled letter in two', 'schnell', 'schnell'],
    ['counts a doubled letter as two', 'betten', 'bett'],
    ['leaves numbers', '82a', '82a'],
  ])('%s: %s', (_, word, expected) => expect(stem(word)).toBe(expected));
});

describe('forms of one word', () => {
  it.each([
    ['betriebsrat', 'betriebsrats', 'betriebsrate', 'betriebsraten', 'betriebsrates'],
    ['antrag', 'antrage', 'antragen', 'antrags', 'antrages'],
    ['weiterbildung', 'weiterbildungen'],
    ['beschaftigte', 'beschaftigten', 'beschaftigter'],
    ['kundigung', 'kundigungen'],
    ['grosse', 'grossen', 'grosser', 'grosses', 'grossem'],
  ])('have one stem: %s', (first, ...others) => {
    for (const other of others) expect(stem(other)).toBe(stem(first));
  });
});

describe('any word', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0189'), minLength: 1, maxLength: 24 });

  it('begins with its stem, but for a ge in front', () => {
    fc.assert(
      fc.property(word, (text) => text.startsWith(stem(text)) || text.replace(/^ge/, '').startsWith(stem(text))),
      { numRuns: counts.propertyRuns },
    );
  });

  it('keeps a stem of at least three letters, or all it has', () => {
    fc.assert(
      fc.property(word, (text) => stem(text).length >= Math.min(3, text.length)),
      { numRuns: counts.propertyRuns },
    );
  });

  it('has one stem with and without an ending of a long word', () => {
    const long = word.filter((text) => text.length >= 6 && !/[a-z]$/.test(text));
    fc.assert(
      fc.property(
        long,
        fc.constantFrom('e', 'n', 's', 't', 'en', 'es', 'er', 'em', 'ern', 'ends'),
        (text, ending) => stem(text + ending) === stem(text),
      ),
      { numRuns: counts.propertyRuns },
    );
  });
});
