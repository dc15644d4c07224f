import type { Transaction } from 'kysely';
import type { Occupied } from '../../book/ledger.ts';
import type { Workshop } from '../../book/workshop.ts';
import type { Tables } from '../tables.ts';

const slotMilliseconds = 15 * 60_000;

/**
 * Takes trainers and room for the time of a workshop, in place of what it had before. Where another has one of them,
 * nothing is taken and that one is named. Looked at before it is written, so that two at once end in a conflict that
 * is tried again, on both engines (https://www.postgresql.org/docs/current/transaction-iso.html, serializable).
 */
export async function occupy(transaction: Transaction<Tables>, workshop: Workshop): Promise<Occupied | undefined> {
  const resources = workshop.state === 'cancelled' ? [] : resourcesOf(workshop);
  const slots = slotsOf(workshop);
  const [first = 0] = slots;
  const last = slots.at(-1) ?? first;
  for (const { key, name } of resources) {
    const other = await transaction
      .selectFrom('occupancy')
      .select('workshop')
      .where('resource', '=', key)
      .where('slot', '>=', first)
      .where('slot', '<=', last)
      .where('workshop', '<>', workshop.id)
      .limit(1)
      .executeTakeFirst();
    if (other) return { kind: 'occupied', resource: name, workshop: other.workshop };
  }
  await transaction.deleteFrom('occupancy').where('workshop', '=', workshop.id).execute();
  const rows = resources.flatMap(({ key }) => slots.map((slot) => ({ resource: key, slot, workshop: workshop.id })));
  for (let place = 0; place < rows.length; place += rowsInOneStatement) {
    await transaction
      .insertInto('occupancy')
      .values(rows.slice(place, place + rowsInOneStatement))
      .execute();
  }
  return undefined;
}

const rowsInOneStatement = 500;

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

/** Every quarter of an hour that a workshop touches. */
function slotsOf({ start, end }: Workshop): readonly number[] {
  const first = Math.floor(Date.parse(start) / slotMilliseconds);
  const last = Math.ceil(Date.parse(end) / slotMilliseconds);
  return Array.from({ length: Math.max(last - first, 1) }, (_, place) => first + place);
}
