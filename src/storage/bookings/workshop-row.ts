import type { Selectable } from 'kysely';
import * as z from 'zod';
import type { Audience } from '../../book/format.ts';
import type { Quota, Workshop } from '../../book/workshop.ts';
import type { Tables } from '../tables.ts';

export type WorkshopRow = Selectable<Tables['workshop']>;

/** A workshop's row without the counters that the ledger keeps. */
export function toWorkshopRow(workshop: Workshop): Omit<WorkshopRow, 'taken' | 'revision'> {
  const { id, format, start, end, place, link, trainers, room, capacity, minimum, approval } = workshop;
  const { bookBy, cancelBy, audiences, quotas, branch, inHouse, state, sequence } = workshop;
  return {
    ...{ id, format, start_at: start, end_at: end, place: place ?? null, link: link ?? null },
    ...{ trainers: JSON.stringify(trainers), room: room ?? null, capacity, minimum, approval: Number(approval) },
    ...{ book_by: bookBy, cancel_by: cancelBy, audiences: JSON.stringify(audiences), quotas: JSON.stringify(quotas) },
    ...{ branch: branch ?? null, in_house: inHouse ?? null, state, sequence },
  };
}

const strings = z.array(z.string());
const quotaList = z.array(z.object({ branch: z.string(), seats: z.number(), until: z.string() }));

export function readWorkshopRow(row: WorkshopRow): Workshop {
  const { id, format, start_at, end_at, place, link, room, capacity, minimum, approval, book_by, cancel_by, branch, in_house } = row;
  // Written by `toWorkshopRow` alone, so what stands there is an audience.
  const audiences = strings.parse(JSON.parse(row.audiences)) as readonly Audience[];
  const quotas: readonly Quota[] = quotaList.parse(JSON.parse(row.quotas));
  return {
    ...{ id, format, start: start_at, end: end_at, place: place ?? undefined, link: link ?? undefined },
    ...{ trainers: strings.parse(JSON.parse(row.trainers)), room: room ?? undefined, capacity, minimum, approval: approval === 1 },
    ...{ bookBy: book_by, cancelBy: cancel_by, audiences, quotas, branch: branch ?? undefined },
    ...{ inHouse: in_house ?? undefined, state: row.state, sequence: row.sequence },
  };
}
