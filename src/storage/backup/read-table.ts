import { type RawBuilder, sql } from 'kysely';
import type { Access, Column, TableShape } from './find-shapes.ts';
import { toRowLine } from './row-line.ts';

const rowsInOnePage = 1_000;

type Fields = Readonly<Record<string, unknown>>;

/**
 * The rows of a table as lines, in pages, ordered by the bytes of their key: the same rows give the same lines on both
 * engines. Inside of a transaction, and one table at a time.
 */
export async function* readTable(from: Access, shape: TableShape, condition?: string): AsyncGenerator<readonly string[]> {
  const pages = from.engine === 'sqlite' ? streamPages : fetchPages;
  for await (const rows of pages(from, shape, condition)) yield rows.map((row) => toRowLine(row, shape.columns));
}

function select({ engine, access }: Access, { name, columns, key }: TableShape, condition: string | undefined) {
  const order = key.map((column) =>
    engine === 'postgres' && column.kind === 'text' ? sql`${sql.ref(column.name)} collate "C"` : sql.ref(column.name),
  );
  const query = access
    .selectFrom(sql<Fields>`${sql.table(name)}`.as('source'))
    .select(columns.map((column) => selectColumn(column).as(column.name)))
    .orderBy(sql`${sql.join(order)}`);
  return condition === undefined ? query : query.where(sql<boolean>`(${sql.raw(condition)})`);
}

/** Whole numbers as text: drivers would round or refuse those above 2^53. */
function selectColumn({ name, kind }: Column): RawBuilder<unknown> {
  if (kind === 'integer') return sql`cast(${sql.ref(name)} as text)`;
  return kind === 'flag' ? sql`cast(cast(${sql.ref(name)} as integer) as text)` : sql.ref(name);
}

async function* streamPages(from: Access, shape: TableShape, condition?: string): AsyncGenerator<readonly Fields[]> {
  let page: Fields[] = [];
  for await (const row of select(from, shape, condition).stream()) {
    page.push(row);
    if (page.length < rowsInOnePage) continue;
    yield page;
    page = [];
  }
  yield page;
}

async function* fetchPages(from: Access, shape: TableShape, condition?: string): AsyncGenerator<readonly Fields[]> {
  await sql`declare tws_rows no scroll cursor for ${select(from, shape, condition)}`.execute(from.access);
  let count: number;
  do {
    const { rows } = await sql<Fields>`fetch ${sql.lit(rowsInOnePage)} from tws_rows`.execute(from.access);
    yield rows;
    count = rows.length;
  } while (count === rowsInOnePage);
  await sql`close tws_rows`.execute(from.access);
}
