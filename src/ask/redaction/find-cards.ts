import type { Finding } from './finding.ts';

const card = /(?<![\p{L}\d.,+])\d(?:[ -]?\d){12,18}(?![\p{L}\d])/gu;
const named =
  /(?<!\p{L})(?:kredit|visa|master|ec|debit|giro|bank)-?\s?(?:card|karten?)?(?:-?(?:nummer|nr))?(?!\p{L})[\s:.=#]{0,4}(?<value>\d(?:[ -]?\d){7,18})(?!\d)/giu;

/** Numbers of credit cards: by their check digit, or after their name. */
export function findCards(text: string): Finding[] {
  const checked = [...text.matchAll(card)].filter(([digits]) => hasCheckDigit(digits.replace(/\D/g, '')));
  const spans = [
    ...checked.map((match) => [match.index, match.index + match[0].length] as const),
    ...[...text.matchAll(named)].map(({ index, 0: found, groups }) => {
      const start = index + found.lastIndexOf(groups?.value ?? '');
      return [start, start + (groups?.value ?? '').length] as const;
    }),
  ];
  return spans.map(([start, end]) => ({ kind: 'KREDITKARTE', start, end }));
}

/** Luhn: from the right every second digit counts twice, and the sum of all digits ends in 0 (ISO/IEC 7812-1). */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => total + weigh(Number(digit), place), 0);
  return sum % 10 === 0;
}

function weigh(digit: number, place: number): number {
  if (place % 2 === 0) return digit;
  return digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
}
