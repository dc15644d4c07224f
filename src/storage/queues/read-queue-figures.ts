import { sql } from 'kysely';
import type { QueueFigures } from '../../chat/queues.ts';
import type { Database } from '../database.ts';
import { isFirstInLane } from '../inbox.ts';
import { droppedReason } from '../outbox.ts';
import { retry } from '../retry.ts';

/** How full inbox and outbox are; `now` is in milliseconds. */
export async function readQueueFigures(database: Pick<Database, 'kysely'>, now: number): Promise<QueueFigures> {
  const [inbox, inboxOverdue, outbox] = await Promise.all([readInbox(database), readOverdue(database, now), readOutbox(database)]);
  return {
    inboxPending: Number(inbox.pending),
    inboxAge: age(inbox.oldest, now),
    inboxOverdue,
    inboxDead: Number(inbox.dead),
    outboxPending: Number(outbox.pending),
    outboxAge: age(outbox.oldest, now),
    outboxUnknown: Number(outbox.unknown),
    outboxFailed: Number(outbox.failed),
  };
}

/** For how many seconds an event has waited that could be worked on. */
export async function readOverdue({ kysely }: Pick<Database, 'kysely'>, now: number): Promise<number> {
  const oldest = kysely
    .selectFrom('inbox')
    .select((row) => row.fn.min('due').as('due'))
    .where('state', 'in', ['waiting', 'claimed'])
    .where('due', '<=', now)
    .where(isFirstInLane);
  return age((await retry(() => oldest.executeTakeFirstOrThrow())).due, now);
}

function age(since: number | null, now: number): number {
  return since === null ? 0 : Math.max(0, (now - Number(since)) / 1000);
}

const pendingIn = sql<number>`coalesce(sum(case when state in ('waiting', 'claimed') then 1 else 0 end), 0)`;

function readInbox({ kysely }: Pick<Database, 'kysely'>) {
  const query = kysely
    .selectFrom('inbox')
    .select([
      pendingIn.as('pending'),
      sql<number>`coalesce(sum(case when state = 'dead' then 1 else 0 end), 0)`.as('dead'),
      sql<number | null>`min(case when state in ('waiting', 'claimed') then received end)`.as('oldest'),
    ])
    .where('state', '<>', 'done');
  return retry(() => query.executeTakeFirstOrThrow());
}

function readOutbox({ kysely }: Pick<Database, 'kysely'>) {
  const query = kysely
    .selectFrom('outbox')
    .select([
      pendingIn.as('pending'),
      sql<number>`coalesce(sum(case when state = 'unknown' then 1 else 0 end), 0)`.as('unknown'),
      sql<number>`coalesce(sum(case when state = 'failed' and reason is distinct from ${droppedReason} then 1 else 0 end), 0)`.as('failed'),
      sql<number | null>`min(case when state in ('waiting', 'claimed') then created end)`.as('oldest'),
    ])
    .where('state', 'not in', ['sent', 'streaming']);
  return retry(() => query.executeTakeFirstOrThrow());
}
