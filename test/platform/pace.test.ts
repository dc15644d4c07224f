import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPace, type Rate } from '../../src/platform/pace.ts';
import { limits } from '../../src/teams/limits.ts';
import { counts } from '../counts.ts';

type Asked = { readonly place: string; readonly after: number };

/** When each call had its turn, on a clock that only goes on between calls. */
async function turnsOf(
  rates: readonly Rate[],
  calls: readonly Asked[],
): Promise<readonly { readonly place: string; readonly asked: number; readonly turn: number }[]> {
  let now = 1;
  const turns = new Map<number, number>();
  let current = 0;
  const pace = createPace(rates, { now: () => now, wait: async (milliseconds) => void turns.set(current, now + milliseconds) });
  const taken = [];
  for (const [place, call] of calls.entries()) {
    now += call.after;
    current = place;
    await pace(call.place);
    taken.push({ place: call.place, asked: now, turn: turns.get(place) ?? now });
  }
  return taken;
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
