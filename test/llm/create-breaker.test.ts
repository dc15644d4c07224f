import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Breaker, type CallOutcome, createBreaker } from '../../src/llm/create-breaker.ts';

const failed: CallOutcome = { kind: 'failed' };
const worked: CallOutcome = { kind: 'worked' };
const nothing: CallOutcome = { kind: 'nothing' };

function open() {
  let time = 5_000_000;
  const breaker = createBreaker(() => time);
  return { breaker, pass: (seconds: number) => (time += seconds * 1000) };
}

/** True where the call was let in. */
function call(breaker: Breaker, outcome: CallOutcome): boolean {
  const leave = breaker.enter();
  leave?.(outcome);
  return leave !== undefined;
}

function failTimes(breaker: Breaker, times: number): void {
  for (let time = 0; time < times; time += 1) call(breaker, failed);
}

describe('a breaker', () => {
  it('lets calls in until five have failed in a row', () => {
    const { breaker } = open();
    failTimes(breaker, 4);
    expect(call(breaker, failed)).toBe(true);
    expect(breaker.enter()).toBeUndefined();
  });

  it('counts anew after a call that worked, not after one that tells nothing', () => {
    const { breaker } = open();
    failTimes(breaker, 4);
    call(breaker, worked);
    failTimes(breaker, 4);
    call(breaker, nothing);
    expect(call(breaker, failed)).toBe(true);
    expect(breaker.enter()).toBeUndefined();
  });

  it('lets one call in after 30 seconds, and no second beside it', () => {
    const { breaker, pass } = open();
    failTimes(breaker, 5);
    pass(29.9);
    expect(breaker.enter()).toBeUndefined();
    pass(0.1);
    const leave = breaker.enter();
    expect(leave).toBeDefined();
    expect(breaker.enter()).toBeUndefined();
    leave?.(worked);
    expect([call(breaker, worked), call(breaker, worked)]).toEqual([true, true]);
  });

  it('rests again when that call fails, and lets the next in when it told nothing', () => {
    const { breaker, pass } = open();
    failTimes(breaker, 5);
    pass(30);
    expect(call(breaker, nothing)).toBe(true);
    expect(call(breaker, failed)).toBe(true);
    pass(29);
    expect(breaker.enter()).toBeUndefined();
    pass(1);
    expect(call(breaker, worked)).toBe(true);
  });

  it('rests as long as the server asks, but a minute at most', () => {
    const { breaker, pass } = open();
    call(breaker, { kind: 'failed', restSeconds: 7 });
    pass(6.9);
    expect(breaker.enter()).toBeUndefined();
    pass(0.1);
    expect(call(breaker, { kind: 'failed', restSeconds: 3600 })).toBe(true);
    pass(59);
    expect(breaker.enter()).toBeUndefined();
    pass(1);
    expect(call(breaker, worked)).toBe(true);
  });

  it('never keeps calls away for more than a minute, whatever happened', () => {
    const outcomes = fc.array(fc.record({ outcome: fc.constantFrom(failed, worked, nothing), wait: fc.integer({ min: 0, max: 40 }) }));
    fc.assert(
      fc.property(outcomes, fc.nat(10_000), (steps, restSeconds) => {
        const { breaker, pass } = open();
        for (const { outcome, wait } of steps) {
          call(breaker, outcome.kind === 'failed' ? { ...outcome, restSeconds } : outcome);
          pass(wait);
        }
        pass(60);
        expect(call(breaker, worked)).toBe(true);
        expect(call(breaker, worked)).toBe(true);
      }),
    );
  });
});
