import type { Roster } from '../../book/booking.ts';
import type { Actor, Occupied, ProposalStep, Taking } from '../../book/ledger.ts';
import type { Ticket } from '../../book/ticket.ts';
import { insertPosts } from '../insert-posts.ts';
import { insertWorkshop } from './add-workshop.ts';
import type { LedgerParts, Writing } from './ledger-options.ts';
import { occupy } from './occupy.ts';
import { lockTicket, writeTicket } from './tickets.ts';
import { lockRoster, writeStep } from './write-step.ts';

type Deciding<Outcome> = {
  readonly ticket: string;
  readonly actor: Actor;
  readonly decide: (ticket: Ticket, roster: Roster | undefined) => ProposalStep<Outcome>;
};

/** A decision about a ticket and its workshop in one transaction: neither ever says what the other does not. */
export function changeProposal<Outcome>(
  { ticket: id, actor, decide }: Deciding<Outcome>,
  options: LedgerParts,
): Promise<Taking<Outcome> | { readonly kind: 'exists' }> {
  return options.database.transaction<Taking<Outcome> | { readonly kind: 'exists' }>(async (transaction) => {
    const writing = { ...options, transaction, actor };
    const ticket = await lockTicket(id, writing);
    if (!ticket) return { kind: 'unknown' };
    const before = ticket.workshop === undefined ? undefined : await lockRoster(writing, ticket.workshop);
    const step = decide(ticket, before);
    const refused = await writeRoster(before, step, writing);
    if (refused) return refused;
    await writeTicket(ticket, step.ticket, writing);
    await insertPosts(transaction, step.posts, { key: options.queueKey, now: options.now });
    return { kind: 'done', outcome: step.outcome };
  });
}

type Refused = Occupied | { readonly kind: 'exists' };

async function writeRoster(
  before: Roster | undefined,
  { roster, outcome }: ProposalStep<unknown>,
  writing: Writing,
): Promise<Refused | undefined> {
  if (roster === undefined || roster === before) return undefined;
  if (before === undefined || roster.workshop.id !== before.workshop.id) {
    const adding = await insertWorkshop(roster.workshop, writing);
    if (adding.kind === 'occupied') return adding;
    return adding.kind === 'exists' ? { kind: 'exists' } : undefined;
  }
  const occupied = roster.workshop === before.workshop ? undefined : await occupy(writing.transaction, roster.workshop);
  if (!occupied) await writeStep(before, { roster, outcome, posts: [] }, writing);
  return occupied;
}
