import path from 'node:path';
import { InputError } from '../../errors.ts';
import type { Database } from '../database.ts';
import { findShapes, type TableShape } from './find-shapes.ts';
import { saveKeptFiles } from './kept-files.ts';
import { conditionOf, reasonOf } from './kept-tables.ts';
import { saveKeyFiles } from './key-files.ts';
import { writeLineFile } from './line-file.ts';
import { type Manifest, manifestFile, tableFile } from './manifest.ts';
import { writePrivateFile } from './private-file.ts';
import { readTable } from './read-table.ts';
import { writeWholeFolder } from './whole-folder.ts';
import { type Snapshot, withSnapshot } from './with-snapshot.ts';

type BackupParts = {
  readonly database: Database;
  /** Where keys, proposals and states of the knowledge base lie. */
  readonly dataDir: string;
  /** With them, whoever has the backup can read what is sealed in it. */
  readonly withKeys: boolean;
  readonly now: Date;
};

/** Writes a backup of one moment into a new folder while the bot goes on working. */
export async function writeBackup(folder: string, parts: BackupParts): Promise<Manifest> {
  const { database, dataDir, withKeys, now } = parts;
  let written: Manifest | undefined;
  await writeWholeFolder(folder, async (draft) => {
    const saved = await withSnapshot(database, (snapshot) => saveRows(snapshot, draft));
    const files = await saveKeptFiles(dataDir, draft);
    const keys = await saveKeyFiles(dataDir, draft, withKeys);
    // A wrong DATA_DIR beside the right DATABASE_URL would show only when the backup is needed.
    if (keys.length === 0 && saved.tables.some(({ rows }) => rows > 0)) {
      throw new InputError(`There are no keys in ${dataDir}. DATA_DIR must name the folder that the bot uses.`);
    }
    written = {
      ...{ format: 'tws-backup', formatVersion: 1, createdAt: now.toISOString(), engine: database.engine },
      ...{ ...saved, files: [...files], keys: [...keys] },
    };
    await writePrivateFile(path.join(draft, manifestFile), `${JSON.stringify(written, null, 2)}\n`);
  });
  if (written === undefined) throw new Error('No backup was written.');
  return written;
}

async function saveRows(snapshot: Snapshot, draft: string): Promise<Pick<Manifest, 'steps' | 'tables' | 'leftOut'>> {
  const shapes = await findShapes(snapshot);
  const tables: Manifest['tables'] = [];
  for (const shape of shapes) {
    const condition = conditionOf(shape.name);
    if (condition === 'false') continue;
    tables.push(await saveTable(snapshot, { shape, condition, draft }));
  }
  const leftOut = shapes.flatMap(({ name }) => {
    const reason = reasonOf(name);
    return reason === undefined ? [] : [{ table: name, reason }];
  });
  return { steps: [...snapshot.steps], tables, leftOut };
}

type Saving = { readonly shape: TableShape; readonly condition: string | undefined; readonly draft: string };

async function saveTable(snapshot: Snapshot, { shape, condition, draft }: Saving): Promise<Manifest['tables'][number]> {
  const { name, columns } = shape;
  const digest = await writeLineFile(path.join(draft, tableFile(name)), readTable(snapshot, shape, condition));
  return { name, columns: columns.map((column) => column.name), ...digest };
}
