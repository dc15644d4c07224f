import type { Passage } from './passage.ts';

const number = /\d+(?:[.,\s]\d{3})+(?!\d)|\d+(?:[.,]\d+)?/gu;

/**
 * True when a text in another language says a number that no cited passage holds. What the number is said of cannot be
 * compared across languages.
 */
export function saysForeignNumber(text: string, cited: readonly Passage[]): boolean {
  const held = new Set(
    cited.flatMap(({ evidence, statements }) => [...numbersIn(`${evidence.title} ${evidence.text}`), ...spokenIn(statements)]),
  );
  return [...numbersIn(text)].some((value) => !held.has(value));
}

/** "1.300.000", "1,300,000" and "1 300 000" are one number, "1,3" and "1.3" another. */
function numbersIn(text: string): string[] {
  return (text.match(number) ?? []).map((found) =>
    String(Number(/^\d+(?:[.,\s]\d{3})+$/u.test(found) ? found.replace(/\D/gu, '') : found.replace(',', '.'))),
  );
}

function spokenIn(statements: Passage['statements']): string[] {
  return statements.flatMap(({ marks }) => marks.map(({ value }) => value));
}
