import { type Dialect, Kysely, type Transaction } from 'kysely';
import { retry } from './retry.ts';
import type { Tables } from './tables.ts';
import { createTransactionGuard } from './transaction-guard.ts';

/** An open database. Both engines speak the same portable SQL. */
export type Database = {
  readonly engine: 'sqlite' | 'postgres';
  /** For single statements, inside `retry`. Never inside the work of a transaction: that throws. */
  readonly kysely: Kysely<Tables>;
  /**
   * Runs the work as if it were alone in the database: all of it happens or nothing. After a conflict the work runs
   * again, so it must change nothing but the database; an error it throws rolls back and passes through. `patience` is how
   * long it waits for others at most, in milliseconds.
   */
  transaction<T>(work: (transaction: Transaction<Tables>) => Promise<T>, patience?: number): Promise<T>;
  /** Lets running work finish and closes. May be called twice. */
  close(): Promise<void>;
};

type Connection = Pick<Database, 'engine'> & {
  readonly dialect: Dialect;
  close(kysely: Kysely<Tables>): Promise<void>;
};

/** Makes the handle for one engine; `openDatabase` is for everybody else, this is for it and for tests. */
export function createDatabase({ engine, dialect, close }: Connection): Database {
  const guard = createTransactionGuard();
  const kysely = new Kysely<Tables>({ dialect, plugins: [guard.plugin] });
  return {
    engine,
    kysely,
    async transaction(work, patience) {
      guard.check();
      return await retry(() => runSerializable(kysely, (transaction) => guard.run(() => work(transaction))), { patience });
    },
    close: () => close(kysely),
  };
}

// Serializable is what SQLite always does; asking PostgreSQL for it lets the work read, decide and write on both.
function runSerializable<T>(kysely: Kysely<Tables>, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
  const builder = kysely.transaction().setIsolationLevel('serializable');
  return builder.execute((transaction) => work(transaction.withoutPlugins()));
}
