import { describe, expect, it } from 'vitest';
import { countFree, countFreeOf, countTaken } from '../../src/book/count-seats.ts';
import { bookingWith, now, rosterOf, start, workshopWith } from './rosters.ts';

describe('seats that are taken', () => {
  it('are those of whoever is confirmed, has an offer or was there', () => {
    const taken = ['confirmed', 'offered', 'attended'] as const;
    expect(countTaken(taken.map((state, place) => bookingWith(place, state, { seats: 2 })))).toBe(6);
  });

  it('are not those of whoever asked, waits or has ended', () => {
    const others = ['requested', 'waitlisted', 'cancelled'] as const;
    expect(countTaken(others.map((state, place) => bookingWith(place, state)))).toBe(0);
  });
});

describe('seats that are free', () => {
  const quotas = [{ branch: 'neunkirchen', seats: 4, until: '2026-12-01T00:00:00.000Z' }];
  const kept = workshopWith({ capacity: 10, quotas });

  it('are without those kept for another branch', () => {
    expect(countFree(rosterOf(kept), 'voelklingen', now)).toBe(6);
    expect(countFree(rosterOf(kept), undefined, now)).toBe(6);
  });

  it('are all of them for the branch they are kept for', () => {
    expect(countFree(rosterOf(kept), 'neunkirchen', now)).toBe(10);
  });

  it('count a seat once that the branch has taken of its quota', () => {
    const roster = rosterOf(kept, bookingWith(1, 'confirmed', { branch: 'neunkirchen', seats: 3 }));
    expect(countFree(roster, 'voelklingen', now)).toBe(6);
  });

  it('are fewer when a branch has taken more than its quota', () => {
    const roster = rosterOf(kept, bookingWith(1, 'confirmed', { branch: 'neunkirchen', seats: 7 }));
    expect(countFree(roster, 'voelklingen', now)).toBe(3);
  });

  it('are for everybody from the instant on at which the quota ends', () => {
    expect(countFree(rosterOf(kept), 'voelklingen', '2026-11-30T23:59:59.999Z')).toBe(6);
    expect(countFree(rosterOf(kept), 'voelklingen', '2026-12-01T00:00:00.000Z')).toBe(10);
  });

  it('are never less than none, also when a quota came later than the bookings', () => {
    const roster = rosterOf(
      workshopWith({ capacity: 10, quotas: [{ branch: 'neunkirchen', seats: 4, until: start }] }),
      bookingWith(1, 'confirmed', { seats: 9 }),
    );
    expect(countFree(roster, 'voelklingen', now)).toBe(0);
  });

  it('are the same from numbers alone', () => {
    const seats = { taken: 3, takenBy: (branch: string) => (branch === 'neunkirchen' ? 2 : 0) };
    expect(countFreeOf(kept, seats, { branch: 'voelklingen', now })).toBe(5);
  });
});
