import { limits } from '../limits.ts';
import type { FoldPart, Part } from './parts.ts';
import { unfold } from './unfold.ts';

/** Leaves so many folds that each has an action, with room for buttons; those that are too many share the last one. */
export function joinFolds(parts: readonly Part[], buttons: number): readonly Part[] {
  const folds = parts.filter((part) => part.kind === 'fold');
  const most = countFolds(folds.length, buttons);
  if (folds.length <= most) return parts;
  const joined = folds.slice(most - 1);
  const last = joined.at(-1);
  return parts.flatMap((part) => {
    if (part.kind !== 'fold' || !joined.includes(part)) return [part];
    return part === last ? [join(joined)] : [];
  });
}

/** All folds where one action is left for buttons, or the dropdown of them; else buttons get up to three. */
function countFolds(folds: number, buttons: number): number {
  if (buttons === 0) return limits.actions;
  return folds < limits.actions ? folds : limits.actions - Math.min(buttons, 3);
}

function join(folds: readonly FoldPart[]): FoldPart {
  const isTwice = (title: string) => folds.filter((fold) => fold.title === title).length > 1;
  const parts = folds.flatMap((fold) => unfold({ ...fold, title: isTwice(fold.title) ? `${fold.about}: ${fold.title}` : fold.title }));
  return { kind: 'fold', title: `Weitere Einzelheiten (${folds.length})`, about: '', parts };
}
