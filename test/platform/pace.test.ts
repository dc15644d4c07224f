import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPace, type Rate } from '../../src/platform/pace.ts';
import { limits } from '../../src/teams/limits.ts';
import { counts } from '../counts.ts';

type Asked = { readonly place: string; readonly after: number };

type Taken = { readonly place: string; readonly asked: number; readonly turn: number };

/** When each call arrived, on a clock of its own; each wait, also there and back, takes as much longer as a busy machine needs. */
async function turnsOf(rates: readonly Rate[], calls: readonly Asked[], lateness: readonly number[] = [0]): Promise<readonly Taken[]> {
  let now = 1;
  let waits = 0;
  const timers: { readonly at: number; readonly wake: () => void }[] = [];
  const wait = (milliseconds: number) =>
    new Promise<void>((wake) => timers.push({ at: now + milliseconds + (lateness[waits++ % lateness.length] ?? 0), wake }));
  const goOn = async (until: number) => {
    for (;;) {
      const next = timers.toSorted((one, other) => one.at - other.at)[0];
      if (!next || next.at > until) break;
      timers.splice(timers.indexOf(next), 1);
      now = Math.max(now, next.at);
      next.wake();
      await setImmediate();
    }
  };
  const pace = createPace(rates, { now: () => now, wait });
  const taken: Promise<Taken>[] = [];
  for (const { place, after } of calls) {
    const asked = now + after;
    await goOn(asked);
    now = asked;
    taken.push(
      pace(place, async () => {
        await wait(0);
        const arrived = { place, asked, turn: now };
        await wait(0);
        return arrived;
      }),
    );
    await setImmediate();
  }
  await goOn(Number.POSITIVE_INFINITY);
  return Promise.all(taken);
}

/** The most turns in any window of that length that begins with a turn; half open, as Teams counts. */
function mostIn(turns: readonly number[], milliseconds: number): number {
  return Math.max(0, ...turns.map((start) => turns.filter((turn) => turn >= start && turn < start + milliseconds).length));
}

const somePlace = fc.constantFrom('a', 'b');
const someCalls = fc.array(fc.record({ place: somePlace, after: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 900 })) }), {
  maxLength: 80,
});
const someRates = fc.array(fc.record({ most: fc.integer({ min: 1, max: 9 }), milliseconds: fc.integer({ min: 1, max: 3000 }) }), {
  minLength: 1,
  maxLength: 4,
});

describe('the pace', () => {
  it('exceeds no rate in any place, keeps the order, and lets nobody wait without a reason', async () => {
    await fc.assert(
      fc.asyncProperty(someRates, someCalls, async (rates, calls) => {
        const taken = await turnsOf(rates, calls);
        for (const place of ['a', 'b']) {
          const here = taken.filter((each) => each.place === place);
          const turns = here.map(({ turn }) => turn);
          expect(turns).toEqual(turns.toSorted((one, other) => one - other));
          for (const { most, milliseconds } of rates) expect(mostIn(turns, milliseconds)).toBeLessThanOrEqual(most);
          for (const [count, { asked, turn }] of here.entries()) {
            const reasons = rates.map(({ most, milliseconds }) => (turns[count - most] ?? Number.NEGATIVE_INFINITY) + milliseconds);
            expect([asked, ...reasons]).toContain(turn);
            expect(turn).toBeGreaterThanOrEqual(asked);
          }
        }
      }),
      { numRuns: counts.propertyRuns },
    );
  });

  it('makes two places wait no longer than each alone', async () => {
    await fc.assert(
      fc.asyncProperty(someRates, someCalls, async (rates, calls) => {
        const both = await turnsOf(rates, calls);
        const sum = (count: number) => calls.slice(0, count + 1).reduce((total, { after }) => total + after, 0);
        const alone = calls.flatMap(({ place }, count) => (place === 'a' ? [sum(count)] : []));
        const waits = alone.map((at, count) => ({ place: 'a', after: at - (alone[count - 1] ?? 0) }));
        expect((await turnsOf(rates, waits)).map(({ turn }) => turn)).toEqual(
          both.filter(({ place }) => place === 'a').map(({ turn }) => turn),
        );
      }),
      { numRuns: counts.propertyRuns },
    );
  });

  it('exceeds no rate either where a busy machine wakes late', async () => {
    await fc.assert(
      fc.asyncProperty(someRates, fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 60, maxLength: 60 }), async (rates, lateness) => {
        const calls = Array.from({ length: 15 }, () => ({ place: 'a', after: 0 }));
        const turns = (await turnsOf(rates, calls, lateness)).map(({ turn }) => turn);
        for (const { most, milliseconds } of rates) expect(mostIn(turns, milliseconds)).toBeLessThanOrEqual(most);
      }),
      { numRuns: counts.propertyRuns },
    );
  });

  it('sends 1,800 posts an hour to a conversation of Teams, and the next one when the hour is over', async () => {
    const taken = await turnsOf(
      limits.rates,
      Array.from({ length: 1_900 }, () => ({ place: 'a', after: 0 })),
    );
    const turns = taken.map(({ turn }) => turn);
    expect(turns.slice(0, 9)).toEqual([1, 1, 1, 1, 1, 1, 1, 1001, 2001]);
    expect(turns.filter((turn) => turn < 3_600_001)).toHaveLength(1_800);
    expect(turns[1_800]).toBe(3_600_001);
  });
});
