import { beforeEach, expect, it } from 'vitest';
import { type Booking, withBooking } from '../../../../src/book/booking.ts';
import type { Database } from '../../../../src/storage/database.ts';
import { createOutbox } from '../../../../src/storage/outbox.ts';
import { bookingWith, now, statesOf, workshopWith } from '../../../book/rosters.ts';
import { dump, empty, keysOf, plainWish, postNamed, saying, who } from '../given.ts';
import { openBookings, queueKey } from '../open-bookings.ts';

/** What every engine does with decisions about the bookings of a workshop. */
export function testDeciding(database: () => Database): void {
  let instant = now;
  const open = () => openBookings(database(), () => new Date(instant));
  const states = async (id = 'w1') => {
    const roster = await open().ledger.roster(id);
    return roster && statesOf(roster).map((text) => text.replace(/^\S+ /, ''));
  };
  beforeEach(async () => {
    instant = now;
    await empty(database());
    await open().ledger.add(workshopWith(), 'cli', []);
  });
  /** Writes a booking as if there were seats for it. */
  const force = (booking: Booking) =>
    open().ledger.change('w1', 'cli', (roster) => ({ outcome: 'lied', roster: withBooking(roster, booking), posts: [postNamed('lie')] }));

  it('keeps a roster as it was decided', async () => {
    const more = { branch: 'neunkirchen', audience: 'worksCouncil', note: 'Rollstuhl', body: 'BR Muster', names: ['Bea', 'Cem'] } as const;
    await open().workshops.book('w1', { ...plainWish, ...more, seats: 2 }, who('anna'));
    await open().workshops.book('w1', plainWish, who('bernd'));
    const roster = await open().ledger.roster('w1');
    expect(roster?.workshop).toEqual(workshopWith());
    expect(roster?.bookings).toMatchObject([
      { ...more, person: 'slack:T1:Uanna', request: 'event of anna', state: 'confirmed', seats: 2, place: 1, at: now },
      { branch: undefined, note: undefined, names: [], state: 'waitlisted', place: 2 },
    ]);
    expect(await open().ledger.booking(roster?.bookings[0]?.id ?? '')).toEqual(roster?.bookings[0]);
  });

  it('lets seats go round: given back, offered, run out, offered to the next, accepted', async () => {
    const { workshops } = open();
    const first = await workshops.book('w1', { ...plainWish, seats: 2 }, who('anna'));
    const waiting = [
      await workshops.book('w1', { ...plainWish, seats: 2 }, who('bernd')),
      await workshops.book('w1', plainWish, who('cem')),
    ];
    const id = (outcome: object | undefined) => (outcome && 'booking' in outcome ? (outcome.booking as Booking).id : '');
    await workshops.cancel(id(first), 'person', who('anna'));
    expect(await states()).toEqual(['cancelled by-person', 'offered', 'waitlisted']);
    instant = '2026-11-21T08:00:00.000Z';
    expect(await workshops.accept(id(waiting[0]), who('bernd'))).toMatchObject({ kind: 'ended', booking: { ending: 'expired' } });
    expect(await workshops.accept(id(waiting[1]), who('cem'))).toMatchObject({ kind: 'confirmed' });
    expect(await states()).toEqual(['cancelled by-person', 'cancelled expired', 'confirmed']);
    expect(await open().ledger.list({})).toMatchObject([{ taken: 1, waiting: 0 }]);
  });

  it('says what was decided in the transaction of the decision', async () => {
    const booked = await open().workshops.book('w1', plainWish, who('anna'));
    const id = 'booking' in booked ? booked.booking.id : '';
    expect(await keysOf(database())).toEqual([`booking ${id} state confirmed 0`]);
    const outbox = createOutbox({ database: database(), key: queueKey, lease: 1000, now: () => Date.parse(now) });
    expect(await outbox.claim(9)).toMatchObject([
      { post: { kind: 'tell', person: { platform: 'slack', workspace: 'T1', user: 'Uanna' } } },
    ]);
  });

  it('answers a copy of an event as it answered the event, and changes and says nothing more', async () => {
    await open().workshops.book('w1', { ...plainWish, seats: 2 }, who('anna'));
    const first = await open().workshops.book('w1', plainWish, who('bernd'));
    const said = await keysOf(database());
    const copies = await Promise.all([1, 2, 3].map(() => open().workshops.book('w1', plainWish, who('bernd'))));
    expect(first).toMatchObject({ kind: 'waitlisted', position: 1 });
    expect(copies).toEqual([first, first, first]);
    expect(await states()).toEqual(['confirmed', 'waitlisted']);
    expect(await keysOf(database())).toEqual(said);
  });

  it('refuses a decision that gives away more seats than there are, with all that was to be said of it', async () => {
    await open().workshops.book('w1', plainWish, who('anna'));
    const before = await dump(database());
    await expect(force(bookingWith(2, 'confirmed', { seats: 2 }))).rejects.toThrow('fewer than 2 seats');
    expect(await dump(database())).toBe(before);
  });

  it('refuses a second booking of somebody who has one, and a place that is taken', async () => {
    const booked = await open().workshops.book('w1', plainWish, who('anna'));
    expect(booked).toMatchObject({ kind: 'confirmed' });
    const before = await dump(database());
    await expect(force(bookingWith(2, 'waitlisted', { person: 'slack:T1:Uanna' }))).rejects.toThrow(/unique/i);
    await expect(force(bookingWith(1, 'waitlisted', { person: 'slack:T1:Ubernd' }))).rejects.toThrow(/unique/i);
    expect(await dump(database())).toBe(before);
  });

  it('lets somebody book again whose booking has ended, also in one decision', async () => {
    const { workshops } = open();
    const first = await workshops.book('w1', plainWish, who('anna'));
    await workshops.cancel('booking' in first ? first.booking.id : '', 'person', who('anna'));
    expect(await workshops.book('w1', plainWish, who('anna', 'another event'))).toMatchObject({ kind: 'confirmed' });
    expect(await states()).toEqual(['cancelled by-person', 'confirmed']);
  });

  it('lets others be who decide at the same moment as one whose decision is refused', async () => {
    const { ledger, workshops } = open();
    const lie = ledger.change('w1', 'cli', (roster) => ({
      outcome: 'lied',
      roster: withBooking(roster, bookingWith(9, 'confirmed', { seats: 9 })),
      posts: [],
    }));
    const all = [workshops.book('w1', plainWish, who('anna')), lie, workshops.book('w1', plainWish, who('bernd'))];
    expect((await Promise.allSettled(all)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await states()).toEqual(['confirmed', 'confirmed']);
  });

  it('makes a workshop smaller in the moment in which an offer has run out', async () => {
    const { workshops } = open();
    const first = await workshops.book('w1', { ...plainWish, seats: 2 }, who('anna'));
    await workshops.book('w1', { ...plainWish, seats: 2 }, who('bernd'));
    await workshops.cancel('booking' in first ? first.booking.id : '', 'person', who('anna'));
    instant = '2026-11-21T08:00:00.000Z';
    expect(await workshops.change(workshopWith({ capacity: 1 }), who('cli'))).toMatchObject({ kind: 'changed', workshop: { capacity: 1 } });
    expect(await states()).toEqual(['cancelled by-person', 'cancelled expired']);
  });

  it('makes a workshop larger and offers the new seats', async () => {
    await open().workshops.book('w1', { ...plainWish, seats: 2 }, who('anna'));
    await open().workshops.book('w1', { ...plainWish, seats: 2 }, who('bernd'));
    expect(await open().workshops.change(workshopWith({ capacity: 4 }), who('cli'))).toMatchObject({ kind: 'changed' });
    expect(await states()).toEqual(['confirmed', 'offered']);
  });

  it('knows no workshop and no booking that there is not, and says nothing', async () => {
    expect(await open().ledger.change('w9', 'cli', saying('a'))).toEqual({ kind: 'unknown' });
    expect(await open().ledger.reschedule('w9', 'cli', saying('a'))).toEqual({ kind: 'unknown' });
    expect(await open().workshops.cancel('b9', 'person', who('anna'))).toEqual({ kind: 'unknown' });
    expect([await open().ledger.roster('w9'), await open().ledger.booking('b9')]).toEqual([undefined, undefined]);
    expect(await keysOf(database())).toEqual([]);
  });
}
