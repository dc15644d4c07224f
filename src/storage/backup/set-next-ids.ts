import { sql } from 'kysely';
import type { Access } from './find-shapes.ts';

type Counted = { readonly table: string; readonly column: string; readonly sequence: string };

/** Lets columns that count by themselves go on behind the highest row. SQLite does so when rows are written. */
export async function setNextIds({ engine, access }: Access): Promise<void> {
  if (engine === 'sqlite') return;
  for (const { table, column, sequence } of (await countedColumns.execute(access)).rows) {
    const highest = sql`(select max(${sql.ref(column)}) from ${sql.table(table)})`;
    await sql`select setval(${sequence}::regclass, coalesce(${highest}, 0) + 1, false)`.execute(access);
  }
}

const countedColumns = sql<Counted>`
  select table_name as "table", column_name as "column",
    pg_get_serial_sequence(quote_ident(table_name), column_name) as "sequence"
  from information_schema.columns
  where table_schema = current_schema() and pg_get_serial_sequence(quote_ident(table_name), column_name) is not null
`;
