import { expect, it } from 'vitest';
import { personalTables } from '../../src/storage/privacy/personal-tables.ts';
import { storedData } from '../../src/storage/retention/stored-data.ts';
import { describeOnEachEngine } from '../storage/engines.ts';
import { readSchema } from '../storage/read-schema.ts';

describeOnEachEngine('what people may ask for', (database) => {
  const findForgotten = async () => Object.keys(await readSchema(database())).filter((name) => !(name in personalTables));

  it('is decided for every table of the schema, or a reason says why it holds nothing about them', async () => {
    expect(await findForgotten()).toEqual([]);
    expect(Object.keys(await readSchema(database())).toSorted()).toEqual(Object.keys(personalTables).toSorted());
  });

  it('is found missing when somebody adds a table', async () => {
    await database().kysely.schema.createTable('diary').addColumn('person', 'text').execute();
    const forgotten = await findForgotten();
    await database().kysely.schema.dropTable('diary').execute();
    expect(forgotten).toEqual(['diary']);
  });

  it('is erased, or kept for a reason, wherever a table names a person', async () => {
    const schema = await readSchema(database());
    const naming = Object.entries(schema).filter(([, columns]) => columns.some((column) => ['person', 'actor', 'who'].includes(column)));
    const silent = Object.entries(personalTables).flatMap(([name, table]) => ('withoutPeople' in table ? [name] : []));
    expect(naming.map(([name]) => name).filter((name) => silent.includes(name))).toEqual(['tombstone']);
  });

  it('agrees with the table of periods on what holds nothing of people, or names why not', () => {
    const nothing = Object.entries(storedData).flatMap(([name, stored]) => ('withoutPeople' in stored ? [name] : []));
    for (const name of nothing) expect(personalTables).toHaveProperty([name, 'withoutPeople']);
    const reasons = Object.values(personalTables).flatMap((table) => [
      ...('withoutPeople' in table ? [table.withoutPeople] : []),
      ...('kept' in table ? [table.kept] : []),
    ]);
    for (const reason of reasons) expect(reason.length).toBeGreaterThan(15);
  });
});
