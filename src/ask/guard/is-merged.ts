import type { CutReason } from './verdict.ts';

const seam = /,\s(?!(?:der|die|das|dem|den|wenn|weil|dass|falls|sofern|soweit|was|wer|wie|um|damit|ob|sonst)\s)|\s(?:und|aber)\s/gu;
const leastWords = 3;

/**
 * True when a clause merges two statements of the evidence under one verb, and each half alone is carried: "Den Sozialplan
 * könnt Ihr erzwingen, den Interessenausgleich nicht".
 */
export function isMerged(clause: string, check: (piece: string) => CutReason | undefined): boolean {
  return [...clause.matchAll(seam)].some(({ 0: found, index }) => {
    const pieces = [clause.slice(0, index), clause.slice(index + found.length)];
    return pieces.every((piece) => piece.split(' ').length >= leastWords && check(piece) === undefined);
  });
}
