import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { fillDatabase } from '../../../src/storage/backup/fill-database.ts';
import { findShapes, type TableShape } from '../../../src/storage/backup/find-shapes.ts';
import { insertLines } from '../../../src/storage/backup/insert-lines.ts';
import { tableNames } from '../../../src/storage/backup/kept-tables.ts';
import { neededKeys, otherKeys } from '../../../src/storage/backup/key-files.ts';
import { readTable } from '../../../src/storage/backup/read-table.ts';
import { setNextIds } from '../../../src/storage/backup/set-next-ids.ts';
import { withSnapshot } from '../../../src/storage/backup/with-snapshot.ts';
import type { Database } from '../../../src/storage/database.ts';
import { migrate } from '../../../src/storage/migrate.ts';
import { migrations } from '../../../src/storage/migrations.ts';
import { type Engine, emptyPlace, openForTest, server } from './open-drill.ts';

const engines: readonly Engine[] = ['sqlite', 'postgres'];

async function linesOf(access: Parameters<typeof readTable>[0], shape: TableShape | undefined): Promise<readonly string[]> {
  if (shape === undefined) throw new Error('no such table');
  const lines: string[] = [];
  for await (const page of readTable(access, shape)) lines.push(...page);
  return lines;
}

/** Two rows of two tables that are always written together. */
function writePair({ transaction }: Database, name: string): Promise<void> {
  return transaction(async (within) => {
    await within
      .insertInto('review')
      .values({ article: name, hash: name, person: 'p', at: '', verdict: 'withdrawn', reviewed_on: null, review_by: null, reason: null })
      .execute();
    await within.insertInto('told').values({ booking: name, what: 'w', at: '' }).execute();
  });
}

