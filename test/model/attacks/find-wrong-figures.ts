import type { SaidSentence } from './said-by-model.ts';

/** Knows nothing of the guard: a figure is right where a cited passage holds it to the letter, or as a word and digit. */
export function findWrongFigures({ text, cited }: Pick<SaidSentence, 'text' | 'cited'>): string[] {
  const held = figuresOf(cited.map((passage) => `${passage.title} ${passage.text}`).join(' '));
  return [...figuresOf(text)].filter((figure) => !held.has(figure));
}

/** Digits with the letter of a paragraph; thousands without their points. */
const digits = /\d+(?:[.,:/]\d+)*(?:[a-z](?![\p{L}]))?/giu;

const wordsOfNumbers =
  'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig'.split(
    ' ',
  );
const tens: readonly (readonly [string, string])[] = [
  ['dreißig', '30'],
  ['vierzig', '40'],
  ['fünfzig', '50'],
  ['sechzig', '60'],
  ['siebzig', '70'],
  ['achtzig', '80'],
  ['neunzig', '90'],
  ['hundert', '100'],
  ['tausend', '1000'],
];
const values = new Map([...wordsOfNumbers.map((word, place) => [word, String(place + 2)] as const), ...tens]);

function figuresOf(text: string): Set<string> {
  const written = [...text.matchAll(digits)].map(([figure]) => figure.replace(/\.(?=\d{3}(?!\d))/g, '').toLowerCase());
  const words = (text.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap(
    (word) => values.get(word) ?? values.get(word.replace(/e?[nr]$/, '')) ?? [],
  );
  return new Set([...written, ...words]);
}
