import { stat } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '../../errors.ts';
import type { Database } from '../database.ts';
import { forgetAgain } from '../privacy/erase-again.ts';
import { readPersonalKeys } from '../privacy/erasing.ts';
import { afterRestore } from './after-restore.ts';
import { type AfterFilling, type Filled, fillDatabase } from './fill-database.ts';
import { findMissingFiles, writeFiles } from './kept-files.ts';
import { findMissingKeys, writeKeys } from './key-files.ts';
import { digestLines } from './line-digest.ts';
import { readLineFile } from './line-file.ts';
import { type Manifest, readManifest, tableFile } from './manifest.ts';
import { readPrivateFile } from './private-file.ts';

/** Where a backup goes; the database is opened only once the backup has been found to be whole. */
export type RestoreTarget = { readonly dataDir: string; open(): Promise<Database> };

export type Restored = Filled & { readonly manifest: Manifest };

/**
 * Restores a backup into an empty database, on either engine. Throws `InputError`, and leaves the database as it was,
 * where the backup is damaged or too new, a key does not fit, or rows are there already.
 */
export async function restoreBackup(folder: string, { dataDir, open }: RestoreTarget): Promise<Restored> {
  const manifest = await readManifest(folder);
  for (const table of manifest.tables) await checkTable(folder, table);
  const files = await findMissingFiles(folder, dataDir, manifest.files);
  const keys = await findMissingKeys(folder, dataDir, manifest.keys);
  const readKey = async (name: string) => keys.find((each) => each.name === name)?.key ?? (await readPrivateFile(path.join(dataDir, name)));
  const database = await open();
  try {
    const { steps, tables } = manifest;
    const read = (table: string) => readLineFile(path.join(folder, tableFile(table)));
    const filled = await fillDatabase(database, { steps, tables, read }, [
      ...afterRestore.map(
        (step): AfterFilling =>
          (transaction) =>
            step(transaction, { dataDir, createdAt: manifest.createdAt, readKey }),
      ),
      // Last, so that they are there only with the rows; a second try finds them in place.
      async () => {
        await writeKeys(dataDir, keys);
        await writeFiles(dataDir, files);
        await forgetAgain({ dataDir, keys: await readPersonalKeys(readKey) });
        return [];
      },
    ]);
    return { ...filled, manifest };
  } finally {
    await database.close();
  }
}

async function checkTable(folder: string, { name, bytes, rows, sha256 }: Manifest['tables'][number]): Promise<void> {
  const file = path.join(folder, tableFile(name));
  const size = await stat(file).then(
    (found) => found.size,
    () => undefined,
  );
  if (size === undefined) throw new InputError(`${file} is missing: the backup is not whole.`);
  if (size !== bytes) throw new InputError(`${file} has ${size} bytes instead of ${bytes}: it is not what was backed up.`);
  const found = await digestLines(readLineFile(file));
  if (found.sha256 !== sha256 || found.rows !== rows) throw new InputError(`${file} is not what was backed up: its checksum differs.`);
}
