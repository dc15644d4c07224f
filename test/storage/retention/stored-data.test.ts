import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { retentionRules } from '../../../src/storage/retention/retention-rules.ts';
import { namespacesWithoutPeople, storedData } from '../../../src/storage/retention/stored-data.ts';
import { describeOnEachEngine } from '../engines.ts';
import { readSchema } from '../read-schema.ts';

const rules = retentionRules({ conversationMinutes: 60, namesDays: 14, bookingDays: 90, dataDir: '.data' });

describeOnEachEngine('what is stored', (database) => {
  it('stands in the list, every table with every column, under a rule or with a reason', async () => {
    const listed = Object.fromEntries(Object.entries(storedData).map(([name, { columns }]) => [name, [...columns].toSorted()]));
    expect(await readSchema(database())).toEqual(listed);
  });

  it('is found missing when somebody adds a table', async () => {
    await database().kysely.schema.createTable('diary').addColumn('person', 'text').execute();
    const schema = await readSchema(database());
    await database().kysely.schema.dropTable('diary').execute();
    expect(Object.keys(schema).filter((name) => !(name in storedData))).toEqual(['diary']);
  });
});

describe('the table of periods', () => {
  it('has every rule that a table names, and every table that a rule names', () => {
    const named = Object.entries(storedData).flatMap(([table, stored]) =>
      'rules' in stored ? stored.rules.map((rule) => `${table} ${rule}`) : [],
    );
    const known = rules.flatMap(({ id, where }) =>
      where.flatMap((place) => {
        const [table = ''] = place.split(/[.:]/);
        return table in storedData ? [`${table} ${id}`] : [];
      }),
    );
    expect(named.toSorted()).toEqual([...new Set(known)].toSorted());
  });

  it('has each rule once, with something to do for each that is the bot’s', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    expect(rules.filter(({ by, works }) => by === 'bot' && works.length === 0)).toEqual([]);
  });

  it('knows every namespace that the code writes to', () => {
    const files = globSync('src/**/*.ts', { cwd: path.join(import.meta.dirname, '..', '..', '..') });
    const code = files.map((file) => readFileSync(file, 'utf8')).join('\n');
    const written = [...code.matchAll(/createKeyv\(\w+, '([\w-]+)'|namespace: '([\w-]+)'/g)].map(([, first, second]) => first ?? second);
    const ruled = rules.flatMap(({ where }) => where.flatMap((place) => (place.startsWith('key_value:') ? [place.slice(10)] : [])));
    expect([...new Set(written)].toSorted()).toEqual([...ruled, ...Object.keys(namespacesWithoutPeople)].toSorted());
  });
});
