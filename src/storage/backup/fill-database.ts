import { sql, type Transaction } from 'kysely';
import type { Database } from '../database.ts';
import { lockSchema, takeSteps } from '../migrate.ts';
import { migrations } from '../migrations.ts';
import { retry } from '../retry.ts';
import type { Tables } from '../tables.ts';
import { type Access, findShapes, type TableShape } from './find-shapes.ts';
import { insertLines } from './insert-lines.ts';
import { createLineDigest, digestLines, type LineDigest } from './line-digest.ts';
import { makeEmpty } from './make-empty.ts';
import { readTable } from './read-table.ts';
import { setNextIds } from './set-next-ids.ts';

export type SourceTable = { readonly name: string; readonly columns: readonly string[] };

/** Rows of one schema version, parents first; `read` gives them as lines in the order of their key. */
export type RowSource = {
  readonly steps: readonly string[];
  readonly tables: readonly SourceTable[];
  read(table: string): AsyncIterable<readonly string[]>;
};

/** What was written into a table; read back, it is the same. */
export type FilledTable = LineDigest & { readonly name: string };

/** Runs after the rows are in, in the same transaction, with the newest tables; gives lines for the operator. */
export type AfterFilling = (transaction: Transaction<Tables>) => Promise<readonly string[]>;

export type Filled = { readonly tables: readonly FilledTable[]; readonly said: readonly string[] };

// With the usual 2 MB SQLite writes the pages of its indexes to the disk again and again before the end.
const cacheKilobytes = 64_000;

/**
 * Writes all rows into an empty database, all or nothing: with the schema that they come from, read back and compared,
 * then brought up to date. Throws `InputError` where the database is not empty.
 */
export async function fillDatabase(database: Database, source: RowSource, afterwards: readonly AfterFilling[]): Promise<Filled> {
  const { engine, kysely } = database;
  return await retry(() =>
    kysely
      .transaction()
      .setIsolationLevel('read committed')
      .execute(async (transaction) => {
        if (engine === 'postgres') await lockSchema(transaction);
        else await sql.raw(`pragma cache_size = -${cacheKilobytes}`).execute(transaction);
        const target = { engine, access: transaction };
        await makeEmpty(target);
        await takeSteps(transaction, migrations.slice(0, source.steps.length));
        const tables = await fillTables(target, source);
        await takeSteps(transaction, migrations);
        await setNextIds(target);
        const said: string[] = [];
        for (const step of afterwards) said.push(...(await step(transaction)));
        return { tables, said };
      }),
  );
}

async function fillTables(target: Access, source: RowSource): Promise<readonly FilledTable[]> {
  const shapes = await findShapes(target);
  const filled: FilledTable[] = [];
  for (const { name, columns } of source.tables) {
    const shape = shapes.find((each) => each.name === name);
    if (shape === undefined || shape.columns.map((column) => column.name).join() !== columns.join()) {
      throw new Error(`The table ${name} has other columns here than the rows that came.`);
    }
    filled.push(await fillTable(target, shape, source));
  }
  return filled;
}

async function fillTable(target: Access, shape: TableShape, source: RowSource): Promise<FilledTable> {
  const { name } = shape;
  // Steps of the schema may have put a first row there.
  await sql`delete from ${sql.table(name)}`.execute(target.access);
  const digest = createLineDigest();
  for await (const lines of source.read(name)) {
    await insertLines(target, shape, lines).catch((cause: unknown) => {
      throw new Error(`Rows of the table ${name} cannot be written (after ${digest.rows()}).`, { cause });
    });
    digest.add(lines);
  }
  const written = digest.end();
  const found = await digestLines(readTable(target, shape));
  if (found.sha256 !== written.sha256) throw new Error(`What was written into the table ${name} is not what was read there afterwards.`);
  return { name, ...found };
}
