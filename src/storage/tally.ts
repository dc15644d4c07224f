import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Noted, Tally } from '../chat/tally.ts';
import type { Database } from './database.ts';
import { retry } from './retry.ts';
import { seal, unseal } from './seal.ts';

type Options = {
  readonly database: Pick<Database, 'kysely'>;
  /** 32 random bytes under which names are hashed and notes sealed. */
  readonly key: Uint8Array;
  /** In milliseconds. */
  readonly now: () => number;
};

const mostTries = 40;
const longestPause = 25;
const sweepMilliseconds = 60_000;

/**
 * Notes in SQL. A note is replaced only where it is still the one that was read: two statements and no transaction, because
 * on PostgreSQL people who ask at the same moment would run into each other on a table as small as this.
 */
export function createTally(options: Options): Tally {
  const sweep = sweepNowAndThen(options);
  return {
    async note(name, decide) {
      await sweep();
      const who = hashTallied(options.key, name);
      for (let tries = 0; tries < mostTries; tries++) {
        const before = await read(options, who);
        const noted = decide(before && unseal({ key: options.key, name: who }, before));
        if (await replace(options, { who, before, noted })) return noted.result;
        await sleep(Math.random() * longestPause);
      }
      throw new Error('A note changed each time before it could be replaced.');
    },
  };
}

/** Under what the note of a name stands. */
export function hashTallied(key: Uint8Array, name: string): string {
  return createHmac('sha256', key).update(`tally ${name}`).digest('hex').slice(0, 32);
}

async function read({ database }: Options, who: string): Promise<string | undefined> {
  const query = database.kysely.selectFrom('tally').select('note').where('who', '=', who);
  return (await retry(() => query.executeTakeFirst()))?.note;
}

type Replacement = { readonly who: string; readonly before: string | undefined; readonly noted: Noted<unknown> };

/** False where somebody else was faster. Each sealed note is another text, even of the same words. */
async function replace({ database, key }: Options, { who, before, noted }: Replacement): Promise<boolean> {
  const note = seal({ key, name: who }, noted.note);
  const row = { note, kept_until: noted.until };
  const insert = database.kysely
    .insertInto('tally')
    .values({ who, ...row })
    .onConflict((conflict) => conflict.column('who').doNothing())
    .returning('who');
  const update = database.kysely
    .updateTable('tally')
    .set(row)
    .where('who', '=', who)
    .where('note', '=', before ?? '')
    .returning('who');
  const done = await retry(() => (before === undefined ? insert.execute() : update.execute()));
  return done.length === 1;
}

/** Removes what is over, once a minute at most; what a process that stands still leaves, the retention removes. */
function sweepNowAndThen({ database, now }: Options): () => Promise<void> {
  let next = 0;
  return async () => {
    const at = now();
    if (at < next) return;
    next = at + sweepMilliseconds;
    await retry(() => sql`delete from tally where kept_until < ${at}`.execute(database.kysely));
  };
}
