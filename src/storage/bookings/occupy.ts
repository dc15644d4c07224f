import type { Transaction } from 'kysely';
import type { Occupied } from '../../book/ledger.ts';
import type { Workshop } from '../../book/workshop.ts';
import type { Tables } from '../tables.ts';

/**
 * Takes trainers and room for the time of a workshop, in place of what it had before. Where another has one of them,
 * nothing is taken and that one is named. Looked at before it is written, so that two at once end in a conflict that
 * is tried again, on both engines (https://www.postgresql.org/docs/current/transaction-iso.html, serializable).
 */
export async function occupy(transaction: Transaction<Tables>, workshop: Workshop): Promise<Occupied | undefined> {
  const resources = workshop.state === 'cancelled' ? [] : resourcesOf(workshop);
  for (const { key, name } of resources) {
    const other = await findOverlap(transaction, key, workshop).where('workshop', '<>', workshop.id).executeTakeFirst();
    if (other) return { kind: 'occupied', resource: name, workshop: other.workshop };
  }
  await transaction.deleteFrom('occupancy').where('workshop', '=', workshop.id).execute();
  for (const { key } of resources) await take(transaction, key, workshop);
  return undefined;
}

/** Who has a trainer or room at some moment of that time; one that ends when the other begins has nothing in common with it. */
function findOverlap(transaction: Transaction<Tables>, resource: string, { start, end }: Workshop) {
  return transaction
    .selectFrom('occupancy')
    .select('workshop')
    .where('resource', '=', resource)
    .where('start_at', '<', end)
    .where('end_at', '>', start)
    .limit(1);
}

/** The one guarded statement: it takes only what nobody has, whatever was looked at before. */
async function take(transaction: Transaction<Tables>, resource: string, workshop: Workshop): Promise<void> {
  const { id, start, end } = workshop;
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto('occupancy')
    .columns(['resource', 'start_at', 'end_at', 'workshop'])
    .expression(
      transaction
        .selectNoFrom(({ val }) => [val(resource).as('resource'), val(start).as('start_at'), val(end).as('end_at'), val(id).as('workshop')])
        .where(({ not, exists }) => not(exists(findOverlap(transaction, resource, workshop)))),
    )
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) throw new Error(`${id} takes what another workshop has at the time; nothing was written.`);
}

type Resource = { readonly key: string; readonly name: string };

/** A room is one of its place: every house has a "Saal 1". Names that differ in case or spaces are the same. */
function resourcesOf({ trainers, room, place }: Workshop): readonly Resource[] {
  const people = trainers.map((name) => ({ key: `trainer ${fold(name)}`, name }));
  const rooms = room === undefined ? [] : [{ key: `room ${fold(place ?? '')} ${fold(room)}`, name: room }];
  const unique = new Map([...people, ...rooms].map((resource) => [resource.key, resource]));
  return [...unique.values()].toSorted((one, other) => (one.key < other.key ? -1 : 1));
}

function fold(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
}
