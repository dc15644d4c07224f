import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFormats } from '../../src/book/find-formats.ts';
import { sampleFormat } from './sample-format.ts';

const catalogue = [
  sampleFormat({ id: 'landkarte', title: 'Transformations-Check Betrieb (Landkarte)', topics: ['Standort', 'Strukturwandel'] }),
  sampleFormat({ id: 'quali', title: 'Qualifizierungsbedarf ermitteln', topics: ['Qualifizierung', 'Weiterbildung', 'Quali'] }),
  sampleFormat({ id: 'foerder', title: 'Förderinstrumente im Überblick', topics: ['Fördermittel', 'Zuschuss', 'Qualifizierungsgeld'] }),
  sampleFormat({ id: 'h2', title: 'Wasserstoff verstehen', topics: ['H2', 'grüner Stahl'] }),
  sampleFormat({ id: 'ki', title: 'KI im Betrieb mitgestalten', topics: ['KI', 'künstliche Intelligenz', 'Digitalisierung', 'E-Akte'] }),
  sampleFormat({ id: 'alter', title: 'Personalplanung und Altersstruktur', topics: ['Demografie', 'Fachkräftemangel'] }),
  sampleFormat({ id: 'ausbildung', title: 'Ausbildung im Wandel', topics: ['Ausbildung', 'Azubi', 'Auszubildende'] }),
  sampleFormat({ id: 'vl', title: 'Strategiewerkstatt Vertrauensleute', topics: ['Strategie', 'Workshop'] }),
];

const idsFor = (text: string) => findFormats(text, catalogue).map(({ id }) => id);

describe('a text that names a format', () => {
  it.each([
    ['by a topic', 'Gibt es was zu H2?', ['h2']],
    ['by a word of its title', 'Wasserstoff', ['h2']],
    ['by a topic of two words, inflected', 'Was macht künstlicher Intelligenz Angst? Ich such was zur Künstlichen Intelligenz', ['ki']],
    ['by both words of a topic in any order', 'Intelligenz, künstliche', ['ki']],
    ['in capitals', 'WASSERSTOFF BITTE', ['h2']],
    ['in lower case', 'ki', ['ki']],
    ['with the umlaut written out', 'foerderinstrumente', ['foerder']],
    ['with the umlaut left out', 'Forderinstrumente', ['foerder']],
    ['with the umlaut as two characters', 'Fo\u0308rdermittel', ['foerder']],
    ['with ß and ss mixed up', 'Zuschuß', ['foerder']],
    ['with ph for f', 'Demographie', ['alter']],
    ['in the plural', 'Personalplanungen', ['alter']],
    ['in the dative plural', 'bei den Zuschüssen', ['foerder']],
    ['in the genitive', 'Wie geht es weiter mit der Rolle des Wasserstoffs?', ['h2']],
    ['with a lowered digit', 'H₂ im Stahlwerk', ['h2']],
    ['with a hyphen before the kind', 'H2-Workshop', ['h2']],
    ['with a dash before the kind', 'H2–Workshop', ['h2']],
    ['with a hyphen after another word', 'Workshop Betriebsrats-KI', ['ki']],
    ['in one word with the kind', 'Wasserstoffworkshop', ['h2']],
    ['in one word with a linking letter', 'Ausbildungsworkshops', ['ausbildung']],
    ['in one word with the kind, of five letters', 'Azubischulung', ['ausbildung']],
    ['as the end of a compound', 'Seminar zur Berufsausbildung', ['ausbildung']],
    ['as the beginning of a compound', 'Wasserstoffwirtschaft', ['h2']],
    ['with a hyphen where the title has none', 'Qualifizierungs-Bedarf', ['quali']],
    ['without the hyphen of the title', 'Transformationscheck', ['landkarte']],
    ['without the hyphen of a topic', 'eAkte', ['ki']],
    ['with a blank for the hyphen of a topic', 'E Akte', ['ki']],
    ['by what its title does in a workshop', 'Wir brauchen eine Strategie', ['vl']],
    ['with a soft hyphen from a document', 'Wasser\u00ADstoff', ['h2']],
  ])('is found %s', (_, text, ids) => expect(idsFor(text)).toEqual(ids));

  it('gives the best first', () => {
    expect(idsFor('Qualifizierungsgeld')).toEqual(['foerder', 'quali']);
    expect(idsFor('Standort: KI, künstliche Intelligenz und Digitalisierung')).toEqual(['ki', 'landkarte']);
    expect(idsFor('KI im Betrieb oder die Landkarte?')).toEqual(['ki', 'landkarte']);
  });

  it('gives those that fit equally well in the order of the catalogue', () => {
    expect(idsFor('KI oder H2')).toEqual(['h2', 'ki']);
  });

  it('is not lifted by many topics that say the same', () => {
    const many = sampleFormat({ id: 'many', topics: ['Bildung', 'Weiterbildung', 'Weiterbildungsbedarf'] });
    const exact = sampleFormat({ id: 'exact', topics: ['Weiterbildungsfonds'] });
    expect(findFormats('Weiterbildungsfonds', [many, exact]).map(({ id }) => id)).toEqual(['exact', 'many']);
  });

  it('may be a title of words that say little alone', () => {
    const plain = sampleFormat({ id: 'plain', title: 'Grundlagen der Transformation', topics: ['Klima'] });
    expect(findFormats('die Grundlagen der Transformation', [plain])).toEqual([plain]);
    expect(findFormats('die Grundlagen', [plain])).toEqual([]);
  });

  it('gives the formats themselves', () => {
    expect(findFormats('H2', catalogue)[0]).toBe(catalogue[3]);
  });
});

