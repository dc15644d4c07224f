import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideVisit, minute, noVisits, type Verdict, type Visit } from '../../src/bot/limits/decide-visit.ts';

const limits = { inAll: 30, sameWords: 3, inPlace: 3 };

/** What is said to visits that come one after another. */
function decideAll(visits: readonly Visit[], given = limits): Verdict[] {
  let state = noVisits;
  return visits.map((visit) => {
    const decided = decideVisit(state, visit, given);
    state = decided.visits;
    return decided.verdict;
  });
}

const visits = (count: number, make: (place: number) => Partial<Visit> = () => ({})): Visit[] =>
  Array.from({ length: count }, (_, place) => ({ at: place * 100, event: `e${place}`, ...make(place) }));
const kinds = (verdicts: readonly Verdict[]) => verdicts.map(({ kind }) => kind);

describe('who asks very often', () => {
  it('is answered thirty times, then told once, then not bothered any more', () => {
    const verdicts = decideAll(visits(40));
    expect(kinds(verdicts.slice(0, 30)).every((kind) => kind === 'admitted')).toBe(true);
    expect(verdicts.slice(30, 33)).toEqual([
      { kind: 'told', reason: 'often' },
      { kind: 'quiet', reason: 'often' },
      { kind: 'quiet', reason: 'often' },
    ]);
  });

  it('is told again a minute later, if it goes on', () => {
    const told = decideAll(visits(600, (place) => ({ at: place * 500 }))).flatMap(({ kind }, place) =>
      kind === 'told' ? [place * 500] : [],
    );
    expect(told.length).toBeGreaterThan(2);
    for (const [place, at] of told.slice(1).entries()) expect(at - (told[place] ?? 0)).toBeGreaterThanOrEqual(minute);
  });

  it('is answered again as soon as fewer than thirty lie within the last minute', () => {
    const first = visits(30);
    const later = [
      { at: minute - 1, event: 'early' },
      { at: minute, event: 'in time' },
    ];
    expect(kinds(decideAll([...first, ...later]).slice(30))).toEqual(['told', 'admitted']);
  });

  it('gets the same verdict when the same event is worked on again', () => {
    const all = visits(31);
    const again = [all[0], all[29], all[30], all[30]].flatMap((visit) => visit ?? []);
    expect(kinds(decideAll([...all, ...again]).slice(31))).toEqual(['admitted', 'admitted', 'told', 'told']);
  });

  it('is not blamed for what waited while the bot was away', () => {
    expect(kinds(decideAll(visits(200, (place) => ({ at: place * 2_100 }))))).not.toContain('told');
  });
});

describe('who writes the same again and again', () => {
  it('is answered three times a minute, and at once when it is something else', () => {
    const verdicts = decideAll([...visits(5, () => ({ words: 'same' })), { at: 900, event: 'other', words: 'other' }]);
    expect(kinds(verdicts)).toEqual(['admitted', 'admitted', 'admitted', 'told', 'quiet', 'admitted']);
  });
});

describe('who asks fast where others read along', () => {
  it('has three answers seen by all, and the others alone', () => {
    expect(kinds(decideAll(visits(6, () => ({ place: 'C1' }))))).toEqual([
      ...['admitted', 'admitted', 'admitted', 'whispered', 'whispered', 'whispered'],
    ]);
  });

  it('has three more in another place, and three more a minute later', () => {
    const elsewhere = visits(3, (place) => ({ at: 1_000, event: `o${place}`, place: 'C2' }));
    const later = visits(4, (place) => ({ at: minute + 1_000, event: `l${place}`, place: 'C1' }));
    const verdicts = decideAll([...visits(4, () => ({ place: 'C1' })), ...elsewhere, ...later]);
    expect(kinds(verdicts.slice(3))).toEqual([
      ...['whispered', 'admitted', 'admitted', 'admitted', 'admitted', 'admitted', 'admitted', 'whispered'],
    ]);
  });

  it('gets a whispered answer whispered again when the event is worked on again', () => {
    const all = visits(4, () => ({ place: 'C1' }));
    expect(kinds(decideAll([...all, ...all])).slice(4)).toEqual(['admitted', 'admitted', 'admitted', 'whispered']);
  });
});

it('whatever the times: never more than thirty within any minute, the first over it is told, and little is remembered', () => {
  const times = fc.array(fc.nat({ max: 4_000 }), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(times, fc.integer({ min: 1, max: 30 }), (gaps, inAll) => {
      let at = 0;
      let state = noVisits;
      const admitted: number[] = [];
      let told = Number.NEGATIVE_INFINITY;
      for (const [place, gap] of gaps.entries()) {
        at += gap;
        const { verdict, visits: next } = decideVisit(state, { at, event: `e${place}` }, { inAll });
        state = next;
        if (verdict.kind === 'admitted') admitted.push(at);
        if (verdict.kind === 'quiet') expect(at - told).toBeLessThan(minute);
        if (verdict.kind === 'told') told = at;
      }
      for (const end of admitted) expect(admitted.filter((each) => each > end - minute && each <= end).length).toBeLessThanOrEqual(inAll);
      expect(state.admitted.length).toBeLessThanOrEqual(2 * inAll);
    }),
  );
});
