import { partAt, type Statement } from './statement.ts';

/**
 * True when a statement exchanges partners: "anfangs mit Wasserstoff und später mit Erdgas" where the evidence says "anfangs mit Erdgas
 * und später mit Wasserstoff". Each word counts that stands once in both.
 */
export function crosses(said: Statement, held: Statement): boolean {
  const [own, others] = [partsByKey(said), partsByKey(held)];
  const common = [...own.keys()].filter((key) => others.has(key));
  const areTogether = (parts: ReadonlyMap<string, number>, one: string, other: string) => parts.get(one) === parts.get(other);
  const parted = common.flatMap((one, place) =>
    common.slice(place + 1).flatMap((other) => (areTogether(own, one, other) && !areTogether(others, one, other) ? [[one, other]] : [])),
  );
  return parted.some(([one = '', other = '']) =>
    parted.some(
      ([third = '', fourth = '']) =>
        !areTogether(own, one, third) &&
        ((areTogether(others, one, fourth) && areTogether(others, other, third)) ||
          (areTogether(others, one, third) && areTogether(others, other, fourth))),
    ),
  );
}

const order = /(?<!\p{L})(?:zuerst|zunächst|erst|dann|danach|später|vorher|nachher|davor|anschließend|zuletzt)(?!\p{L})/giu;

/** In which part each word stands that stands there only once; words of order count too. */
function partsByKey(statement: Statement): ReadonlyMap<string, number> {
  const parts = new Map<string, number>();
  const several = new Set<string>();
  const ordering = [...statement.text.matchAll(order)].map(({ 0: found, index }) => ({ key: found.toLowerCase(), start: index }));
  const words = statement.words.filter(({ start }) => !ordering.some((one) => one.start === start));
  for (const { key, start } of [...words, ...ordering]) {
    if (parts.has(key)) several.add(key);
    parts.set(key, partAt(statement, start + 1));
  }
  for (const key of several) parts.delete(key);
  return parts;
}
