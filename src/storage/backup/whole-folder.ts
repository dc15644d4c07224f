import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '../../errors.ts';

/**
 * Fills a folder beside the one that is wanted and renames it when all of it is on the disk: there is never half of it
 * under its name. Throws `InputError` where something is there already.
 */
export async function writeWholeFolder(folder: string, fill: (draft: string) => Promise<void>): Promise<void> {
  if ((await listFolder(folder)).length > 0) throw new InputError(`${folder} is not empty; name a folder that does not exist yet.`);
  await mkdir(path.dirname(folder), { recursive: true });
  const draft = `${folder}.part-${randomUUID().slice(0, 8)}`;
  await mkdir(draft, { mode: 0o700 });
  try {
    await fill(draft);
    await syncFolders(draft);
    await rename(draft, folder);
    await sync(path.dirname(folder));
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    throw cause;
  }
}

async function listFolder(folder: string): Promise<readonly string[]> {
  return await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error.code === 'ENOTDIR' ? new InputError(`${folder} is a file; name a folder that does not exist yet.`) : error;
  });
}

/** The names in a folder are on the disk only once the folder itself is. */
async function syncFolders(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true }))
    if (entry.isDirectory()) await syncFolders(path.join(folder, entry.name));
  await sync(folder);
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
