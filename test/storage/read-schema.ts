import { sql } from 'kysely';
import type { Database } from '../../src/storage/database.ts';

type Column = { readonly table: string; readonly column: string };

/**
 * Tables with their columns, as the database itself has them. On PostgreSQL of the own schema alone: Kysely's introspection
 * reads all of them, and fails while another test drops its own.
 */
export async function readSchema({ engine, kysely }: Database): Promise<Readonly<Record<string, readonly string[]>>> {
  const query =
    engine === 'sqlite'
      ? sql<Column>`select m.name as "table", c.name as "column" from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table'`
      : sql<Column>`select table_name as "table", column_name as "column" from information_schema.columns where table_schema = current_schema()`;
  const { rows } = await query.execute(kysely);
  const tables = Map.groupBy(rows, ({ table }) => table);
  return Object.fromEntries([...tables].map(([name, columns]) => [name, columns.map(({ column }) => column).toSorted()]));
}
