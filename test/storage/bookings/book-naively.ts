import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../../../src/storage/database.ts';
import { retry } from '../../../src/storage/retry.ts';
import type { Answer } from './start-racers.ts';

const capacity = 12;

export async function createNaiveTable({ kysely }: Database): Promise<void> {
  await sql`create table naive (workshop text not null, person text not null, state text not null, position integer not null)`.execute(
    kysely,
  );
}

/** What one writes first: look whether a seat is free, then take it. Between the two others look, too. */
export async function bookNaively({ kysely }: Database, workshop: string, person: string): Promise<Answer> {
  const counting = sql<{ seats: number }>`select count(*) as seats from naive where workshop = ${workshop}`;
  const { rows } = await retry(() => counting.execute(kysely));
  const before = Number(rows[0]?.seats);
  await sleep(1);
  const kind = before < capacity ? 'confirmed' : 'waitlisted';
  const position = before < capacity ? 0 : before - capacity + 1;
  await retry(() => sql`insert into naive values (${workshop}, ${person}, ${kind}, ${position})`.execute(kysely));
  return { kind, id: person, position };
}

/** How many seats of 12 are given, and how many have a place on the waitlist that somebody else has, too. */
export async function countNaive({ kysely }: Database, workshop: string) {
  const given = await sql<{ state: string; position: number }>`select state, position from naive where workshop = ${workshop}`.execute(
    kysely,
  );
  const waiting = given.rows.filter(({ state }) => state === 'waitlisted');
  const places = new Set(waiting.map(({ position }) => position));
  return { confirmed: given.rows.length - waiting.length, doubles: waiting.length - places.size };
}
