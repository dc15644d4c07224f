import { beforeEach, expect, it } from 'vitest';
import type { Database } from '../../../../src/storage/database.ts';
import { now } from '../../../book/rosters.ts';
import { dump, empty, keysOf, postNamed, ticket } from '../given.ts';
import { openBookings } from '../open-bookings.ts';

/** What every engine does with the wishes of plants. */
export function testTickets(database: () => Database): void {
  const open = () => openBookings(database(), () => new Date(now)).ledger;
  beforeEach(() => empty(database()));

  it('keeps a ticket once, with what is said of it', async () => {
    expect(await open().open(ticket, ticket.person, [postNamed('new')])).toBe(true);
    expect(await open().open({ ...ticket, company: 'Andere GmbH' }, ticket.person, [postNamed('again')])).toBe(false);
    expect(await open().ticket('t1')).toEqual(ticket);
    expect(await keysOf(database())).toEqual(['new']);
  });

  it('decides about a ticket, and says and notes what was decided', async () => {
    await open().open(ticket, ticket.person, []);
    const propose = () =>
      open().changeTicket('t1', 'cli', (before) => ({
        outcome: before.state,
        ticket: before.state === 'open' ? { ...before, state: 'proposed', workshop: 'w1' } : before,
        posts: before.state === 'open' ? [postNamed('proposal')] : [],
      }));
    expect((await Promise.all([propose(), propose()])).toSorted()).toEqual(['open', 'proposed']);
    expect(await open().ticket('t1')).toEqual({ ...ticket, state: 'proposed', workshop: 'w1' });
    expect(await keysOf(database())).toEqual(['proposal']);
    const actions = await database().kysely.selectFrom('audit').select('action').orderBy('number').execute();
    expect(actions).toEqual([{ action: 'ticket.open' }, { action: 'ticket.proposed' }]);
  });

  it('keeps nothing of a decision that fails', async () => {
    await open().open(ticket, ticket.person, []);
    const before = await dump(database());
    const fail = () => {
      throw new Error('no more');
    };
    await expect(open().changeTicket('t1', 'cli', fail)).rejects.toThrow('no more');
    expect(await dump(database())).toBe(before);
  });

  it('lists what is still to be answered, the oldest first', async () => {
    const states = ['open', 'proposed', 'confirmed', 'declined', 'withdrawn'] as const;
    for (const [place, state] of states.entries())
      await open().open({ ...ticket, id: state, state, at: `2026-11-0${9 - place}` }, 'cli', []);
    expect((await open().openTickets()).map(({ id }) => id)).toEqual(['proposed', 'open']);
    await open().open({ ...ticket, id: 'other', person: 'slack:T1:Uberta' }, 'cli', []);
    expect((await open().ticketsOf(ticket.person)).map(({ id }) => id)).toEqual(['proposed', 'open']);
    expect((await open().ticketsOf('slack:T1:Uberta')).map(({ id }) => id)).toEqual(['other']);
  });

  it('knows no ticket that there is not', async () => {
    expect(await open().ticket('t9')).toBeUndefined();
    expect(await open().changeTicket('t9', 'cli', (before) => ({ outcome: 'done', ticket: before, posts: [] }))).toBeUndefined();
  });

  it('writes down who was refused what, under a name that nobody reads', async () => {
    await open().denied('slack:T1:Uanna', 'workshops add', now);
    const [entry] = await database().kysely.selectFrom('audit').selectAll().execute();
    expect(entry).toMatchObject({ action: 'denied', object: 'command:workshops add', at: now });
    expect(entry?.actor).toMatch(/^[0-9a-f]{16}$/);
  });
}
