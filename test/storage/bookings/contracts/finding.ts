import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../../../src/storage/database.ts';
import { now, workshopWith } from '../../../book/rosters.ts';
import { empty, keysOf, plainWish, postNamed, who } from '../given.ts';
import { openBookings } from '../open-bookings.ts';

const later = { start: '2026-12-17T08:00:00.000Z', end: '2026-12-17T12:00:00.000Z' };
const nobody = { trainers: [], room: undefined };

/** What every engine finds again, and says once. */
export function testFinding(database: () => Database): void {
  const open = () => openBookings(database(), () => new Date(now));
  const ids = async (filter: Parameters<ReturnType<typeof open>['ledger']['list']>[0]) =>
    (await open().ledger.list(filter)).map(({ workshop }) => workshop.id);
  beforeEach(async () => {
    await empty(database());
    const { ledger } = open();
    await ledger.add(workshopWith({ id: 'later', ...nobody, ...later, format: 'transformation' }), 'cli', []);
    await ledger.add(workshopWith({ id: 'first', ...nobody, capacity: 5 }), 'cli', []);
    await ledger.add(workshopWith({ id: 'proposed', ...nobody, state: 'proposed' }), 'cli', []);
    await ledger.add(workshopWith({ id: 'in-house', ...nobody, inHouse: 't1' }), 'cli', []);
  });

  it('lists what is open to everybody, the next first', async () => {
    expect(await ids({})).toEqual(['first', 'later']);
    expect(await ids({ format: 'transformation' })).toEqual(['later']);
    expect(await ids({ after: '2026-12-10T11:59:59.999Z' })).toEqual(['first', 'later']);
    expect(await ids({ after: '2026-12-10T12:00:00.000Z' })).toEqual(['later']);
    expect(await ids({ all: true })).toEqual(['first', 'in-house', 'proposed', 'later']);
  });

  it('counts seats that are taken, by branch, and those who wait', async () => {
    const { workshops } = open();
    await workshops.book('first', { ...plainWish, seats: 2, branch: 'neunkirchen' }, who('anna'));
    await workshops.book('first', { ...plainWish, seats: 1, branch: 'neunkirchen' }, who('bernd'));
    await workshops.book('first', { ...plainWish, seats: 1 }, who('cem'));
    await workshops.book('first', { ...plainWish, seats: 3 }, who('dora'));
    const [first, second] = await open().ledger.list({});
    expect(first).toMatchObject({ taken: 4, waiting: 1, takenByBranch: new Map([['neunkirchen', 3]]) });
    expect(second).toMatchObject({ taken: 0, waiting: 0, takenByBranch: new Map() });
  });

  it('finds what somebody has booked and not given back, the next first', async () => {
    const { ledger, workshops } = open();
    await workshops.book('later', plainWish, who('anna'));
    await workshops.book('first', plainWish, who('anna'));
    await workshops.book('first', plainWish, who('bernd'));
    const found = await ledger.bookingsOf('slack:T1:Uanna');
    expect(found.map(({ workshop, booking }) => [workshop.id, booking.workshop, booking.state, workshop.state])).toEqual([
      ['first', 'first', 'confirmed', 'planned'],
      ['later', 'later', 'confirmed', 'planned'],
    ]);
    expect(found[0]?.workshop).toEqual(workshopWith({ id: 'first', ...nobody, capacity: 5 }));
    await workshops.cancel(found[0]?.booking.id ?? '', 'person', who('anna'));
    expect((await ledger.bookingsOf('slack:T1:Uanna')).map(({ workshop }) => workshop.id)).toEqual(['later']);
    expect(await ledger.bookingsOf('slack:T1:Unobody')).toEqual([]);
  });

  it('finds bookings by how they stand', async () => {
    const { ledger, workshops } = open();
    await workshops.book('later', { ...plainWish, seats: 2 }, who('anna'));
    await workshops.book('later', plainWish, who('bernd'));
    const people = async (...states: Parameters<typeof ledger.bookingsIn>[0]) =>
      (await ledger.bookingsIn(states, {})).map(({ booking }) => booking.person);
    expect(await people('waitlisted')).toEqual(['slack:T1:Ubernd']);
    expect(await people('confirmed', 'waitlisted')).toEqual(['slack:T1:Uanna', 'slack:T1:Ubernd']);
    expect(await people('requested')).toEqual([]);
  });

  it('names the workshops in which something may happen by itself, and no others', async () => {
    const { ledger, workshops } = open();
    const quotas = [{ branch: 'neunkirchen', seats: 1, until: later.start }];
    await ledger.add(workshopWith({ id: 'kept', ...nobody, quotas }), 'cli', []);
    for (const id of ['later', 'first', 'kept']) await workshops.book(id, { ...plainWish, seats: 2 }, who('anna'));
    expect(await ledger.unsettled(later.end)).toEqual(['kept']);
    const waiting = await workshops.book('later', plainWish, who('bernd'));
    expect(await ledger.unsettled(now)).toEqual(['kept']);
    expect(await ledger.unsettled(later.start)).toEqual(['kept', 'later']);
    expect(waiting).toMatchObject({ kind: 'waitlisted' });
    const [firm] = (await ledger.roster('later'))?.bookings ?? [];
    await workshops.cancel(firm?.id ?? '', 'person', who('anna'));
    expect(await ledger.unsettled(now)).toEqual(['kept']);
    expect(await ledger.unsettled('2026-11-23T08:00:00.000Z')).toEqual(['kept', 'later']);
  });

  it('knows what it has said of a booking', async () => {
    const { ledger, workshops } = open();
    const booked = await workshops.book('later', plainWish, who('anna'));
    const booking = 'booking' in booked ? booked.booking.id : '';
    await ledger.tell([{ booking, what: 'week 2026-12-17', post: postNamed('p1') }]);
    expect(await ledger.told([booking])).toEqual([{ booking, what: 'week 2026-12-17' }]);
    expect(await ledger.told(['another'])).toEqual([]);
    expect(await ledger.told([])).toEqual([]);
  });

  it('says once what is said once for each booking, also when two look at once', async () => {
    const { ledger } = open();
    const telling = (booking: string, what: string) => ({ booking, what, post: postNamed(`${what} ${booking}`) });
    expect(await ledger.tell([telling('b1', 'reminder'), telling('b2', 'reminder')])).toBe(2);
    expect(await ledger.tell([telling('b1', 'reminder'), telling('b1', 'thanks')])).toBe(1);
    const both = await Promise.all([ledger.tell([telling('b3', 'reminder')]), ledger.tell([telling('b3', 'reminder')])]);
    expect(both.toSorted()).toEqual([0, 1]);
    expect(await keysOf(database())).toEqual(['reminder b1', 'reminder b2', 'reminder b3', 'thanks b1']);
  });
}
