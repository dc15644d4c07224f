import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely';

/** Kysely's SQLite dialect, made for better-sqlite3, over the `node:sqlite` that is built in. */
export function createSqliteDialect(sqlite: DatabaseSync): Dialect {
  const database = createShim(sqlite);
  const dialect = new SqliteDialect({ database });
  return {
    // Says that there is one connection, so Kysely lets transactions queue for it.
    createAdapter: () => dialect.createAdapter(),
    createDriver: () => createDriver(sqlite, database),
    createIntrospector: (kysely) => dialect.createIntrospector(kysely),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}

function createDriver(sqlite: DatabaseSync, database: SqliteDatabase): Driver {
  return Object.assign(new SqliteDriver({ database }), {
    // A plain `begin` takes the write lock at the first write and fails there at once if another process wrote since.
    beginTransaction: (connection: DatabaseConnection) => run(connection, 'begin immediate'),
    // SQLite may have rolled back by itself (disk full, I/O error); a second rollback would hide the reason.
    rollbackTransaction: async (connection: DatabaseConnection) => {
      if (sqlite.isTransaction) await run(connection, 'rollback');
    },
  });
}

async function run(connection: DatabaseConnection, sql: string): Promise<void> {
  await connection.executeQuery(CompiledQuery.raw(sql));
}

function createShim(sqlite: DatabaseSync): SqliteDatabase {
  return { prepare: (sql) => createStatement(sqlite.prepare(sql)), close: () => sqlite.close() };
}

function createStatement(statement: StatementSync): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bindable(parameters)),
    run: (parameters) => statement.run(...bindable(parameters)),
    iterate: (parameters) => statement.iterate(...bindable(parameters)),
  };
}

// Not left to node:sqlite: it takes a leading object, so also a date, for a set of named parameters and binds nothing,
// and it takes booleans, which PostgreSQL would keep as text. `parameters` are spread because an array is an object too.
function bindable(parameters: readonly unknown[]): readonly SQLInputValue[] {
  if (parameters.every(isBindable)) return parameters;
  const kinds = parameters.map((value) => typeof value).join(', ');
  throw new TypeError(`SQL parameters may be text, number, bigint, null or bytes, got: ${kinds}.`);
}

function isBindable(value: unknown): value is string | number | bigint | null | Uint8Array {
  return (
    value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' || value instanceof Uint8Array
  );
}
