import { describe, expect, it } from 'vitest';
import type { GlossaryEntry } from '../../src/ask/article.ts';
import { createExpandQuery } from '../../src/knowledge/expand-query.ts';
import { queryWords } from '../../src/knowledge/search/text-index.ts';

const glossary: readonly GlossaryEntry[] = [
  { term: 'KuG', variants: ['K.u.G.', 'Kurzarbeit null'], meaning: ['Kurzarbeitergeld'], situation: 'order-slump' },
  {
    term: 'Laden macht dicht',
    variants: ['macht dicht', 'Bude zu'],
    meaning: ['Stilllegung', 'Betriebsänderung'],
    situation: 'plant-closure',
  },
  { term: 'Bude', variants: ['unser Laden'], meaning: ['Betrieb'] },
  { term: 'IA', variants: [], meaning: ['Interessenausgleich'], situation: 'permanent-job-loss' },
  { term: '102er', variants: ['§102er'], meaning: ['§ 102 BetrVG', 'Anhörung'] },
  { term: 'Prämie', variants: ['Bonus für alle'], meaning: ['Weiterbildungsprämie'] },
  { term: '*kurs', variants: [], meaning: ['Weiterbildung'] },
  { term: 'Umschul*', variants: [], meaning: ['Weiterbildung'] },
  { term: '§§', variants: ['–!'], meaning: ['nie'] },
];

const expand = createExpandQuery(glossary);

/** The words that the glossary added. */
const added = (question: string) =>
  expand(question)
    .words.slice(queryWords(question).length)
    .map(({ word }) => word);
const situations = (question: string) => [...expand(question).situations];

describe('a question', () => {
  it('keeps its own words with their weights', () => {
    expect(expand('Wie viel KuG gibt es?').words).toEqual([
      { word: 'viel', weight: 0.35 },
      { word: 'kug', weight: 1 },
      { word: 'kurzarbeitergeld', weight: 0.7 },
    ]);
  });

  it('without a word of the glossary gets nothing', () => {
    expect(expand('Wer zahlt?')).toEqual({ words: [{ word: 'zahlt', weight: 1 }], situations: new Set() });
  });

  it('without words is nothing', () => {
    for (const text of ['', ' ', '???', '😀', '\ud800', '§§', '–!']) expect(expand(text)).toEqual({ words: [], situations: new Set() });
  });
});

describe('a word of the glossary', () => {
  it.each(['KuG', 'kug', 'K.u.G.', 'k u g', 'K. u. G.'])('is known as %s', (text) => {
    expect(added(`Wann kommt ${text}?`)).toEqual(['kurzarbeitergeld']);
    expect(situations(`Wann kommt ${text}?`)).toEqual(['order-slump']);
  });

  it.each(['Unser Laden macht dicht', 'macht dicht', 'MACHT DICHT!', 'die Bude zu'])('may be several in a row: %s', (text) => {
    expect(added(text)).toEqual(expect.arrayContaining(['stilllegung', 'betriebsanderung']));
    expect(situations(text)).toEqual(['plant-closure']);
  });

  it.each(['dicht macht', 'macht alles dicht', 'wenn die Firma das Werk dicht macht'])(
    'may come apart where each of its words tells: %s',
    (text) => {
      expect(situations(text)).toEqual(['plant-closure']);
    },
  );

  it.each(['macht', 'dicht', 'macht die Firma in Homburg an der Saar dicht', 'zu der Bude', 'Bude geht zu'])(
    'is none in part, far apart, or apart with a word that tells nothing: %s',
    (text) => {
      expect(situations(text)).toEqual([]);
    },
  );

  it.each(['Umschulung', 'umschulen', 'Umschulungen'])('may leave its end open: %s', (text) => {
    expect(added(text)).toEqual(['weiterbildung']);
  });

  it.each(['Prämie', 'Praemie', 'Pramie', 'Prämien'])('is found however it is typed or inflected: %s', (text) => {
    expect(added(text)).toEqual(['weiterbildungspramie']);
  });

  it('shares its weight among the words that it means', () => {
    const weights = expand('102er').words.map(({ weight }) => weight);
    expect(weights.slice(1).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(0.7);
  });

  it.each(['Schweißerkurs', 'Kurs', 'Kurse', 'SPS-Kurse'])('may leave its beginning open: %s', (text) => {
    expect(added(text)).toEqual(['weiterbildung']);
  });

  it('brings its meaning without the words that say nothing', () => {
    expect(added('102er')).toEqual(['102', 'betrvg', 'anhorung']);
  });
});

describe('a short abbreviation', () => {
  it.each(['diagonal', 'Media', 'via', 'ia12', 'IAs'])('is not found inside %s', (text) => expect(situations(text)).toEqual([]));

  it.each(['IA', 'ia', 'IA-Verhandlung', '(IA)', 'IA/SP', 'Was ist der IA?'])('is found as a whole word in %s', (text) =>
    expect(situations(text)).toEqual(['permanent-job-loss']),
  );
});

describe('entries that overlap', () => {
  it('all count', () => {
    expect(new Set(added('Die Bude zu'))).toEqual(new Set(['stilllegung', 'betriebsanderung', 'betrieb']));
    expect(new Set(added('Unser Laden macht dicht'))).toEqual(new Set(['stilllegung', 'betriebsanderung', 'betrieb']));
  });

  it('add a meaning once however often they are typed', () => {
    expect(added('KuG KuG K.u.G.')).toEqual(['kurzarbeitergeld']);
  });

  it('add nothing that was typed already', () => {
    expect(added('Ist KuG das Kurzarbeitergeld?')).toEqual([]);
    expect(added('Bude zu: Betriebsänderungen?')).not.toContain('betriebsanderung');
  });

  it('bring all their situations', () => {
    expect(new Set(situations('KuG oder IA, die Bude zu'))).toEqual(new Set(['order-slump', 'permanent-job-loss', 'plant-closure']));
  });
});

describe('names that mean something to JavaScript', () => {
  it('are words like others', () => {
    expect(expand('__proto__ constructor toString').situations.size).toBe(0);
    const hostile = createExpandQuery([{ term: 'constructor', variants: ['__proto__'], meaning: ['toString'] }]);
    expect(hostile('constructor').words.map(({ word }) => word)).toEqual(['constructor', 'tostring']);
    expect(hostile('proto').words.map(({ word }) => word)).toEqual(['proto', 'tostring']);
  });
});
