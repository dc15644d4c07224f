import type { Mark } from './marks.ts';
import { sameValue } from './marks-agree.ts';
import type { Word } from './read-words.ts';
import { partAt, type Statement } from './statement.ts';

/** A figure, party or abbreviation; those of one `group` can stand in for each other. */
type Anchor = { readonly group: string; readonly start: number; readonly isLike: (other: Anchor) => boolean; readonly mark?: Mark };

/**
 * True when a statement puts together what the evidence keeps apart: a word stands in one part with a figure, a party or an
 * abbreviation, and in the evidence in another part with another of that kind. "20 % für mittlere, 10 % für kleine" has the
 * words of "10 % für mittlere, 20 % für kleine".
 */
export function regroups(said: Statement, held: Statement): boolean {
  const [own, others] = [anchorsOf(said), anchorsOf(held)];
  return said.words.some((word) => {
    const place = placeOf(word, held);
    if (place === undefined || isOnlyBasis(place, held)) return false;
    const there = others.filter((anchor) => partAt(held, anchor.start + 1) === partAt(held, place + 1));
    const beside = own.filter(({ start }) => partAt(said, start + 1) === partAt(said, word.start + 1));
    return beside.some(
      (anchor) =>
        anchor.start !== word.start &&
        others.some((other) => anchor.isLike(other)) &&
        there.some(({ group }) => group === anchor.group) &&
        !there.some((other) => anchor.isLike(other)) &&
        !isLast(place, others, anchor),
    );
  });
}

/** Where a word of the evidence stands, if in one part alone. */
function placeOf({ key }: Word, held: Statement): number | undefined {
  const places = held.words.filter((word) => word.key === key).map(({ start }) => start);
  return new Set(places.map((place) => partAt(held, place + 1))).size === 1 ? places[0] : undefined;
}

/** What stands behind all of a kind may belong to each: "20 % und 10 % der Kosten". */
function isLast(place: number, others: readonly Anchor[], { group }: Anchor): boolean {
  return others.every((other) => other.group !== group || other.start < place);
}

/** "60 % des Lohns, mit Kind 67 %": of what the only share is told belongs to the others too. */
function isOnlyBasis(place: number, { text, marks }: Statement): boolean {
  const bases = marks.filter(({ kind, end }) => kind === 'percent' && basis.test(text.slice(end)));
  const [first] = bases;
  return bases.length === 1 && first !== undefined && place === first.end + (basis.exec(text.slice(first.end))?.[0].length ?? 0);
}

const basis = /^\s?(?:%|Prozent)?\s?(?:des|der|vom|von)\s(?:\p{Ll}+\s){0,2}/u;

function anchorsOf({ marks, roles, words, text }: Statement): Anchor[] {
  const named = (group: string, name: string, start: number): Anchor & { name: string } => ({
    ...{ group, start, name },
    isLike: (other) => other.group === group && 'name' in other && other.name === name,
  });
  return [
    ...marks.map(
      (mark): Anchor => ({
        ...{ group: mark.kind, start: mark.start, mark },
        isLike: (other) => other.mark !== undefined && sameValue(mark, other.mark),
      }),
    ),
    ...roles.map(({ role, start }) => named('role', role, start)),
    ...[...text.matchAll(/(?<!\p{L})beiden?(?!\p{L})/giu)].map(({ index }) => named('role', 'both', index)),
    ...words.filter((word) => isAbbreviation(word, text)).map(({ key, start }) => named('abbreviation', key, start)),
  ];
}

/** "DFKI", "gwSaar". */
export function isAbbreviation({ start, end }: Word, text: string): boolean {
  return /\p{L}\p{Lu}/u.test(text.slice(start, end));
}
