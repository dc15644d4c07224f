import { sql } from 'kysely';
import { InputError } from '../../errors.ts';
import type { Database } from '../database.ts';
import { isPassingConflict } from '../retry.ts';
import { type Filled, fillDatabase } from './fill-database.ts';
import { findShapes, type TableShape } from './find-shapes.ts';
import { readTable } from './read-table.ts';
import { withSnapshot } from './with-snapshot.ts';

/**
 * Copies every row of a SQLite database into an empty PostgreSQL one. Nobody else can open the SQLite file from here
 * until it is closed; throws `InputError` where somebody has it open.
 */
export async function moveDatabase(from: Database, to: Database): Promise<Filled> {
  await claimAlone(from);
  return await withSnapshot(from, async (snapshot) => {
    const shapes = new Map((await findShapes(snapshot)).map((shape): [string, TableShape] => [shape.name, shape]));
    const tables = [...shapes.values()].map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name) }));
    const read = (table: string) => {
      const shape = shapes.get(table);
      if (shape === undefined) throw new Error(`There is no table ${table}.`);
      return readTable(snapshot, shape);
    };
    return await fillDatabase(to, { steps: snapshot.steps, tables, read }, []);
  });
}

/** In WAL mode every open connection holds a shared lock on the file, also one that does nothing. */
async function claimAlone({ kysely }: Database): Promise<void> {
  try {
    await sql`pragma locking_mode = exclusive`.execute(kysely);
    await kysely.transaction().execute(async () => undefined);
  } catch (cause) {
    if (!isPassingConflict(cause)) throw cause;
    throw new InputError('Another process has the database file open. Stop the bot and try again.');
  }
}
