import { describe, expect, it } from 'vitest';
import { createTextIndex, queryWords } from '../../../src/knowledge/search/text-index.ts';

const texts = [
  'Das Qualifizierungsgeld ersetzt den Lohn nach § 82a SGB III.',
  'Die Weiterbildung von Beschäftigten fördert § 82 SGB III.',
  'Kurzarbeitergeld gibt es bei Arbeitsausfall, auch mit Qualifizierung.',
  'Die Prämie ist ein Geld für bestandene Prüfungen.',
  'Der Betriebsrat verhandelt mit dem Arbeitgeber.',
];
const index = createTextIndex(texts.map((text) => [{ text, weight: 1 }]));
const scores = (query: string) => [...index.scores(queryWords(query))];
const best = (query: string) => scores(query).indexOf(Math.max(...scores(query)));

describe('a word of the query', () => {
  it('finds the text that holds it', () => {
    expect(best('Qualifizierungsgeld')).toBe(0);
    expect(best('Betriebsrat')).toBe(4);
  });

  it.each(['Betriebsräte', 'Betriebsrats', 'betriebsraete', 'BETRIEBSRAT'])('finds it in another form: %s', (word) =>
    expect(best(word)).toBe(4),
  );

  it.each(['Qualifizirungsgeld', 'Qualifizierungsgedl', 'Qualifizierrungsgeld', 'Qualifizierungsgelt'])(
    'finds it with a slip: %s',
    (word) => {
      expect(best(word)).toBe(0);
      expect(index.lexicon.lookUp(word.toLowerCase()).known).toBe(false);
    },
  );

  it('finds a compound by its part, but first the texts that hold the part itself', () => {
    const [compound = 0, unrelated = 0, whole = 0] = scores('Qualifizierung');
    expect(whole).toBeGreaterThan(compound);
    expect(compound).toBeGreaterThan(5 * unrelated);
  });

  it('finds the texts with the parts of a compound that stands nowhere', () => {
    expect(best('Prüfungsprämie')).toBe(3);
    expect(index.lexicon.lookUp('prufungspramie').known).toBe(false);
  });

  it('finds nothing when it is unheard of', () => expect(scores('xyzzy')).toEqual([0, 0, 0, 0, 0]));

  it.each(['', '???', '😀', 'der die das', '\ud800'])('may be missing: %j', (query) => expect(scores(query)).toEqual([0, 0, 0, 0, 0]));
});

describe('a number', () => {
  it('finds only itself', () => {
    expect(scores('82a').map((score) => score > 0)).toEqual([true, false, false, false, false]);
    expect(scores('82').map((score) => score > 0)).toEqual([false, true, false, false, false]);
  });

  it.each(['82b', '8', '28', '82aa', '182', '2'])('that is none of the texts finds nothing: %s', (query) => {
    expect(scores(query)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('words of talk', () => {
  it('count little beside a word that says something', () => {
    const talkative = createTextIndex([[{ text: 'moin bitte eigentlich', weight: 1 }], [{ text: 'Prämie', weight: 1 }]]);
    const [talk = 0, said = 0] = talkative.scores(queryWords('Moin, bitte: Prämie?'));
    expect(said).toBeGreaterThan(talk);
    expect(queryWords('Moin, bitte: Prämie?')).toEqual([
      { word: 'moin', weight: 0.35 },
      { word: 'bitte', weight: 0.35 },
      { word: 'pramie', weight: 1 },
    ]);
  });

  it('change the order of nothing', () => {
    expect(best('Hallo, könnt ihr mir bitte sagen, was eigentlich das Qualifizierungsgeld ist?')).toBe(0);
  });
});

describe('the ceiling of a query', () => {
  it('is never reached by a word of the texts', () => {
    for (const query of ['Qualifizierungsgeld', 'Geld', '82a', 'Qualifizierungsgeld nach § 82a SGB III', 'Betriebsrat Arbeitgeber'])
      expect(Math.max(...scores(query))).toBeLessThanOrEqual(index.ceiling(queryWords(query)));
  });

  it('counts unknown words as the rarest', () => {
    expect(index.ceiling(queryWords('xyzzy'))).toBeGreaterThan(index.ceiling(queryWords('Betriebsrat')));
  });

  it('is zero without words', () => expect(index.ceiling([])).toBe(0));
});

describe('an index', () => {
  it('gives the same scores each time and in each copy', () => {
    const copy = createTextIndex(texts.map((text) => [{ text, weight: 1 }]));
    for (const query of ['Geld für Prüfungen', 'Qualifizirungsgeld', '§ 82a', 'Wer zahlt?'])
      expect([...copy.scores(queryWords(query))]).toEqual(scores(query));
  });

  it('scores a text the same wherever it stands', () => {
    const reversed = createTextIndex(texts.toReversed().map((text) => [{ text, weight: 1 }]));
    [...reversed.scores(queryWords('Geld bei Kurzarbeit'))].toReversed().forEach((score, i) => {
      expect(score).toBeCloseTo(scores('Geld bei Kurzarbeit')[i] ?? Number.NaN, 6);
    });
  });

  it('may be empty', () => {
    const empty = createTextIndex([]);
    expect([...empty.scores(queryWords('Geld'))]).toEqual([]);
    expect(empty.ceiling(queryWords('Geld'))).toBeGreaterThan(0);
  });

  it('counts a field of more weight for more', () => {
    const weighted = createTextIndex([
      [
        { text: 'Prämie', weight: 3 },
        { text: 'und vieles mehr', weight: 1 },
      ],
      [
        { text: 'und vieles mehr', weight: 3 },
        { text: 'Prämie', weight: 1 },
      ],
    ]);
    const [title = 0, body = 0] = weighted.scores(queryWords('Prämie'));
    expect(title).toBeGreaterThan(body);
  });

  it('can use the words of another collection', () => {
    const other = createTextIndex([[{ text: 'Betriebsräte und Unbekanntes', weight: 1 }], [{ text: 'Lohn', weight: 1 }]], index.lexicon);
    expect([...other.scores(queryWords('Betriebsrat'))].map((score) => score > 0)).toEqual([true, false]);
    expect([...other.scores(queryWords('82a'))]).toEqual([0, 0]);
  });

  it('holds words that mean something to JavaScript', () => {
    const names = createTextIndex([[{ text: 'constructor __proto__ toString', weight: 1 }], [{ text: 'hasOwnProperty', weight: 1 }]]);
    expect([...names.scores(queryWords('constructor'))].map((score) => score > 0)).toEqual([true, false]);
    expect([...names.scores(queryWords('valueOf'))]).toEqual([0, 0]);
  });
});
