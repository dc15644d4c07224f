import { randomUUID } from 'node:crypto';
import type { BookingOutcome } from '../book/decide-booking.ts';
import { type Audience, audiences } from '../book/format.ts';
import type { Unknown } from '../book/workshops.ts';
import { InputError } from '../errors.ts';
import { withBooking } from './with-booking.ts';
import { writeLine } from './write-line.ts';

export type BookOptions = {
  readonly workshop: string;
  readonly person: string;
  readonly seats: number;
  readonly branch?: string;
  readonly audience?: string;
  readonly request?: string;
  readonly json?: boolean;
};

/** Books for somebody and prints what came of it. Exit code 1 where there is no such workshop. */
export async function book({
  workshop,
  person,
  seats,
  branch,
  audience,
  request = `cli ${randomUUID()}`,
  json = false,
}: BookOptions): Promise<void> {
  await withBooking(async ({ workshops, branches }) => {
    if (branch !== undefined && !branches.some(({ id }) => id === branch)) throw new InputError(`--branch: "${branch}" is no branch`);
    const wish = { seats, branch, audience: readAudience(audience), note: undefined, body: undefined, names: [], byOffice: true };
    const outcome = await workshops.book(workshop, wish, { person, event: request });
    const line = toLine(outcome);
    await writeLine(json ? JSON.stringify(line) : Object.values(line).join('  '));
    if (outcome.kind === 'unknown') process.exitCode = 1;
  });
}

function readAudience(text: string | undefined): Audience | undefined {
  const audience = audiences.find((each) => each === text);
  if (text !== undefined && audience === undefined) throw new InputError(`--audience: must be ${audiences.join(', ')}`);
  return audience;
}

function toLine(outcome: BookingOutcome | Unknown) {
  switch (outcome.kind) {
    case 'confirmed':
    case 'requested':
      return { outcome: outcome.kind, booking: outcome.booking.id };
    case 'waitlisted':
      return { outcome: outcome.kind, booking: outcome.booking.id, position: outcome.position };
    case 'already-booked':
      return { outcome: outcome.kind, booking: outcome.booking.id, state: outcome.booking.state, position: outcome.position };
    case 'closed':
      return { outcome: outcome.kind, reason: outcome.reason };
    case 'wrong-audience':
      return { outcome: outcome.kind, audiences: outcome.audiences };
    case 'too-many':
      return { outcome: outcome.kind, most: outcome.most };
    case 'unknown':
      return { outcome: 'unknown-workshop' };
  }
}
