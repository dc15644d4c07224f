import { type RawBuilder, sql } from 'kysely';
import { retry } from '../retry.ts';
import type { Tables } from '../tables.ts';
import type { Work } from './rule.ts';

type Rows = {
  readonly table: keyof Tables;
  /** Which rows are over. */
  readonly isOver: (now: Date) => RawBuilder<unknown>;
  /** The instant of the oldest row, as the table holds it. */
  readonly oldest: RawBuilder<unknown>;
  /** What is emptied instead of deleting the row, in which rows. */
  readonly empties?: { readonly column: string; readonly filled: RawBuilder<unknown> };
};

const day = 24 * 3_600_000;

/** Work on rows of one table. */
export function rowsOf({ table, isOver, oldest, empties }: Rows): Work {
  return {
    async remove({ transaction, engine, now, most }) {
      const address = sql.raw(engine === 'sqlite' ? 'rowid' : 'ctid');
      const isMeant = empties ? sql`(${isOver(now)}) and ${empties.filled}` : isOver(now);
      const meant = sql`select ${address} from ${sql.table(table)} where ${isMeant} limit ${sql.lit(most)}`;
      const statement = empties
        ? sql`update ${sql.table(table)} set ${sql.ref(empties.column)} = null where ${address} in (${meant})`
        : sql`delete from ${sql.table(table)} where ${address} in (${meant})`;
      return Number((await statement.execute(transaction)).numAffectedRows ?? 0);
    },
    async oldest({ kysely }) {
      const result = await retry(() => sql<{ at: string | number | null }>`select ${oldest} as at`.execute(kysely));
      return result.rows[0]?.at ?? null;
    },
  };
}

/** The instant so many days ago, as ISO text. */
export function daysBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * day).toISOString();
}
