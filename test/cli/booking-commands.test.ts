import { describe, expect, it } from 'vitest';
import { openOffice, small } from './open-office.ts';

describe('booking on the command line', () => {
  it('imports a date, books, waits, cancels for the office and lists', async () => {
    const { tws, json, file } = await openOffice(small);
    expect((await tws('workshops', 'import', file('dates.csv'))).stdout).toBe('1 added, 0 changed, 0 unchanged, 0 not taken over\n');
    const first = await json('book', '--workshop', 'h2-1', '--person', 'p1', '--seats', '1');
    expect(first).toEqual({ outcome: 'confirmed', booking: expect.any(String) });
    expect(await json('book', '--workshop', 'h2-1', '--person', 'p1')).toMatchObject({ outcome: 'already-booked', state: 'confirmed' });
    expect(await json('book', '--workshop', 'h2-1', '--person', 'p2')).toMatchObject({ outcome: 'waitlisted', position: 1 });
    expect(await json('book', '--workshop', 'h2-1', '--person', 'p3', '--seats', '2')).toEqual({ outcome: 'too-many', most: 1 });
    expect(await json('cancel', '--booking', first.booking)).toEqual({ outcome: 'cancelled', booking: first.booking });
    expect(await json('cancel', '--booking', first.booking)).toMatchObject({ outcome: 'already-ended' });
    expect(await json('bookings', 'list', '--workshop', 'h2-1')).toMatchObject([
      { id: first.booking, workshop: 'h2-1', person: 'p1', state: 'cancelled', seats: 1 },
      { workshop: 'h2-1', person: 'p2', state: 'offered', seats: 1 },
    ]);
    expect(await json('workshops', 'list')).toMatchObject([{ id: 'h2-1', taken: 1, free: 0, waiting: 0, capacity: 1 }]);
    expect((await tws('bookings', 'export')).stdout).toMatch(/^id,workshop,person,state,position,seats[^\n]*\n[^\n]+,h2-1,p1,cancelled,/);
  });

  it('lists how things stand now, also while no bot runs: an offer that ran out has gone to the next in line', async () => {
    const { tws, json, setTime, file } = await openOffice(small);
    await tws('workshops', 'import', file('dates.csv'));
    const { booking } = await json('book', '--workshop', 'h2-1', '--person', 'p1');
    await json('book', '--workshop', 'h2-1', '--person', 'p2');
    await json('book', '--workshop', 'h2-1', '--person', 'p3');
    await json('cancel', '--booking', booking);
    setTime('2026-11-29T09:00:00+01:00');
    const lists = await Promise.all(['1', '2'].map(() => json('bookings', 'list', '--workshop', 'h2-1')));
    for (const list of lists)
      expect(list).toMatchObject([{ state: 'cancelled' }, { state: 'cancelled', ending: 'expired' }, { state: 'offered' }]);
    setTime('2026-12-05T09:00:00+01:00');
    expect(await json('workshops', 'list')).toMatchObject([{ id: 'h2-1', taken: 0, free: 1, waiting: 0 }]);
  });

  it.each(['', ' '])('books for nobody named "%s"', async (person) => {
    const { tws, json, file } = await openOffice(small);
    await tws('workshops', 'import', file('dates.csv'));
    const { code, stdout, stderr } = await tws('book', '--workshop', 'h2-1', '--person', person);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`option '--person <key>' argument '${person}' is invalid. must not be empty`);
    expect(await json('bookings', 'list', '--workshop', 'h2-1')).toEqual([]);
  });

  it('says plainly what is not there', async () => {
    const { tws } = await openOffice();
    const results = [
      await tws('book', '--workshop', 'nichts', '--person', 'p1', '--json'),
      await tws('cancel', '--booking', 'nichts', '--json'),
      await tws('bookings', 'list', '--workshop', 'nichts'),
      await tws('book', '--workshop', 'x', '--person', 'p1', '--branch', 'trier'),
    ];
    expect(results.map(({ code }) => code)).toEqual([1, 1, 1, 1]);
    expect(results.map(({ stdout, stderr }) => (stdout + stderr).trim())).toEqual([
      '{"outcome":"unknown-workshop"}',
      '{"outcome":"unknown-booking","booking":"nichts"}',
      'there is no workshop "nichts"',
      '--branch: "trier" is no branch',
    ]);
  });
});
