import type { Selectable } from 'kysely';
import * as z from 'zod';
import type { Actor, TicketStep } from '../../book/ledger.ts';
import type { Ticket } from '../../book/ticket.ts';
import type { Outgoing } from '../../chat/outbox.ts';
import { hashPerson } from '../hash-person.ts';
import { insertPosts } from '../insert-posts.ts';
import { retry } from '../retry.ts';
import { seal, unseal } from '../seal.ts';
import type { Tables } from '../tables.ts';
import type { LedgerParts, Writing } from './ledger-options.ts';

type Row = Selectable<Tables['ticket']>;

/** Keeps a ticket with what is said of it; false when it is there already. */
export function openTicket(
  ticket: Ticket,
  { actor, posts }: { readonly actor: Actor; readonly posts: readonly Outgoing[] },
  options: LedgerParts,
): Promise<boolean> {
  const { database, audit, key, queueKey, now } = options;
  return database.transaction(async (transaction) => {
    const known = await transaction.selectFrom('ticket').select('id').where('id', '=', ticket.id).executeTakeFirst();
    if (known) return false;
    await transaction.insertInto('ticket').values(toRow(ticket, key)).execute();
    await audit(transaction, { at: ticket.at, actor, action: 'ticket.open', object: `ticket:${ticket.id}`, after: ticket.state });
    await insertPosts(transaction, posts, { key: queueKey, now });
    return true;
  });
}

export function changeTicket<Outcome>(
  id: string,
  { actor, decide }: { readonly actor: Actor; readonly decide: (ticket: Ticket) => TicketStep<Outcome> },
  options: LedgerParts,
): Promise<Outcome | undefined> {
  return options.database.transaction(async (transaction) => {
    const writing = { ...options, transaction, actor };
    const before = await lockTicket(id, writing);
    if (!before) return undefined;
    const { outcome, ticket, posts } = decide(before);
    await writeTicket(before, ticket, writing);
    await insertPosts(transaction, posts, { key: options.queueKey, now: options.now });
    return outcome;
  });
}

/** A ticket as it is in this transaction. */
export async function lockTicket(id: string, { transaction, key }: Pick<Writing, 'transaction' | 'key'>): Promise<Ticket | undefined> {
  const row = await transaction.selectFrom('ticket').selectAll().where('id', '=', id).executeTakeFirst();
  return row && readRow(row, key);
}

/** Writes what became of a ticket, with its audit entry. */
export async function writeTicket(before: Ticket, after: Ticket, { transaction, audit, actor, key, now }: Writing): Promise<void> {
  if (after === before) return;
  await transaction.updateTable('ticket').set(toRow(after, key)).where('id', '=', after.id).execute();
  const states = { before: before.state, after: after.state };
  const at = new Date(now()).toISOString();
  await audit(transaction, { at, actor, action: `ticket.${after.state}`, object: `ticket:${after.id}`, ...states });
}

export async function findTicket(id: string, { database, key }: LedgerParts): Promise<Ticket | undefined> {
  const row = await retry(() => database.kysely.selectFrom('ticket').selectAll().where('id', '=', id).executeTakeFirst());
  return row && readRow(row, key);
}

export async function findOpenTickets(options: LedgerParts): Promise<readonly Ticket[]> {
  return readAll(selectOpen(options), options);
}

export async function findTicketsOf(person: string, options: LedgerParts): Promise<readonly Ticket[]> {
  return readAll(selectOpen(options).where('person', '=', hashPerson(options.key, person)), options);
}

function selectOpen({ database }: LedgerParts) {
  return database.kysely.selectFrom('ticket').selectAll().where('state', 'in', ['open', 'proposed']).orderBy('at');
}

async function readAll(query: ReturnType<typeof selectOpen>, { key }: LedgerParts): Promise<readonly Ticket[]> {
  return (await retry(() => query.execute())).flatMap((row) => readRow(row, key) ?? []);
}

function toRow(ticket: Ticket, key: Uint8Array): Row {
  const { id, person, state, workshop, at, ...rest } = ticket;
  const details = seal({ key, name: `ticket ${id}` }, JSON.stringify({ person, ...rest }));
  return { id, person: hashPerson(key, person), state, workshop: workshop ?? null, at, details };
}

const detailsSchema = z.object({
  person: z.string(),
  format: z.string(),
  branch: z.string().optional(),
  company: z.string(),
  place: z.string(),
  wishedDates: z.string(),
  people: z.number(),
  about: z.string(),
  reason: z.string().optional(),
});

/** What another key sealed can never be read. */
function readRow({ id, state, workshop, at, details }: Row, key: Uint8Array): Ticket | undefined {
  const text = unseal({ key, name: `ticket ${id}` }, details);
  if (text === undefined) return undefined;
  const { branch, reason, ...rest } = detailsSchema.parse(JSON.parse(text));
  return { ...rest, branch, reason, id, state, workshop: workshop ?? undefined, at };
}
