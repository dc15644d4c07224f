import type { Replayed } from './replay-recorded.ts';
import type { RecordedMeasures } from './report-schema.ts';
import { countEach, share } from './spread-of.ts';

const mostCut = 0.03;

/** Measures what the reader and the guard left of recorded outputs. */
export function measureRecorded(replayed: readonly Replayed[]): RecordedMeasures {
  const good = replayed.filter(({ record }) => record.kind === 'good');
  const bad = replayed.filter(({ record }) => record.kind !== 'good');
  const sentences = good.reduce((sum, { record }) => sum + countSentences(record.output), 0);
  const cut = share(
    good.reduce((sum, each) => sum + countLost(each), 0),
    sentences,
  );
  const held = bad.filter((each) => findShownWrong(each).length === 0);
  return {
    good: {
      outputs: good.length,
      whole: good.filter(isWhole).length,
      sentences,
      replaced: share(
        good.reduce((sum, { written }) => sum + written.replaced.length, 0),
        sentences,
      ),
      cut,
      limit: mostCut,
      holds: cut <= mostCut,
      ...tellCuts(good),
    },
    bad: { outputs: bad.length, held: held.length, holds: held.length === bad.length, kinds: countKinds(bad), ...tellCuts(bad) },
  };
}

function tellCuts(replayed: readonly Replayed[]): Pick<RecordedMeasures['good'], 'cuts' | 'fellBack'> {
  return {
    cuts: countEach(replayed.flatMap(({ written }) => written.cut)),
    fellBack: countEach(replayed.flatMap(({ written }) => (written.kind === 'failed' && written.fault) || [])),
  };
}

/** What went wrong, in a line each: sentences shown that are wrong, or right ones that are not. */
export function tellMisses(replayed: readonly Replayed[]): string[] {
  return replayed.flatMap((each) => {
    const { record, written } = each;
    if (record.kind !== 'good') return findShownWrong(each).map((text) => `shown although wrong (${record.kind})  ${record.id}  ${text}`);
    return (countLost(each) === 0 ? [] : findUnshown(each)).map(
      (line) => `cut although right (${written.cut.join(', ') || written.fault})  ${record.id}  ${line}`,
    );
  });
}

function isWhole(each: Replayed): boolean {
  return each.written.fault === undefined && countLost(each) === 0;
}

/** Sentences that are shown neither as they are nor in the words of the base. */
function countLost(each: Replayed): number {
  const { written } = each;
  return Math.max(0, findUnshown(each).length - (written.kind === 'failed' ? 0 : written.replaced.length));
}

function findUnshown({ record, written }: Replayed): string[] {
  return linesOf(record.output).filter((line) => !written.sentences.some(({ text }) => line.includes(text)));
}

function countSentences(output: string): number {
  return linesOf(output).length;
}

/** Without the verdict. */
function linesOf(output: string): string[] {
  return output
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(1);
}

function findShownWrong({ record, written }: Replayed): string[] {
  const { wrong = [] } = record;
  // What the model did not write is what the base says.
  const shown = written.sentences.map(({ text }) => text).filter((text) => record.output.includes(text));
  return shown.filter((text) => wrong === 'all' || wrong.some((part) => text.includes(part)));
}

function countKinds(bad: readonly Replayed[]): RecordedMeasures['bad']['kinds'] {
  const kinds = [...new Set(bad.map(({ record }) => record.kind))];
  return Object.fromEntries(
    kinds.map((kind) => {
      const outputs = bad.filter(({ record }) => record.kind === kind);
      return [kind, { outputs: outputs.length, held: outputs.filter((each) => findShownWrong(each).length === 0).length }];
    }),
  );
}
