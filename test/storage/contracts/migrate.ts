import { expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { DatabaseTooNewError } from '../../../src/storage/database-too-new-error.ts';
import { migrate } from '../../../src/storage/migrate.ts';
import { type Migration, migrations } from '../../../src/storage/migrations.ts';

const addExtra: Migration = {
  name: 'extra',
  up: ({ schema }) => schema.createTable('extra').addColumn('id', 'integer').execute(),
};
const failHalfway: Migration = {
  name: 'fails',
  up: async ({ schema }) => {
    await schema.createTable('half').addColumn('id', 'integer').execute();
    throw new Error('no more');
  },
};

/** What migrating must do on every engine. Runs last: it leaves the database newer than the code. */
export function testMigrate(database: () => Database): void {
  const versions = () => database().kysely.selectFrom('schema_version').selectAll().orderBy('version').execute();
  const all = migrations.map(({ name }, i) => ({ version: i + 1, name }));
  const next = all.length + 1;

  it('notes each step and does nothing the second time', async () => {
    await migrate(database());
    expect(await versions()).toEqual(all);
  });

  it('keeps nothing of a step that fails', async () => {
    await expect(migrate(database(), [...migrations, failHalfway])).rejects.toThrow('no more');
    expect(await versions()).toEqual(all);
    expect((await database().kysely.introspection.getTables()).map(({ name }) => name)).not.toContain('half');
  });

  it('takes only the steps that are missing', async () => {
    await migrate(database(), [...migrations, addExtra]);
    expect(await versions()).toEqual([...all, { version: next, name: 'extra' }]);
  });

  it('refuses a database that is newer than the code and says what to do', async () => {
    const refused = migrate(database());
    await expect(refused).rejects.toThrow(DatabaseTooNewError);
    await expect(refused).rejects.toThrow(new RegExp(`version ${next}.*knows only ${all.length}.*restore the backup`));
  });
}
