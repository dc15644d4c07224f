import { cut } from '../../platform/safe-text.ts';
import { cutLine, type Line, type Run } from './line.ts';

/** What one line takes of the room. */
export type WeighLine = (line: Line) => number;

/** The beginning of prose up to a weight; what is cut ends with the mark. Links stay whole. */
export function shortenLines(lines: readonly Line[], weight: number, weighLine: WeighLine): readonly Line[] {
  let left = weight;
  for (const [place, line] of lines.entries()) {
    const own = weighLine(line);
    if (own > left) return [...lines.slice(0, place), ...beginningOf(line, left - weighLine(cutLine), weighLine), cutLine];
    left -= own;
  }
  return lines;
}

/** The longest beginning that is light enough, found by halving: bytes and characters differ. */
function beginningOf(line: Line, weight: number, weighLine: WeighLine): Line[] {
  let [most, none] = [0, lengthOf(line) + 1];
  while (none - most > 1) {
    const middle = Math.floor((most + none) / 2);
    if (weighLine({ ...line, runs: cutRuns(line.runs, middle) }) <= weight) most = middle;
    else none = middle;
  }
  const runs = cutRuns(line.runs, most);
  return runs.length === 0 ? [] : [{ ...line, runs }];
}

const lengthOf = ({ runs }: Line): number => runs.reduce((total, { text }) => total + text.length, 0);

/** The first so many characters, ending after a whole word unless there is only one. */
function cutRuns(runs: readonly Run[], length: number): Run[] {
  const kept: Run[] = [];
  let left = length;
  for (const run of runs) {
    if (run.text.length > left) return [...kept, ...cutRun(run, left)];
    kept.push(run);
    left -= run.text.length;
  }
  return kept;
}

function cutRun(run: Run, length: number): Run[] {
  if (run.link !== undefined || run.citation !== undefined) return [];
  const beginning = cut(run.text, length);
  const text = beginning.replace(/(?<!\S)\S*$/, '').trimEnd() || beginning;
  return text === '' ? [] : [{ ...run, text }];
}
