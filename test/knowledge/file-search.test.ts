import { describe, expect, it } from 'vitest';
import { createFileSearch } from '../../src/knowledge/file-search.ts';
import type { SearchFile } from '../../src/knowledge/read-search-files.ts';

const file = (name: string, title: string, ...sentences: readonly string[]): SearchFile => ({
  file: name,
  title,
  section: 's',
  extras: [],
  sentences,
});

const files = [
  file('quali.md', 'Qualifizierungsgeld', 'Das Geld ersetzt den Lohn.', 'Der Arbeitgeber stellt den Antrag.'),
  file('kug-1.md', 'Kurzarbeitergeld', 'Es gibt 60 Prozent bei Arbeitsausfall.'),
  file('kug-2.md', 'Kurzarbeitergeld', 'Die Anzeige geht an die Agentur.'),
  { ...file('kug-alt.md', 'Kurzarbeitergeld', 'Alte Regeln.'), section: 'archiv' },
  file('jav.md', 'Jugendvertretung', 'Azubis wählen ihre Vertretung.'),
  { ...file('extras.md', 'Prämie', 'Text.'), extras: ['Wie viel bekomme ich nach der Prüfung?'] },
  file('plain.md', '', 'Ein Streik braucht eine Urabstimmung.'),
];
const find = createFileSearch(files);
const names = (query: string, k = 10) => find(query, k).results.map((result) => result.file);

describe('a search of files', () => {
  it.each([
    ['a title', 'Qualifizierungsgeld', 'quali.md'],
    ['a sentence', 'Wer stellt den Antrag?', 'quali.md'],
    ['an extra', 'Was bekomme ich nach der Prüfung?', 'extras.md'],
    ['the text of a file without a title', 'Urabstimmung', 'plain.md'],
    ['a mistyped word', 'Qualifizierungsgedl', 'quali.md'],
  ])('finds %s', (_, query, expected) => expect(names(query)[0]).toBe(expected));

  it('gives at most k files, best first', () => {
    const { results } = find('Geld Lohn Prozent Agentur Azubis', 3);
    expect(results).toHaveLength(3);
    const scores = results.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(find('Geld Lohn Prozent Agentur Azubis', 10).results.slice(0, 3)).toEqual(results);
  });

  it('gives each file once', () => {
    const all = names('Geld Lohn Prozent Agentur Azubis Prämie Streik');
    expect(new Set(all).size).toBe(all.length);
  });

  it('lifts the parts of one work, which have the same title and section', () => {
    const scoreOf = (name: string) => find('Wie viel Prozent?', 10).results.find((result) => result.file === name)?.score ?? 0;
    expect(names('Wie viel Prozent?')[0]).toBe('kug-1.md');
    expect(scoreOf('kug-2.md')).toBeGreaterThan(0);
    expect(scoreOf('kug-alt.md')).toBe(0);
    expect(scoreOf('jav.md')).toBe(0);
  });

  it('holds files without a title apart', () => {
    const apart = createFileSearch([file('a.md', '', 'Streik.'), file('b.md', '', 'Tarif.')]);
    expect(apart('Streik', 10).results.map((result) => result.file)).toEqual(['a.md']);
  });

  it('answers with the best passage of the first file', () => {
    expect(find('Urabstimmung', 10)).toMatchObject({ answered: true, answer: 'Ein Streik braucht eine Urabstimmung.' });
  });

  it.each(['', '   ', '???', '😀😀', 'der die das', 'xyzzy', '\ud800'])('finds nothing for %j', (query) => {
    expect(find(query, 10)).toEqual({ results: [], confidence: 0, answered: false, answer: '' });
  });

  it('is the surer the more words it finds, and answers only when it is sure enough', () => {
    const [much, little, alike] = [find('Streik und Urabstimmung', 3), find('Streik', 3), find('Streichholz', 3)];
    expect(much.confidence).toBeLessThanOrEqual(1);
    expect(much.confidence).toBeGreaterThan(little.confidence);
    expect(little.confidence).toBeGreaterThan(alike.confidence);
    expect([much.answered, alike.answered]).toEqual([true, false]);
  });

  it('finds the same each time, and in a copy', () => {
    const copy = createFileSearch(files);
    for (const query of ['Geld', 'Antrag bei der Agentur', 'Azubis'])
      expect([find(query, 5), copy(query, 5)]).toEqual([find(query, 5), find(query, 5)]);
  });

  it('may have nothing to search', () => {
    expect(createFileSearch([])('Geld', 10)).toEqual({ results: [], confidence: 0, answered: false, answer: '' });
    expect(createFileSearch([file('a.md', '')])('Geld', 10).results).toEqual([]);
  });
});
