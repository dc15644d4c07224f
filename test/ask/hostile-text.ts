import { longestQuestion } from '../../src/ask/read-question.ts';

/** Plain text that stands in a pattern: what comes near to a match again and again makes a bad pattern slow. */
export function fragmentsOf(pattern: RegExp): string[] {
  const literal = pattern.source.replace(/\\p\{[^}]*\}|\\[a-zA-Z]|\{[^}]*\}|\[[^\]]*\]/g, '|').split(/[|()?:.*+^$\\<!=]+/);
  return [...new Set(literal.filter((text) => text.trim().length >= 2))];
}

/** A text as long as a question may be, made of one piece. */
export function repeated(piece: string, end = ''): string {
  return piece.repeat(Math.ceil(longestQuestion / piece.length)).slice(0, longestQuestion - end.length) + end;
}

/** Pieces that make most patterns go back and forth. */
export const nastyPieces = ['a', 'ä', ' ', '1', '.', '-', '§ ', 'wie viel ', 'was der ', 'A a', '2026 ', 'ab 1.', 'geld', 'von der '];

/** Milliseconds of the fastest of three runs: what else the machine does is not what is measured. */
export function fastest(run: () => unknown): number {
  return Math.min(...[1, 2, 3].map(() => time(run)));
}

function time(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}
