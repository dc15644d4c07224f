import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { ModelError } from '../../src/errors.ts';
import { askInTurn } from '../../src/llm/ask-in-turn.ts';
import { createBreaker } from '../../src/llm/create-breaker.ts';
import { defaultLimits, type Run, startRun } from '../../src/llm/start-run.ts';

const limits = { ...defaultLimits, beforeFallbackMs: 100 };
const enough = new ModelError('cut', 'no more is wanted');
const tooLate = new ModelError('timeout', 'nothing came in time');
const now = () => 1_000_000;

type Ask = (run: Run, signal: AbortSignal, stop: (reason: unknown) => void) => Promise<void>;

const open = (...names: readonly string[]) => names.map((name) => ({ name, breaker: createBreaker(now) }));

/** Asks the models five times; each call goes as its model's entry says. Never throws. */
async function askFiveTimes(models: ReturnType<typeof open>, ways: Readonly<Record<string, Ask>>): Promise<void> {
  for (let time = 0; time < 5; time += 1) {
    const caller = new AbortController();
    const run = startRun(limits, caller.signal);
    const stop = (reason: unknown) => caller.abort(reason);
    const ask = ({ name }: { readonly name: string }, signal: AbortSignal) => ways[name]?.(run, signal, stop) ?? Promise.resolve();
    await askInTurn([...models], ask, { run, now }).catch(() => undefined);
    run.end();
  }
}

const hangs: Ask = (_run, signal) =>
  new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true }));
const stopsAfter =
  (milliseconds: number, reason: ModelError): Ask =>
  async (run, signal, stop) => {
    setTimeout(() => stop(reason), milliseconds);
    await hangs(run, signal, stop);
  };

describe('that we end a call ourselves', () => {
  it('is no failure of a second model that has just been asked, however long the first one took', async () => {
    const [first, second] = open('first', 'second');
    if (!first || !second) throw new Error('two were opened');
    await askFiveTimes([first, second], { first: hangs, second: stopsAfter(20, tooLate) });
    expect([first.breaker.isResting(), second.breaker.isResting()]).toEqual([true, false]);
  });

  it('is none where enough was read, however late', async () => {
    const models = open('only');
    await askFiveTimes(models, { only: stopsAfter(150, enough) });
    expect(models[0]?.breaker.isResting()).toBe(false);
  });

  it('is none where it had begun to write', async () => {
    const models = open('only');
    const writes: Ask = async (run, signal, stop) => {
      run.write('Ein Anfang');
      await stopsAfter(150, tooLate)(run, signal, stop);
    };
    await askFiveTimes(models, { only: writes });
    expect(models[0]?.breaker.isResting()).toBe(false);
  });

  it('is one where nothing came in this call, whatever an earlier one of the same text wrote', async () => {
    const models = open('only');
    const goesOn: Ask = async (run, signal, stop) => {
      run.write('Ein Anfang');
      await askInTurn([...models], (_model, inner) => stopsAfter(150, tooLate)(run, inner, stop), { run, now });
      signal.throwIfAborted();
    };
    await askFiveTimes(models, { only: goesOn });
    expect(models[0]?.breaker.isResting()).toBe(true);
  });

  it('hides no failure that the server told at the same moment', async () => {
    const models = open('only');
    const fails: Ask = async (_run, _signal, stop) => {
      stop(enough);
      await sleep(1);
      throw Object.assign(new Error('500'), { status: 500 });
    };
    await askFiveTimes(models, { only: fails });
    expect(models[0]?.breaker.isResting()).toBe(true);
  });
});
