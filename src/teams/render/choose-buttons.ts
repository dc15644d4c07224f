import type { ButtonsPart } from './parts.ts';
import { type ActionButton, isAction } from './render-button.ts';
import type { Displaced } from './render-more.ts';

export type ChosenButtons = { readonly direct: ReadonlySet<ActionButton>; readonly displaced: readonly Displaced[] };

/**
 * Which buttons stay buttons when there is room for so many, one of them for the dropdown of the others. Primary ones stay,
 * then the first, and a pair as a whole. Buttons that repeat from item to item go together: two items with buttons and three without would puzzle.
 */
export function chooseButtons(parts: readonly ButtonsPart[], room: number): ChosenButtons {
  const all = parts.flatMap((part) => part.buttons.filter(isAction).map((button) => ({ button, part })));
  if (all.length <= room) return { direct: new Set(all.map(({ button }) => button)), displaced: [] };
  const repeating = findRepeating(parts);
  const single = all.filter(({ part }) => !repeating.has(part));
  const pair = single.filter(({ part }) => part.isPair);
  const others = single.filter(({ part }) => !part.isPair);
  const inOrder = [...others.filter(({ button }) => isPrimary(button)), ...others.filter(({ button }) => !isPrimary(button))];
  // One button is that of the dropdown. A pair stays one, or goes as one.
  const kept = room - 1 > pair.length ? pair : [];
  const direct = new Set([...inOrder.slice(0, Math.max(room - 1 - kept.length, 0)), ...kept].map(({ button }) => button));
  const several = all.filter(({ part }) => repeating.has(part));
  return {
    direct,
    displaced: [
      ...single.filter(({ button }) => !direct.has(button)).map(({ button }) => ({ button, belongsTo: [] })),
      ...several.map(({ button, part }) => ({ button, belongsTo: [part.about, part.after] })),
    ],
  };
}

const isPrimary = ({ style }: ActionButton): boolean => style === 'primary';

/** Blocks of buttons with a label that stands in another block, too. */
function findRepeating(parts: readonly ButtonsPart[]): ReadonlySet<ButtonsPart> {
  const labels = parts.flatMap(({ buttons }) => [...new Set(buttons.map(({ label }) => label))]);
  const counts = Map.groupBy(labels, (label) => label);
  return new Set(parts.filter(({ buttons }) => buttons.some(({ label }) => (counts.get(label)?.length ?? 0) > 1)));
}
