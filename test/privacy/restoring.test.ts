import { copyFile, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { personKey } from '../../src/chat/references.ts';
import { restoreBackup } from '../../src/storage/backup/restore-backup.ts';
import { writeBackup } from '../../src/storage/backup/write-backup.ts';
import type { Database } from '../../src/storage/database.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { emptyPlace } from '../storage/backup/open-drill.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { choiceOf } from './choice-of.ts';
import { dumpAll, hashesOfAnna } from './find-traces.ts';
import { leaveMarks } from './leave-marks.ts';
import { anna, bert, engines, type OfficeBot, openOfficeBot } from './open-office-bot.ts';

async function backUp({ bot, dataDir }: OfficeBot): Promise<string> {
  const folder = path.join(await temporaryFolder(), 'backup');
  await writeBackup(folder, { database: bot.database, dataDir, withKeys: true, now: bot.now() });
  return folder;
}

/** Which tables still name Anna. */
async function namesAnna(database: Database, dataDir: string): Promise<readonly string[]> {
  const dump = await dumpAll(database, ['tombstone']);
  return [personKey(anna), ...hashesOfAnna(dataDir)].filter((name) => dump.includes(name));
}

describe.each(engines)('a backup from before an erasure, restored on %s', (engine) => {
  it('does not bring back who had everything erased since, and says so', async () => {
    const office = await openOfficeBot({ engine });
    await leaveMarks(office);
    const folder = await backUp(office);
    await office.press(anna, 'privacy.erase-all', 'cancel');
    const place = await emptyPlace(engine);
    const restored = await restore(folder, { ...place, from: office.dataDir });
    expect(restored.said.join('\n')).toContain('erased again: 1');
    const database = await openDatabase(place.location);
    expect(await namesAnna(database, place.dataDir)).toEqual([]);
    expect(await dumpAll(database)).toContain(await choiceOf(bert, office.dataDir));
    const seats = await database.kysely.selectFrom('workshop').select(['id', 'taken']).orderBy('id').execute();
    expect(seats).toEqual([
      { id: 'full', taken: 2 },
      { id: 'future', taken: 0 },
      { id: 'gone', taken: 0 },
      { id: 'past', taken: 0 },
    ]);
    await database.close();
    expect(await readFile(path.join(place.dataDir, 'proposals', 'p-1.json'), 'utf8')).not.toMatch(/UMARKANNA|Markvorschlag/);
  });

  it('brings back only what was to come, where they kept that', async () => {
    const office = await openOfficeBot({ engine });
    await leaveMarks(office);
    const folder = await backUp(office);
    await office.press(anna, 'privacy.erase-all', 'keep');
    const place = await emptyPlace(engine);
    await restore(folder, { ...place, from: office.dataDir });
    const database = await openDatabase(place.location);
    const rows = await database.kysely.selectFrom('booking').select(['workshop', 'state']).orderBy('workshop').execute();
    expect(rows.map(({ workshop }) => workshop)).toEqual(['full', 'full', 'future']);
    expect(await database.kysely.selectFrom('feedback').selectAll().execute()).toEqual([]);
    expect(await database.kysely.selectFrom('ticket').select('state').execute()).toEqual([{ state: 'open' }]);
    await database.close();
  });

  it('leaves alone what they did after an erasure that the backup knows of', async () => {
    const office = await openOfficeBot({ engine });
    await leaveMarks(office);
    await office.press(anna, 'privacy.erase-all', 'cancel');
    office.wait(60_000);
    await office.tell(anna, { kind: 'form', form: 'ask.branch', context: '', values: { branch: 'neunkirchen' } });
    const place = await emptyPlace(engine);
    const restored = await restore(await backUp(office), { ...place, from: office.dataDir });
    expect(restored.said.join('\n')).not.toContain('erased again');
    const database = await openDatabase(place.location);
    expect(await dumpAll(database)).toContain(await choiceOf(anna, office.dataDir));
    await database.close();
  });
});

type Into = { readonly location: Parameters<typeof openDatabase>[0]; readonly dataDir: string; readonly from: string };

/** As after the loss of a machine: what is left is the backup, and the file of tombstones. */
async function restore(folder: string, { location, dataDir, from }: Into) {
  await mkdir(dataDir, { recursive: true });
  await copyFile(path.join(from, 'tombstones'), path.join(dataDir, 'tombstones'));
  const restored = await restoreBackup(folder, { dataDir, open: () => openDatabase(location) });
  await copyFile(path.join(from, 'memory-key'), path.join(dataDir, 'memory-key'));
  return restored;
}

describe('a database file that somebody puts back by hand', () => {
  it('is erased again when the bot starts', async () => {
    const office = await openOfficeBot();
    await leaveMarks(office);
    await office.bot.close();
    const file = path.join(office.dataDir, 'tws.sqlite');
    await copyFile(file, `${file}.old`);
    const second = await openOfficeBot({ dataDir: office.dataDir });
    second.wait(11 * 24 * 3_600_000);
    await second.press(anna, 'privacy.erase-all', 'cancel');
    await second.bot.close();
    for (const end of ['', '-wal', '-shm']) await rm(`${file}${end}`, { force: true });
    await copyFile(`${file}.old`, file);
    const third = await openOfficeBot({ dataDir: office.dataDir });
    expect(await namesAnna(third.bot.database, office.dataDir)).toEqual([]);
    expect(third.lines.join('\n')).toContain('older than erasures');
  });
});
