import { sql } from 'kysely';
import type { Ledger, Step } from '../../../src/book/ledger.ts';
import type { Ticket } from '../../../src/book/ticket.ts';
import type { Outgoing } from '../../../src/chat/outbox.ts';
import type { Database } from '../../../src/storage/database.ts';
import { wishOf } from '../../book/rosters.ts';
import { readSchema } from '../read-schema.ts';

export const plainWish = omitIdentity(wishOf('anybody'));

function omitIdentity({ id: _id, person: _person, request: _request, ...wish }: ReturnType<typeof wishOf>) {
  return wish;
}

/** Who books: `anna` is `slack:T1:Uanna`, and has one event for each name. */
export function who(name: string, event = `event of ${name}`) {
  return { person: `slack:T1:U${name}`, event };
}

export function postNamed(key: string): Outgoing {
  const reply = { audience: 'conversation', message: { blocks: [{ kind: 'text', text: `Text von ${key}` }] } } as const;
  return { key, platform: 'slack', lane: key, post: { kind: 'announce', channel: 'C1', reply } };
}

export const ticket: Ticket = {
  ...{ id: 't1', person: 'slack:T1:Uanna', state: 'open', format: 'wasserstoff', branch: 'neunkirchen', company: 'Stahlbau Muster GmbH' },
  ...{ place: 'Werk 3, Neunkirchen', wishedDates: 'im Januar', people: 14, about: 'Kurzarbeit droht', workshop: undefined },
  ...{ reason: undefined, at: '2026-11-19T08:00:00.000Z' },
};

/** Runs a step that changes nothing but says something. */
export function saying(...keys: readonly string[]): Parameters<Ledger['change']>[2] {
  return (roster): Step<unknown> => ({ outcome: undefined, roster, posts: keys.map(postNamed) });
}

const tables = ['told', 'occupancy', 'booking', 'workshop', 'ticket', 'outbox', 'audit', 'job_run', 'retention_run'] as const;

export async function empty({ kysely }: Database): Promise<void> {
  for (const table of tables) await kysely.deleteFrom(table).execute();
}

export async function keysOf({ kysely }: Database): Promise<readonly string[]> {
  return (await kysely.selectFrom('outbox').select('key').orderBy('key').execute()).map(({ key }) => key);
}

/** All tables with all their rows, as somebody reads them who has got hold of the database. */
export async function dump(database: Database): Promise<string> {
  const names = Object.keys(await readSchema(database));
  const rows = await Promise.all(names.map((name) => sql`select * from ${sql.table(name)}`.execute(database.kysely)));
  return names.map((name, place) => `${name}: ${JSON.stringify(rows[place]?.rows)}`).join('\n');
}
