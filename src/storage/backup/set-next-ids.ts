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

// A case, since nothing else makes the server look at the schema first, and of a table elsewhere the function fails.
const sequenceOf = sql`case when table_schema = current_schema() then pg_get_serial_sequence(quote_ident(table_name), column_name) end`;

const countedColumns = sql<Counted>`
  select table_name as "table", column_name as "column", ${sequenceOf} as "sequence"
  from information_schema.columns
  where table_schema = current_schema() and ${sequenceOf} is not null
`;
