import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../../../src/storage/database.ts';
import { bookingRules } from '../../../../src/storage/retention/booking-rules.ts';
import { now, workshopWith } from '../../../book/rosters.ts';
import { retain } from '../../retention/retain.ts';
import { dump, empty, plainWish, postNamed, ticket, who } from '../given.ts';
import { openBookings } from '../open-bookings.ts';

const day = 24 * 3_600_000;
const end = Date.parse('2026-12-10T12:00:00.000Z');
const after = (days: number, more = 0) => new Date(end + days * day + more).toISOString();
const nothing = { names: 0, bookings: 0, tickets: 0 };

/** What every engine forgets, and when: names 30 days after the workshop, everything after 90. */
export function testErasing(database: () => Database): void {
  const open = () => openBookings(database(), () => new Date(now));
  const erase = async (at: string) => {
    const deleted = await retain(database(), bookingRules({ namesDays: 30, bookingDays: 90 }), at);
    const count = (rule: string) => deleted.get(rule) ?? 0;
    return { names: count('names'), bookings: count('bookings'), tickets: count('tickets') };
  };
  const selectRuns = () => database().kysely.selectFrom('retention_run').select(['day', 'at', 'deleted', 'oldest']);
  const runs = () => selectRuns().where('rule', '=', 'bookings').orderBy('day').execute();
  beforeEach(async () => {
    await empty(database());
    const { ledger, workshops } = open();
    await ledger.add(workshopWith(), 'cli', []);
    await workshops.book('w1', { ...plainWish, names: ['Bea'], note: 'Rampe' }, who('anna'));
    await workshops.book('w1', plainWish, who('bernd'));
    const [booking] = (await ledger.roster('w1'))?.bookings ?? [];
    await ledger.tell([{ booking: booking?.id ?? '', what: 'reminder', post: postNamed('reminder') }]);
    await ledger.open({ ...ticket, state: 'declined', at: after(0) }, 'cli', []);
  });

  it('names to the day, and nothing else', async () => {
    expect(await erase(after(30))).toEqual(nothing);
    expect(await open().ledger.roster('w1')).toMatchObject({ bookings: [{ names: ['Bea'] }, { names: [] }] });
    expect(await erase(after(31))).toEqual({ ...nothing, names: 1 });
    expect(await open().ledger.roster('w1')).toMatchObject({ bookings: [{ names: [], note: 'Rampe' }, {}] });
    expect(await erase(after(31))).toEqual(nothing);
  });

  it('bookings to the day, with what was said of them, and tickets', async () => {
    await erase(after(31));
    expect(await erase(after(90))).toEqual(nothing);
    expect(await erase(after(91))).toEqual({ names: 0, bookings: 2, tickets: 1 });
    expect(await open().ledger.roster('w1')).toMatchObject({ bookings: [] });
    expect(await open().ledger.ticket('t1')).toBeUndefined();
    expect(await database().kysely.selectFrom('told').selectAll().execute()).toEqual([]);
    expect(await open().ledger.bookingsOf('slack:T1:Uanna')).toEqual([]);
  });

  it('at the first instant after the period, not in it', async () => {
    expect(await erase(after(90, 1))).toMatchObject({ bookings: 2 });
  });

  it('no ticket whose workshop is not long over', async () => {
    const { ledger } = open();
    await ledger.add(workshopWith({ id: 'w2', trainers: [], room: undefined, start: after(80), end: after(81) }), 'cli', []);
    await ledger.changeTicket('t1', 'cli', (before) => ({ outcome: 'done', ticket: { ...before, workshop: 'w2' }, posts: [] }));
    expect(await erase(after(91))).toMatchObject({ bookings: 2, tickets: 0 });
    expect(await erase(after(172))).toEqual({ ...nothing, tickets: 1 });
  });

  it('no request of a plant that nobody has decided, for a year', async () => {
    const { ledger } = open();
    await ledger.changeTicket('t1', 'cli', (before) => ({ outcome: 'done', ticket: { ...before, state: 'open' }, posts: [] }));
    expect(await erase(after(365))).toMatchObject({ tickets: 0 });
    expect(await erase(after(366))).toMatchObject({ tickets: 1 });
  });

  it('leaves behind that it ran, also when there was nothing to do, and what it did', async () => {
    await erase(after(1));
    await erase(after(91));
    expect(await runs()).toEqual([
      { day: '2026-12-11', at: after(1), deleted: 0, oldest: after(0) },
      { day: '2027-03-11', at: after(91), deleted: 2, oldest: null },
    ]);
    await erase(after(91, 3_600_000));
    expect(await runs()).toMatchObject([{ day: '2026-12-11' }, { day: '2027-03-11', at: after(91, 3_600_000), deleted: 2 }]);
    const erased = await database().kysely.selectFrom('audit').select('object').where('action', '=', 'retention.erased').execute();
    expect(erased.map(({ object }) => object)).toEqual(['rule:names', 'rule:reminders', 'rule:bookings', 'rule:tickets']);
  });

  it('so that nothing of them stands in any table', async () => {
    const hash = (await database().kysely.selectFrom('booking').select('person').executeTakeFirstOrThrow()).person;
    expect(await dump(database())).toContain(hash);
    await erase(after(91));
    expect(await dump(database())).not.toContain(hash);
  });

  it('leaves no seat taken by a booking that is gone', async () => {
    await erase(after(91));
    expect(await open().workshops.book('w1', plainWish, who('cem'))).toMatchObject({ kind: 'confirmed' });
  });
}
