export const mutations = ['one more', 'ten times', 'in words', 'turned round', 'next year', 'other paragraph', 'added', 'ranges'] as const;

export type Mutation = (typeof mutations)[number];

const numbersInWords: Readonly<Record<string, string>> = {
  '12': 'achtzehn',
  '24': 'dreißig',
  '60': 'siebzig',
  '67': 'achtzig',
  '3': 'sieben',
  '10': 'fünfzehn',
};

/** The sentence with other figures than it has; it has one too many where it has none. */
export function mutateFigures(text: string, mutation: Mutation): string {
  const other = figuresChanged(text, mutation);
  return other === text ? text.replace(/[.]?$/, ', und zwar 93 Prozent für 17 Monate.') : other;
}

function figuresChanged(text: string, mutation: Mutation): string {
  switch (mutation) {
    case 'one more':
      return text.replace(/\d+/g, (digits) => String(Number(digits) + 1));
    case 'ten times':
      return text.replace(/\d+/g, '$&0');
    case 'in words':
      return text.replace(/(?<![\d.,§] ?)\d+(?![\d.,]*\d)/g, (digits) => numbersInWords[digits] ?? 'neunzehn');
    case 'turned round':
      return text.replace(/\d{2,}/g, (digits) => [...digits].toReversed().join(''));
    case 'next year':
      return text.replace(/20\d\d/g, (year) => String(Number(year) + 1));
    case 'other paragraph':
      return text.replace(/§ (\d+)([a-z]?)/g, (_, number: string, letter: string) => `§ ${Number(number) + 1}${letter === '' ? 'c' : ''}`);
    case 'added':
      return text.replace(/[.]?$/, ', höchstens aber 4711 Euro.');
    case 'ranges':
      return text.replace(/(\d+)( %| Prozent| Monate| Euro| €)/g, '$1 bis 99$2');
  }
}
