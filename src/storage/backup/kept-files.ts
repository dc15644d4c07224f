import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '../../errors.ts';
import type { Manifest } from './manifest.ts';
import { readPrivateFile, writePrivateFile } from './private-file.ts';

type FileEntry = Manifest['files'][number];

/** Folders of DATA_DIR that no database holds: proposals of curators, and what the knowledge base said when. */
const keptFolders = ['proposals', 'knowledge-states'] as const;

/** Copies the files that belong to the rows into a backup. */
export async function saveKeptFiles(dataDir: string, folder: string): Promise<readonly FileEntry[]> {
  const entries: FileEntry[] = [];
  for (const file of await listFiles(dataDir)) {
    const content = await readPrivateFile(path.join(dataDir, file));
    // A proposal was put away in between; it is listed under its new name in the next backup.
    if (content === undefined) continue;
    await writePrivateFile(copyOf(folder, file), content);
    entries.push({ path: file, bytes: content.length, sha256: sha256(content) });
  }
  return entries;
}

async function listFiles(dataDir: string): Promise<readonly string[]> {
  const lists = keptFolders.map(async (folder) => {
    const names = await readdir(path.join(dataDir, folder), { recursive: true }).catch(() => []);
    return names.filter((name) => name.endsWith('.json')).map((name) => path.posix.join(folder, ...name.split(path.sep)));
  });
  return (await Promise.all(lists)).flat().sort();
}

/** A file that is to be written into the data folder. */
export type MissingFile = { readonly path: string; readonly content: Uint8Array };

/** The files that the data folder lacks. Throws `InputError` where one is damaged, or another one stands in its place. */
export async function findMissingFiles(folder: string, dataDir: string, files: readonly FileEntry[]): Promise<readonly MissingFile[]> {
  const missing: MissingFile[] = [];
  for (const { path: file, sha256: expected } of files) {
    const content = await readPrivateFile(copyOf(folder, file));
    if (content === undefined) throw new InputError(`${copyOf(folder, file)} is missing: the backup is not whole.`);
    if (sha256(content) !== expected) throw new InputError(`${copyOf(folder, file)} is not what was backed up: its checksum differs.`);
    const present = await readPrivateFile(path.join(dataDir, file));
    if (present === undefined) missing.push({ path: file, content });
    else if (sha256(present) !== expected)
      throw new InputError(`${path.join(dataDir, file)} is another file; set DATA_DIR to a new folder.`);
  }
  return missing;
}

export async function writeFiles(dataDir: string, files: readonly MissingFile[]): Promise<void> {
  for (const { path: file, content } of files) await writePrivateFile(path.join(dataDir, file), content);
}

function copyOf(folder: string, file: string): string {
  return path.join(folder, 'files', file);
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
