import type { Mark } from './marks.ts';
import { marksAgree, sameValue } from './marks-agree.ts';
import type { Pair } from './pair.ts';
import { closest } from './passage.ts';
import { keyOf } from './read-words.ts';
import { partAt, type Statement } from './statement.ts';

/** True when a statement leaves out the figure that limits what it says: a size, the most that is paid, a last day. */
export function dropsFigure(pair: Pair): boolean {
  return dropsSize(pair) || dropsCap(pair) || dropsEnd(pair);
}

/** A part of the evidence with a size is said without it: "…, in Betrieben mit mehr als 100 Arbeitnehmern schriftlich". */
function dropsSize({ said, whole, held, topic }: Pair): boolean {
  const bounded = held.marks.filter(({ kind, bounds }) => kind === 'number' && !bounds.has('='));
  if (bounded.some((size) => whole.marks.some((mark) => marksAgree(mark, size)))) return false;
  if (sizesOf(held).some((sizes) => sizes.some((size) => whole.marks.some((mark) => sameValue(mark, size))))) return false;
  return sizesOf(held).some((sizes) => {
    const part = partAt(held, sizes[0]?.start ?? 0);
    const isThere = ({ start }: { readonly start: number }) => partAt(held, start + 1) === part;
    const others = held.marks.filter((mark) => isThere(mark) && !sizes.includes(mark) && mark.reference === undefined);
    const telling = held.words.filter(
      (word) => isThere(word) && closest(word.key, topic) < 0.5 && !held.roles.some(({ start }) => start === word.start),
    );
    return (
      others.some((mark) => said.marks.some((one) => sameValue(one, mark))) || telling.some(({ key }) => closest(key, said.words) === 1)
    );
  });
}

/** The sizes of each part but the first, which `clausesOf` reads. */
function sizesOf(held: Statement): Mark[][] {
  const sizes = held.marks.filter(
    ({ kind, noun, bounds }) => kind === 'number' && noun !== undefined && !bounds.has('=') && sizeNouns.includes(noun),
  );
  const parts = [...new Set(sizes.map(({ start }) => partAt(held, start)))];
  return parts.map((part) => sizes.filter(({ start }) => partAt(held, start) === part));
}

const sizeNouns = ['beschäftigten', 'arbeitnehmern', 'wahlberechtigten', 'leuten', 'mitarbeitern'].map(keyOf);

/** "50 % der Kosten, höchstens 2.500 €": who says the share says the most. */
function dropsCap({ said, whole, held }: Pair): boolean {
  const cap = held.marks.find(({ kind, bounds }) => kind === 'euro' && bounds.has('<=') && !bounds.has('='));
  const saysShare = said.marks.some((mark) => mark.kind === 'percent' && held.marks.some((other) => sameValue(mark, other)));
  return cap !== undefined && saysShare && !whole.marks.some(({ kind }) => kind === 'euro');
}

/** "bis 31.12.2026" and the like: what ends must be said to end. */
function dropsEnd({ said, whole, held }: Pair): boolean {
  const ends = held.marks.filter(({ kind, bounds }) => kind === 'date' && bounds.has('to'));
  const says = whole.marks.some(
    ({ kind, value }) => kind === 'date' && ends.some((end) => end.value.startsWith(value) || value.startsWith(end.value)),
  );
  return !says && ends.some((end) => ownersOf(end, held).some((owner) => said.marks.some((mark) => sameValue(mark, owner))));
}

/** An end in the middle belongs to the figure before it, one at the end or without such a figure to all. */
function ownersOf(end: Mark, { text, marks }: Statement): readonly Mark[] {
  const others = marks.filter(({ kind, reference }) => kind !== 'date' && kind !== 'month' && reference === undefined);
  const before = others.findLast(({ start }) => start < end.start);
  return before === undefined || text.length - end.end < 4 ? others : [before];
}