describe('a text that names no format', () => {
  it.each([
    ['nothing', ''],
    ['blanks and signs', ' -- ?! § '],
    ['only what it looks for', 'Workshop'],
    ['another kind, inflected', 'Welche Seminare und Schulungen gibt es?'],
    ['a kind that an office gave as a topic', 'Gibt es Workshops?'],
    ['function words', 'Was ist im und der die das bei mir'],
    ['whom it is for', 'Workshops für den Betriebsrat und die Vertrauensleute'],
    ['the youth delegation by its long name', 'Jugend- und Auszubildendenvertretung'],
    ['a word that stands in many titles', 'Was ändert sich im Betrieb?'],
    ['the office itself', 'Was macht die Transformationswerkstatt?'],
    ['a verb of a title', 'Das muss man verstehen'],
    ['half of a topic', 'Stahl'],
    ['the end of a compound that only a title has', 'Jahreszeitenwandel'],
    ['a word that begins with a short topic', 'Kinder, Kiosk, Kirkel'],
    ['a word that ends with a short topic', 'Wiki und Ski'],
    ['a short topic with the kind in one word', 'KIworkshop'],
    ['another word that ends like a kind', 'Umschulung, Diskurs'],
  ])('says %s', (_, text) => expect(idsFor(text)).toEqual([]));

  it('finds nothing in an empty catalogue', () => expect(findFormats('Wasserstoff', [])).toEqual([]));

  it('finds nothing for topics and titles that are made of kinds alone', () => {
    const empty = sampleFormat({ title: 'Workshop', topics: ['Seminare', 'Workshop-Tag', '§§'] });
    expect(findFormats('Workshop-Tag mit Seminaren §§', [empty])).toEqual([]);
  });
});

describe('any text', () => {
  it('gives formats of the catalogue, each once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const found = findFormats(text, catalogue);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((format) => catalogue.includes(format))).toBe(true);
      }),
    );
  });

  it('finds a format by every topic and title that names it, whatever stands around', () => {
    const named = catalogue.flatMap((format) =>
      [format.title, ...format.topics.filter((topic) => topic !== 'Workshop')].map((words) => ({ format, words })),
    );
    for (const { format, words } of named) {
      expect(findFormats(`Hallo, habt ihr im März ${words.toLowerCase()} für uns?`, catalogue), words).toContain(format);
    }
  });

  it.each([
    ['one long word', 'a'.repeat(40_000)],
    ['hyphens without end', 'h2-'.repeat(10_000)],
    ['accents without end', `H2 ${'\u0301\u0300'.repeat(20_000)}`],
    ['many words', 'Wasserstoff '.repeat(4000)],
  ])('is read in a moment when it is %s', (_, text) => {
    const begin = performance.now();
    findFormats(text, catalogue);
    expect(performance.now() - begin).toBeLessThan(1000);
  });
});
