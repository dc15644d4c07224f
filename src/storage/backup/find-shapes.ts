import { type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';
import type { Tables } from '../tables.ts';
import { tableNames } from './kept-tables.ts';

/** How values of a column are written down; `flag` is a number too, which PostgreSQL knows as a type of its own. */
export type ColumnKind = 'integer' | 'flag' | 'real' | 'text' | 'bytes';
export type Column = { readonly name: string; readonly kind: ColumnKind };

/** A table as it stands in a database: its columns in order, and those of its primary key. */
export type TableShape = { readonly name: string; readonly columns: readonly Column[]; readonly key: readonly Column[] };

/** A database whose engine is known; `access` is a connection or a transaction. */
export type Access = Pick<Database, 'engine'> & { readonly access: Kysely<Tables> };

type Row = { readonly table: string; readonly column: string; readonly type: string; readonly place: number };

/** The tables of the schema that the database has, in the order of `keptTables`. */
export async function findShapes({ engine, access }: Access): Promise<readonly TableShape[]> {
  const { rows } = await (engine === 'sqlite' ? sqliteColumns : postgresColumns).execute(access);
  return tableNames.flatMap((name) => {
    const own = rows.filter(({ table }) => table === name);
    return own.length === 0 ? [] : [toShape(name, own)];
  });
}

function toShape(name: string, rows: readonly Row[]): TableShape {
  const columnOf = ({ column, type }: Row): Column => ({ name: column, kind: kindOf(type, `${name}.${column}`) });
  const key = rows.filter(({ place }) => place > 0).toSorted((one, other) => one.place - other.place);
  if (key.length === 0) throw new Error(`The table ${name} has no primary key: its rows have no order.`);
  return { name, columns: rows.map(columnOf), key: key.map(columnOf) };
}

const kinds: readonly (readonly [RegExp, ColumnKind])[] = [
  [/^(?:integer|bigint|smallint|int)$/, 'integer'],
  [/^bool(?:ean)?$/, 'flag'],
  [/^(?:real|double precision)$/, 'real'],
  [/^(?:text|varchar|character varying)/, 'text'],
  [/^(?:blob|bytea)$/, 'bytes'],
];

function kindOf(type: string, column: string): ColumnKind {
  const kind = kinds.find(([pattern]) => pattern.test(type.toLowerCase()))?.[1];
  if (kind === undefined) throw new Error(`The column ${column} has the type ${type}, which a backup cannot hold.`);
  return kind;
}

const sqliteColumns = sql<Row>`
  select tables.name as "table", columns.name as "column", columns.type as "type", columns.pk as "place"
  from sqlite_master as tables join pragma_table_info(tables.name) as columns
  where tables.type = 'table' order by tables.name, columns.cid
`;

const postgresColumns = sql<Row>`
  select tables.relname as "table", columns.attname as "column", format_type(columns.atttypid, null) as "type",
    coalesce(array_position(keys.indkey::int[], columns.attnum::int) + 1, 0) as "place"
  from pg_class as tables
    join pg_attribute as columns on columns.attrelid = tables.oid and columns.attnum > 0 and not columns.attisdropped
    left join pg_index as keys on keys.indrelid = tables.oid and keys.indisprimary
  where tables.relkind = 'r' and tables.relnamespace = current_schema()::regnamespace
  order by tables.relname, columns.attnum
`;
