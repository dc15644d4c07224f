import { describe, expect, it } from 'vitest';
import { allExpressions } from './all-expressions.ts';
import { boundOf, cutShort } from './bounds.ts';
import { type Expression, readFrom } from './find-expressions.ts';
import { isUnbounded, judge, keyOf, readVerdicts, type Verdict, writeVerdicts } from './judge.ts';

const { expressions, unseen } = allExpressions();
const unbounded = expressions.filter(isUnbounded);
const isWriting = process.env.TWS_WRITE === '1';

/** All of them anew where the list is written; else those that it does not know: the checker gives up earlier on a busy machine. */
async function judgeAll(): Promise<ReadonlyMap<string, Verdict>> {
  const known = isWriting ? {} : readVerdicts();
  const verdicts = new Map<string, Verdict>();
  const left = [...unbounded];
  const work = async () => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const isBound = boundOf(next.file) !== undefined;
      const before = known[keyOf(next)];
      const isSettled = before !== undefined && (isBound || before !== 'unknown');
      verdicts.set(keyOf(next), isSettled ? before : (await judge(next, isBound ? [5000] : [5000, 30_000])).verdict);
    }
  };
  await Promise.all([work(), work()]);
  if (isWriting) writeVerdicts(verdicts);
  return verdicts;
}

const verdicts = await judgeAll();
const place = ({ file, line, source }: Expression) => `${file}:${line} /${source}/`;
const of = (verdict: Verdict) => unbounded.filter((expression) => verdicts.get(keyOf(expression)) === verdict);

describe('the regular expressions of this code', () => {
  it('are all found, also those that are put together from text', () => {
    expect(unseen).toEqual([]);
    expect(unbounded.length).toBeGreaterThan(250);
  });

  it('never take exponential time, but where what they read is cut to some characters', () => {
    const known = cutShort.map((each) => each.place);
    expect(
      of('exponential')
        .filter(({ file }) => !known.includes(file))
        .map(place),
    ).toEqual([]);
  });

  it('take linear time wherever long texts get', () => {
    expect([...of('polynomial'), ...of('unknown')].filter(({ file }) => boundOf(file) === undefined).map(place)).toEqual([]);
  });

  it('would be caught, were one of them slow', async () => {
    const planted = ['const a = /(?:en|e|n)+$/u;', 'const b = /a+$/;', 'const c = /^a+b$/v;', 'new RegExp(String(a));'].join('\n');
    const { literals, constructions } = readFrom('src/planted.ts', planted);
    const judged = await Promise.all(literals.map((literal) => judge(literal)));
    expect(judged.map(({ verdict }) => verdict)).toEqual(['exponential', 'polynomial', 'linear']);
    expect(constructions).toEqual([{ file: 'src/planted.ts', line: 4 }]);
    expect(judged[1]?.attack?.(1000)).toMatch(/^a{900,}/);
  });
});
