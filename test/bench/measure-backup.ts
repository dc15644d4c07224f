import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { moveDatabase } from '../../src/storage/backup/move-database.ts';
import { restoreBackup } from '../../src/storage/backup/restore-backup.ts';
import { writeBackup } from '../../src/storage/backup/write-backup.ts';
import { loadSecret } from '../../src/storage/load-secret.ts';
import { type DatabaseLocation, openDatabase } from '../../src/storage/open-database.ts';
import { openMigrated } from '../../src/storage/open-migrated.ts';
import { fillStore } from './booking/fill-store.ts';
import { time } from './measure.ts';
import { createSchema } from './schema.ts';
import type { Row } from './table.ts';

const target = 10_000;

/** Backup, restore and move of 50,000 bookings, beside what each engine has of its own: `VACUUM INTO` and a copy, `pg_dump` and `psql`. */
export async function measureBackup(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tws-bench-'));
  const server = process.env.TEST_DATABASE_URL;
  try {
    const rows = await measureSqlite(folder);
    return server === undefined ? rows : [...rows, ...(await measurePostgres(folder, server))];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measureSqlite(folder: string): Promise<Row[]> {
  const dataDir = path.join(folder, 'data');
  await fill({ dataDir }, dataDir);
  const file = path.join(dataDir, 'tws.sqlite');
  const vacuum = await time(() => vacuumInto(file, path.join(folder, 'vacuum.sqlite')));
  const copy = await time(() => cpSync(path.join(folder, 'vacuum.sqlite'), path.join(folder, 'copy.sqlite')));
  const backup = await timeBackup({ dataDir }, { dataDir, folder: path.join(folder, 'from-sqlite') });
  const restore = await timeRestore(path.join(folder, 'from-sqlite'), { dataDir: path.join(folder, 'restored') });
  return [
    { what: 'SQLite: backup of 50,000 bookings', ours: backup, other: vacuum.milliseconds, unit: 's', target },
    { what: 'SQLite: restore, compared row by row', ours: restore, other: copy.milliseconds, unit: 's', target },
  ];
}

async function measurePostgres(folder: string, server: string): Promise<Row[]> {
  const names = ['source', 'target', 'moved', 'dumped'].map((name) => `tws_bench_${name}_${process.pid}`);
  const schemas = await Promise.all(names.map((name) => createSchema(server, name)));
  const [source, empty, moved] = schemas.map(({ url }) => url);
  if (source === undefined || empty === undefined || moved === undefined) throw new Error('schemas are missing');
  try {
    const dataDir = path.join(folder, 'postgres-data');
    await fill({ url: source }, dataDir);
    const dump = await time(() => run('pg_dump', '--schema', names[0] ?? '', '--file', path.join(folder, 'dump.sql'), server));
    const backup = await timeBackup({ url: source }, { dataDir, folder: path.join(folder, 'from-postgres') });
    const restore = await timeRestore(path.join(folder, 'from-postgres'), { url: empty });
    await schemas[0]?.drop();
    const load = await time(() => run('psql', '--quiet', '--output', '/dev/null', '--file', path.join(folder, 'dump.sql'), server));
    const move = await timeMove({ dataDir: path.join(folder, 'data') }, { url: moved });
    return [
      { what: 'PostgreSQL: backup of 50,000 bookings', ours: backup, other: dump.milliseconds, unit: 's', target },
      { what: 'PostgreSQL: restore, compared row by row', ours: restore, other: load.milliseconds, unit: 's', target },
      { what: 'SQLite to PostgreSQL: move, compared row by row', ours: move, unit: 's', target },
    ];
  } finally {
    for (const schema of schemas) await schema.drop();
  }
}

async function fill(location: DatabaseLocation, dataDir: string): Promise<void> {
  const database = await openMigrated(location);
  await fillStore(database, await loadSecret(dataDir, 'booking-key', 32), Date.now());
  await database.close();
}

async function timeBackup(
  location: DatabaseLocation,
  { dataDir, folder }: { readonly dataDir: string; readonly folder: string },
): Promise<number> {
  const database = await openDatabase(location);
  const { milliseconds } = await time(() => writeBackup(folder, { database, dataDir, withKeys: true, now: new Date() }));
  await database.close();
  return milliseconds;
}

async function timeRestore(folder: string, location: DatabaseLocation): Promise<number> {
  const dataDir = 'dataDir' in location ? location.dataDir : `${folder}-data`;
  return (await time(() => restoreBackup(folder, { dataDir, open: () => openDatabase(location) }))).milliseconds;
}

async function timeMove(one: DatabaseLocation, other: DatabaseLocation): Promise<number> {
  const [from, to] = [await openDatabase(one), await openDatabase(other)];
  const { milliseconds } = await time(() => moveDatabase(from, to));
  await from.close();
  await to.close();
  return milliseconds;
}

function vacuumInto(file: string, copy: string): void {
  const sqlite = new DatabaseSync(file);
  sqlite.prepare('vacuum into ?').run(copy);
  sqlite.close();
}

function run(program: string, ...words: readonly string[]): void {
  execFileSync(program, words, { stdio: ['ignore', 'ignore', 'inherit'] });
}
