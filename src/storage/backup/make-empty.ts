import { sql } from 'kysely';
import { InputError } from '../../errors.ts';
import { DatabaseTooNewError } from '../database-too-new-error.ts';
import { readinessNamespace } from '../is-writable.ts';
import { migrations } from '../migrations.ts';
import { type Access, findShapes } from './find-shapes.ts';
import { hasSchema } from './with-snapshot.ts';

/**
 * Which rows of a table show that a bot has been used: of the audit log's end not the one with which it begins, and not the row
 * with which `tws doctor` and `/readyz` find out whether the database takes any.
 */
function isUsed(table: string) {
  if (table === 'audit_head') return sql`number > 0 or cut_number > 0 or seal is not null`;
  return table === 'key_value' ? sql`namespace <> ${readinessNamespace}` : sql`1 = 1`;
}

/**
 * Removes the tables of a bot that has never been used, so that rows of an older schema can come in first. Throws
 * `InputError`, and removes nothing, where any row is in them.
 */
export async function makeEmpty(target: Access): Promise<void> {
  const shapes = await findShapes(target);
  const isOurs = await hasSchema(target);
  if (!isOurs && shapes.length > 0)
    throw new InputError(`The database has a table ${shapes[0]?.name} that is not of this bot. Set DATABASE_URL to a database of its own.`);
  if (!isOurs) return;
  const steps = await target.access.selectFrom('schema_version').select('version').execute();
  if (steps.length > migrations.length) throw new DatabaseTooNewError(steps.length, migrations.length);
  const used: string[] = [];
  for (const { name } of shapes) {
    const { rows } = await sql`select 1 from ${sql.table(name)} where ${isUsed(name)} limit 1`.execute(target.access);
    if (rows.length > 0) used.push(name);
  }
  if (used.length > 0)
    throw new InputError(
      `The database is not empty: there are rows in ${used.join(', ')}. Nothing was changed. Set DATA_DIR to a new folder, or DATABASE_URL to an empty database.`,
    );
  for (const name of [...shapes.map((shape) => shape.name).reverse(), 'schema_version'])
    await target.access.schema.dropTable(name).execute();
}
