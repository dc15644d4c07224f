import type { Database } from '../database.ts';
import { retry } from '../retry.ts';
import type { AuditRow } from './hash-row.ts';
import { hashActor, openMonthSecret } from './month-secret.ts';

/** Which entries. `since` is an ISO instant, `actor` as it stands in the log, `person` see `personKey`; action and object by their beginning. */
export type AuditFilter = {
  readonly since?: string | undefined;
  readonly action?: string | undefined;
  readonly object?: string | undefined;
  readonly actor?: string | undefined;
  readonly person?: string | undefined;
  readonly limit: number;
};

/** The newest entries that fit, the oldest of them first. */
export async function listAudit(database: Pick<Database, 'kysely'>, filter: AuditFilter, key: Uint8Array): Promise<readonly AuditRow[]> {
  const { since, action, object, actor, person, limit } = filter;
  const actors = person === undefined ? undefined : await actorsOf(database, person, key);
  if (actors?.length === 0) return [];
  let query = database.kysely.selectFrom('audit').selectAll().orderBy('number', 'desc').limit(limit);
  if (since !== undefined) query = query.where('at', '>=', since);
  if (action !== undefined) query = query.where('action', '>=', action).where('action', '<', endOf(action));
  if (object !== undefined) query = query.where('object', '>=', object).where('object', '<', endOf(object));
  if (actor !== undefined) query = query.where('actor', '=', actor);
  if (actors !== undefined) query = query.where('actor', 'in', actors);
  return (await retry(() => query.execute())).toReversed();
}

/** Behind everything that begins like this. */
function endOf(beginning: string): string {
  return `${beginning}\u{10ffff}`;
}

/** How a person stands in the log, month by month. */
async function actorsOf({ kysely }: Pick<Database, 'kysely'>, person: string, key: Uint8Array): Promise<readonly string[]> {
  const rows = await retry(() => kysely.selectFrom('audit_secret').selectAll().execute());
  return rows.flatMap((row) => {
    const secret = openMonthSecret(row, key);
    return secret ? [hashActor(person, secret)] : [];
  });
}
