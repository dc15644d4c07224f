import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKeyv } from '../../src/storage/keyv-store.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { createFolder } from './engines.ts';
import { runProcess } from './run-process.ts';

describe('the SQLite file', () => {
  let folder: Awaited<ReturnType<typeof createFolder>>;
  beforeAll(async () => {
    folder = await createFolder();
  });
  afterAll(() => folder.remove());
  const place = (name: string) => ({ dataDir: join(folder.path, name) });

  it('and its folder can be read by the own user only', async () => {
    const location = place('modes/nested');
    const database = await openDatabase(location);
    await migrate(database);
    const mode = (path: string) => statSync(path).mode & 0o777;
    expect(mode(location.dataDir)).toBe(0o700);
    const files = readdirSync(location.dataDir).toSorted();
    expect(files).toEqual(['tws.sqlite', 'tws.sqlite-shm', 'tws.sqlite-wal']);
    expect(files.map((file) => mode(join(location.dataDir, file)))).toEqual([0o600, 0o600, 0o600]);
    await database.close();
  });

  it('is set up against power cuts and overwrites what is deleted', async () => {
    const database = await openDatabase(place('settings'));
    const read = async (name: string) => Object.values((await sql.raw(`pragma ${name}`).execute(database.kysely)).rows[0] ?? {})[0];
    const full = 2;
    expect(await read('journal_mode')).toBe('wal');
    expect(await read('synchronous')).toBe(full);
    expect(await read('foreign_keys')).toBe(1);
    expect(await read('secure_delete')).toBe(1);
    expect(await read('busy_timeout')).toBeLessThanOrEqual(100);
    await database.close();
  });

  it('survives closing and opening again, and being closed twice', async () => {
    const first = await openDatabase(place('reopened'));
    await migrate(first);
    await createKeyv(first, 'n', Date.now).set('a', 1);
    await first.close();
    await first.close();
    const second = await openDatabase(place('reopened'));
    await migrate(second);
    expect(await createKeyv(second, 'n', Date.now).get('a')).toBe(1);
    await second.close();
  });

  it('is closed only after the running transaction', async () => {
    const database = await openDatabase(place('closing'));
    await migrate(database);
    const running = database.transaction(async (transaction) => {
      await setTimeout(20);
      await transaction.insertInto('key_value').values({ namespace: 'n', key: 'a', value: '1', expires_at: null }).execute();
      return 'kept';
    });
    await Promise.all([setTimeout(5).then(() => database.close()), expect(running).resolves.toBe('kept')]);
  });

  it.runIf(process.platform === 'linux')('keeps the locks of this process when the process opens it a second time', async () => {
    const first = await openDatabase(place('two-handles'));
    await migrate(first);
    const { ino } = statSync(join(place('two-handles').dataDir, 'tws.sqlite'));
    const readLocks = () => readFileSync('/proc/locks', 'utf8').match(new RegExp(`POSIX .*:${ino} .*`, 'g'));
    const before = readLocks();
    await (await openDatabase(place('two-handles'))).close();
    expect(readLocks()).toEqual(before);
    await first.close();
  });

  it('is locked for other writers from the start of a transaction', async () => {
    const database = await openDatabase(place('locked'));
    expect(await runProcess('try-write', place('locked'))).toBe('free');
    expect(await database.transaction(() => runProcess('try-write', place('locked')))).toBe('locked');
    await database.close();
  });

  it('passes the error itself through when SQLite has already rolled back', async () => {
    const database = await openDatabase(place('rolled-back'));
    await migrate(database);
    const step = sql`insert or rollback into schema_version values (1, 'again')`;
    await expect(database.transaction((transaction) => step.execute(transaction))).rejects.toThrow(/UNIQUE/);
    await database.close();
  });

  it('waits for a lock without blocking the event loop', async () => {
    const database = await openDatabase(place('busy'));
    await migrate(database);
    const other = new DatabaseSync(join(place('busy').dataDir, 'tws.sqlite'));
    other.exec('begin immediate');
    const pauses: number[] = [];
    let last = performance.now();
    const ticks = setInterval(() => {
      pauses.push(performance.now() - last);
      last = performance.now();
    }, 5);
    const written = createKeyv(database, 'n', Date.now).set('a', 1);
    await setTimeout(700);
    other.exec('commit');
    expect(await written).toBe(true);
    clearInterval(ticks);
    expect(Math.max(...pauses)).toBeLessThan(400);
    other.close();
    await database.close();
  });

  it('loses no row and surfaces no lock when two processes write at once', async () => {
    const location = place('two-processes');
    const database = await openDatabase(location);
    await migrate(database);
    const counter = { namespace: 'counter', key: 'n', value: '0', expires_at: null };
    await database.kysely.insertInto('key_value').values(counter).execute();
    expect(await Promise.all([runProcess('write-rows', location, 'a'), runProcess('write-rows', location, 'b')])).toEqual(['150', '150']);
    const rows = database.kysely.selectFrom('key_value').select((row) => row.fn.countAll().as('written'));
    expect(await rows.where('namespace', '=', 'written').executeTakeFirst()).toEqual({ written: 150 });
    expect(await database.kysely.selectFrom('key_value').select('value').where('namespace', '=', 'counter').executeTakeFirst()).toEqual({
      value: '150',
    });
    await database.close();
  }, 20_000);

  it('that is none is refused with its path and what to do', async () => {
    const location = place('garbage');
    await (await openDatabase(location)).close();
    writeFileSync(join(location.dataDir, 'tws.sqlite'), 'this is not a database, but long enough to look at '.repeat(100));
    await expect(openDatabase(location)).rejects.toThrow(/garbage\/tws\.sqlite.*backup/);
  });

  it('takes only values that both engines keep alike', async () => {
    const database = await openDatabase(place('values'));
    for (const value of [true, new Date(0), undefined, { a: 1 }, ['a']]) {
      await expect(sql`select ${sql.val(value)}`.execute(database.kysely)).rejects.toThrow('SQL parameters may be text');
    }
    for (const value of ['a', 1, 2n ** 40n, null, Buffer.from('a')]) await sql`select ${sql.val(value)}`.execute(database.kysely);
    await database.close();
  });

  it('gives rows of an insert with returning, and the number of changed rows without', async () => {
    const database = await openDatabase(place('returning'));
    await migrate(database);
    const row = { namespace: 'n', key: 'a', value: '1', expires_at: null };
    expect(await database.kysely.insertInto('key_value').values(row).returning('key').execute()).toEqual([{ key: 'a' }]);
    const update = await database.kysely.updateTable('key_value').set({ value: '2' }).executeTakeFirst();
    expect(update.numUpdatedRows).toBe(1n);
    await database.close();
  });
});
