import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../../../src/storage/database.ts';
import { now, workshopWith } from '../../../book/rosters.ts';
import { dump, empty, plainWish, ticket, who } from '../given.ts';
import { openBookings } from '../open-bookings.ts';

/** What can be read by somebody who has got hold of the database. */
export function testSealing(database: () => Database): void {
  const open = () => openBookings(database(), () => new Date(now));
  beforeEach(() => empty(database()));

  it('nobody reads who has booked, for whom, or why', async () => {
    const { ledger, workshops } = open();
    await ledger.add(workshopWith({ approval: true }), 'slack:T1:Ukoordination', []);
    const wish = { ...plainWish, note: 'braucht eine Rampe', body: 'BR Muster', names: ['Bea Beispiel', 'Cem Canberk'] };
    const asked = await workshops.book('w1', { ...wish, seats: 2 }, who('anna', 'e1'));
    const id = 'booking' in asked ? asked.booking.id : '';
    await workshops.judge(id, { kind: 'reject', reason: 'zu spät gefragt' }, who('koordination'));
    await ledger.open(ticket, ticket.person, []);
    await ledger.denied('slack:T1:Uanna', 'workshops add', now);
    const text = await dump(database());
    for (const secret of [
      'slack:T1',
      'Uanna',
      'Ukoordination',
      'Rampe',
      'BR Muster',
      'Beispiel',
      'Canberk',
      'zu spät',
      'Stahlbau',
      'Werk 3',
      'droht',
    ])
      expect(text).not.toContain(secret);
    // So the search can find something: what is no secret stands there.
    for (const open of ['wasserstoff', 'booking.requested', 'command:workshops add', id, ticket.id]) expect(text).toContain(open);
  });

  it('nobody sees from two workshops that the same person wrote the same note', async () => {
    const { ledger, workshops } = open();
    for (const id of ['w1', 'w2']) {
      await ledger.add(workshopWith({ id, trainers: [], room: undefined }), 'cli', []);
      await workshops.book(id, { ...plainWish, note: 'Rampe' }, who('anna'));
    }
    const rows = await database().kysely.selectFrom('booking').select(['details']).execute();
    expect(new Set(rows.map(({ details }) => details)).size).toBe(2);
  });

  it('whoever has lost the key still has the seats', async () => {
    const { ledger, workshops } = open();
    await ledger.add(workshopWith(), 'cli', []);
    await workshops.book('w1', { ...plainWish, names: ['Bea'] }, who('anna'));
    await database().kysely.updateTable('booking').set({ details: 'AAAA', names: 'AAAA' }).execute();
    expect(await ledger.roster('w1')).toMatchObject({ bookings: [{ person: '', names: [], state: 'confirmed', seats: 1 }] });
    expect(await ledger.list({})).toMatchObject([{ taken: 1 }]);
  });
}