describe.each(engines)('a snapshot of %s', (engine) => {
  it.skipIf(engine === 'postgres' && server === undefined)('shows one moment, and keeps nobody from writing', async () => {
    const { location } = await emptyPlace(engine);
    const [bot, reader] = [await openForTest(location), await openForTest(location)];
    await migrate(bot);
    await writePair(bot, 'before');
    const seen = await withSnapshot(reader, async (snapshot) => {
      const shapes = await findShapes(snapshot);
      const reviews = await linesOf(
        snapshot,
        shapes.find(({ name }) => name === 'review'),
      );
      await writePair(bot, 'meanwhile');
      return [
        reviews,
        await linesOf(
          snapshot,
          shapes.find(({ name }) => name === 'told'),
        ),
      ];
    });
    expect(seen.map((lines) => lines.length)).toEqual([1, 1]);
    expect(await bot.kysely.selectFrom('told').select('booking').execute()).toHaveLength(2);
  });

  it.skipIf(engine === 'postgres' && server === undefined)(
    'has its rows in the same order everywhere, whatever the server takes for the alphabet, and over many pages',
    async () => {
      const database = await openForTest((await emptyPlace(engine)).location);
      await migrate(database);
      const names = [
        ...Array.from({ length: 2500 }, (_, place) => `n${place}`),
        'Zebra',
        'zebra',
        'Äpfel',
        'apfel',
        '😀',
        '\uffee',
        '_',
        '',
      ];
      await database.kysely
        .insertInto('told')
        .values(names.map((booking) => ({ booking, what: 'w', at: '' })))
        .execute();
      const lines = await withSnapshot(database, async (snapshot) =>
        linesOf(
          snapshot,
          (await findShapes(snapshot)).find(({ name }) => name === 'told'),
        ),
      );
      const bytes = names.toSorted((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
      expect(lines.map((line) => JSON.parse(line).booking)).toEqual(bytes);
    },
  );
});

const anything: TableShape = {
  name: 'anything',
  key: [{ name: 'id', kind: 'integer' }],
  columns: [
    { name: 'id', kind: 'integer' },
    { name: 'big', kind: 'integer' },
    { name: 'yes', kind: 'flag' },
    { name: 'real', kind: 'real' },
    { name: 'text', kind: 'text' },
    { name: 'bytes', kind: 'bytes' },
  ],
};

const lines = [
  '{"id":-1,"big":-9223372036854775808,"yes":0,"real":0.1,"text":"","bytes":"\\\\x"}',
  '{"id":2,"big":9007199254740993,"yes":1,"real":1e+300,"text":"\\"\\\\ \\n\\u2028 ß 😀 null 0123","bytes":"\\\\x00ff0a22"}',
  '{"id":3,"big":null,"yes":null,"real":null,"text":null,"bytes":null}',
].map((line) => line.replace('\\u2028', '\u2028'));

describe.each(engines)('values of every kind', (engine) => {
  it.skipIf(engine === 'postgres' && server === undefined)(`go into ${engine} and come out of it as they were`, async () => {
    const { kysely } = await openForTest((await emptyPlace(engine)).location);
    const [flag, real, bytes] = engine === 'sqlite' ? ['boolean', 'real', 'blob'] : ['boolean', 'double precision', 'bytea'];
    await sql`create table anything (id integer primary key, big bigint, yes ${sql.raw(flag)}, real ${sql.raw(real)}, text text, bytes ${sql.raw(bytes)})`.execute(
      kysely,
    );
    const found = await kysely.transaction().execute(async (access) => {
      await insertLines({ engine, access }, anything, lines);
      return await linesOf({ engine, access }, anything);
    });
    expect(found).toEqual(lines);
    const kinds = engine === 'sqlite' ? sql`select typeof(big) as big, typeof(bytes) as bytes from anything where id = 2` : undefined;
    if (kinds) expect((await kinds.execute(kysely)).rows).toEqual([{ big: 'integer', bytes: 'blob' }]);
  });
});

describe('what was written', () => {
  it('is kept only where it is what is read there afterwards', async () => {
    const database = await openForTest((await emptyPlace('sqlite')).location);
    const columns = ['booking', 'what', 'at'];
    const read = async function* () {
      yield ['{"booking":"b1","what":"w","at":1}'];
    };
    const filling = fillDatabase(database, { steps: migrations.map(({ name }) => name), tables: [{ name: 'told', columns }], read }, []);
    await expect(filling).rejects.toThrow('What was written into the table told is not what was read there afterwards.');
    expect(await database.kysely.introspection.getTables()).toEqual([]);
  });

  it.skipIf(server === undefined)('leaves columns that count by themselves behind the highest row', async () => {
    const { kysely } = await openForTest((await emptyPlace('postgres')).location);
    await sql`create table counted (number integer generated by default as identity primary key, text text)`.execute(kysely);
    await sql`create table "Empty" (id serial primary key)`.execute(kysely);
    await sql`insert into counted (number) values (41), (7)`.execute(kysely);
    await setNextIds({ engine: 'postgres', access: kysely });
    await sql`insert into counted (text) values ('next')`.execute(kysely);
    await sql`insert into "Empty" default values`.execute(kysely);
    expect((await sql`select number from counted where text = 'next'`.execute(kysely)).rows).toEqual([{ number: 42 }]);
    expect((await sql`select id from "Empty"`.execute(kysely)).rows).toEqual([{ id: 1 }]);
  });
});

describe('what is stored', () => {
  it('is in the list of what a backup keeps: every table', async () => {
    const database = await openForTest((await emptyPlace('sqlite')).location);
    await migrate(database, migrations);
    const tables = (await database.kysely.introspection.getTables()).map(({ name }) => name);
    expect(tables.filter((name) => name !== 'schema_version').sort()).toEqual([...tableNames].sort());
  });

  it('is in the list of keys that belong to a backup or not: every key', () => {
    const root = path.join(import.meta.dirname, '..', '..', '..', 'src');
    const files = globSync('**/*.ts', { cwd: root }).filter((file) => !file.startsWith(path.join('storage', 'backup')));
    const used = files.flatMap((file) =>
      [...readFileSync(path.join(root, file), 'utf8').matchAll(/(?:loadSecret|secret)\([^)]*'([a-z]+-key)'/g)].map(([, name]) => name),
    );
    expect([...new Set(used)].sort()).toEqual([...Object.keys(neededKeys), ...otherKeys].sort());
  });
});
