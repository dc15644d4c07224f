import { type RawBuilder, sql } from 'kysely';
import type { Access, Column, TableShape } from './find-shapes.ts';

/** Writes rows that came as lines into a table. The engine reads the JSON itself: exact for whole numbers, and one value to bind. */
export async function insertLines({ engine, access }: Access, { name, columns }: TableShape, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  const json = `[${lines.join(',')}]`;
  const table = sql.table(name);
  const names = sql.join(columns.map((column) => sql.ref(column.name)));
  const rows =
    engine === 'sqlite'
      ? sql`select ${sql.join(columns.map(readSqlite))} from json_each(${json})`
      : sql`select ${names} from json_populate_recordset(null::${table}, ${json}::json)`;
  await sql`insert into ${table} (${names}) ${rows}`.execute(access);
}

function readSqlite({ name, kind }: Column): RawBuilder<unknown> {
  const value = sql`value ->> ${sql.lit(name)}`;
  return kind === 'bytes' ? sql`unhex(substr(${value}, 3))` : value;
}
