const numberWords: Readonly<Record<string, string>> = {
  zwei: '2',
  drei: '3',
  vier: '4',
  fünf: '5',
  sechs: '6',
  sieben: '7',
  acht: '8',
  neun: '9',
  zehn: '10',
  elf: '11',
  zwölf: '12',
  zweieinhalb: '2.5',
  halb: '1/2',
  hälfte: '1/2',
  drittel: '1/3',
  viertel: '1/4',
};
const months = ['januar', 'februar', 'märz', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'dezember'];

const day = new RegExp(String.raw`\b(\d{1,2})\.\s?(?:(\d{1,2})\.\s?|(${months.join('|')})\s)(\d{4})\b`, 'giu');
const month = new RegExp(String.raw`\b(?:(\d{1,2})/|(${months.join('|')})\s)(\d{4})\b`, 'giu');
const number = /\d+(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?/g;

/**
 * The figures that a German text names, each in one form whichever way it is written: 1.250 and 1250, 2,4 as 2.4,
 * "zwei" as 2, "ein Drittel" as 1/3, 31.12.2026 and "31. Dezember 2026" as 2026-12-31, 12/2025 and "Dezember 2025" as
 * 2025-12.
 */
export function figuresOf(text: string): ReadonlySet<string> {
  const days = [...text.matchAll(day)].map(
    ([, date = '', number, name, year]) => `${year}-${monthOf(number, name)}-${date.padStart(2, '0')}`,
  );
  const withoutDays = text.replace(day, ' ');
  const inMonths = [...withoutDays.matchAll(month)].map(([, number, name, year]) => `${year}-${monthOf(number, name)}`);
  const rest = withoutDays.replace(month, ' ');
  const numbers = [...rest.matchAll(number)].map(([figure]) => String(Number(figure.replace(/\.(?=\d{3})/g, '').replace(',', '.'))));
  const words = rest.toLowerCase().match(/\p{L}+/gu) ?? [];
  const spelled = words.flatMap((word) => (Object.hasOwn(numberWords, word) ? [numberWords[word] ?? ''] : []));
  return new Set([...days, ...inMonths, ...numbers, ...spelled]);
}

/** "Monat", "Monate" and "Monaten" are one unit. */
const unitLength = 5;

/** The figures of a text by their unit: `{ "monat" → 12, 24; "%" → 60 }`; dates have the unit "date". */
export function measuresOf(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const take = (unit: string, figure: string) => found.set(unit, (found.get(unit) ?? new Set()).add(figure));
  for (const figure of figuresOf(text)) if (/^\d{4}-\d\d/.test(figure)) take('date', figure);
  const words = text.split(/\s+/);
  words.forEach((word, i) => {
    const [figure] = figuresOf(word.replace(/[.,;:]+$/, ''));
    const unit = /^\d/.test(word) && /[%€]$/.test(word) ? word.slice(-1) : words[i + 1];
    if (figure !== undefined && unit !== undefined && !/^(?:§+|Abs\.|Nr\.|Satz)$/.test(words[i - 1] ?? '')) take(unitOf(unit), figure);
  });
  return found;
}

function unitOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/[^\p{L}%€]/gu, '')
    .slice(0, unitLength);
}

function monthOf(number: string | undefined, name: string | undefined): string {
  const place = name === undefined ? Number(number) : months.indexOf(name.toLowerCase()) + 1;
  return String(place).padStart(2, '0');
}
