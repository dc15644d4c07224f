const ones = ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'];
const teens = ['dreizehn', 'vierzehn', 'fünfzehn', 'sechzehn', 'siebzehn', 'achtzehn', 'neunzehn'];
const tens = ['zwanzig', 'dreißig', 'vierzig', 'fünfzig', 'sechzig', 'siebzig', 'achtzig', 'neunzig'];

const values = new Map<string, number>([
  ...[...ones, ...teens].map((word, i) => [word, i + 1] as const),
  ...tens.map((word, i) => [word, (i + 2) * 10] as const),
  ...ones.slice(0, 9).map((word, i) => [`${word}einhalb`, i + 1.5] as const),
  ['anderthalb', 1.5],
  ['eins', 1],
  ['hundert', 100],
]);

const longestFirst = [...values.keys()].sort((a, b) => b.length - a.length).join('|');

/** Pattern of a written number that stands alone, with its ending or before a unit in the same word ("zweijährig"). */
export const numberWord = String.raw`(?:${longestFirst})(?:(?:e[nmrs]?)?(?!\p{L})|(?=jährig|monatig|wöchig|tägig|stündig|fach))`;

/** Value of a written number in lower case; undefined for any other word. */
export function readNumberWord(word: string): number | undefined {
  return values.get(word) ?? values.get(word.replace(/(?:e[nmrs]?)$/, ''));
}
