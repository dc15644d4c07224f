import { describe, expect, it } from 'vitest';
import type { Roster } from '../../src/book/booking.ts';
import type { ProposalStep } from '../../src/book/ledger.ts';
import type { Ticket } from '../../src/book/ticket.ts';
import { createAudit } from '../../src/storage/audit.ts';
import { createLedger } from '../../src/storage/bookings/create-ledger.ts';
import type { Database } from '../../src/storage/database.ts';
import { workshop } from '../bot/open-desk.ts';
import { describeOnEachEngine } from './engines.ts';

const key = new Uint8Array(32);
const at = '2026-11-22T09:00:00.000Z';

function ticket(id: string): Ticket {
  const wish = {
    format: 'wasserstoff',
    branch: undefined,
    company: 'Stahl AG',
    place: 'Neunkirchen',
    wishedDates: 'bald',
    people: 9,
    about: 'x',
  };
  return { id, person: 'slack:T1:ANNA', state: 'open', ...wish, workshop: undefined, reason: undefined, at };
}

function openLedger(database: Database, audit = createAudit(key)) {
  return createLedger({ database, audit, key, queueKey: key, now: () => Date.parse(at) });
}

/** Proposes this workshop, whatever there was. */
function proposing(id: string, given: Parameters<typeof workshop>[0] = {}) {
  return (before: Ticket): ProposalStep<string> => {
    const roster: Roster = { workshop: workshop({ id, state: 'proposed', inHouse: 'Stahl AG', ...given }), bookings: [] };
    return { outcome: 'proposed', ticket: { ...before, state: 'proposed', workshop: id }, roster, posts: [] };
  };
}

const free = { trainers: [], room: undefined };

describeOnEachEngine('a change of a ticket and its workshop', (database) => {
  describe('in one transaction', () => {
    it('adds the workshop with the ticket that names it, and finds both together the next time', async () => {
      const ledger = openLedger(database());
      await ledger.open(ticket('t1'), 'x', []);
      expect(await ledger.changeProposal('t1', 'x', proposing('p1'))).toEqual({ kind: 'done', outcome: 'proposed' });
      const seen = await ledger.changeProposal('t1', 'x', (before, roster) => ({
        outcome: [before.state, roster?.workshop.id],
        ticket: before,
        roster,
        posts: [],
      }));
      expect(seen).toEqual({ kind: 'done', outcome: ['proposed', 'p1'] });
      expect(await ledger.ticket('t1')).toMatchObject({ state: 'proposed', workshop: 'p1', company: 'Stahl AG' });
    });

    it('changes neither where the trainer is taken, the id is known, or there is no such ticket', async () => {
      const ledger = openLedger(database());
      await ledger.open(ticket('t2'), 'x', []);
      await ledger.add(workshop({ id: 'taken', ...free }), 'x', []);
      expect(await ledger.changeProposal('t2', 'x', proposing('p2', { room: undefined }))).toMatchObject({
        kind: 'occupied',
        resource: 'Petra Muster',
      });
      expect(await ledger.changeProposal('t2', 'x', proposing('taken', free))).toEqual({ kind: 'exists' });
      expect(await ledger.changeProposal('nix', 'x', proposing('p2', free))).toEqual({ kind: 'unknown' });
      expect(await ledger.ticket('t2')).toMatchObject({ state: 'open', workshop: undefined });
      expect(await ledger.roster('p2')).toBeUndefined();
    });

    it('leaves nothing of what broke off in the middle', async () => {
      const audit = createAudit(key);
      const ledger = openLedger(database(), async (transaction, entry) => {
        if (entry.action === 'ticket.proposed') throw new Error('the lights went out');
        await audit(transaction, entry);
      });
      await ledger.open(ticket('t3'), 'x', []);
      await expect(ledger.changeProposal('t3', 'x', proposing('p3', free))).rejects.toThrow('the lights went out');
      expect(await ledger.roster('p3')).toBeUndefined();
      expect(await ledger.ticket('t3')).toMatchObject({ state: 'open', workshop: undefined });
      expect(await openLedger(database()).changeProposal('t3', 'x', proposing('p3', free))).toMatchObject({ kind: 'done' });
    });

    it('frees trainer and room when it ends the proposal', async () => {
      const ledger = openLedger(database());
      await ledger.changeProposal('t1', 'x', (before, roster) => ({
        outcome: undefined,
        ticket: { ...before, state: 'open' },
        roster: roster && { ...roster, workshop: { ...roster.workshop, state: 'cancelled' } },
        posts: [],
      }));
      expect(await ledger.add(workshop({ id: 'again' }), 'x', [])).toEqual({ kind: 'added' });
    });
  });
});
