import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Holds all folders of one process, which runs many test files, and is removed when it ends. */
const root = mkdtempSync(path.join(tmpdir(), 'tws-knowledge-'));
process.once('exit', () => rmSync(root, { recursive: true, force: true }));

/** A new folder of real files. */
export async function createFolder(files: Files = {}): Promise<string> {
  const folder = await mkdtemp(path.join(root, 'folder-'));
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), content);
  }
  return folder;
}
