import { type Figure, figuresOf } from '../../figures/figures-of.ts';

/** Figures that are looked for in an answer, and those of them that it states. Spellings are those of `src/figures`. */
export type FiguresFound = { readonly wanted: readonly string[]; readonly missing: readonly string[] };

/** Looks for the figures and paragraphs of all facts. A unit counts only where both sides have one ("60 bzw. 67 Prozent"). */
export function findFigures(facts: readonly string[], shown: string): FiguresFound {
  const stated = readFigures(shown);
  const wanted = facts.flatMap(readFigures).filter((figure, place, all) => all.findIndex((other) => isSame(other, figure)) === place);
  const missing = wanted.filter((figure) => !stated.some((other) => isSame(other, figure)));
  return { wanted: wanted.map(({ value }) => value), missing: missing.map(({ value }) => value) };
}

type Stated = { readonly kind: Figure['kind'] | 'paragraph'; readonly value: string };

const paragraphs = /§§?\s?(\d+)/g;

function readFigures(text: string): Stated[] {
  return [...figuresOf(text), ...[...text.matchAll(paragraphs)].map(([, value = '']): Stated => ({ kind: 'paragraph', value }))];
}

function isSame(one: Stated, other: Stated): boolean {
  const kinds = [one.kind, other.kind];
  return one.value === other.value && (one.kind === other.kind || kinds.includes('number'));
}
