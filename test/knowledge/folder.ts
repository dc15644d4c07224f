import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Removed when the run has ended, see `test/share-folder.ts`. */
const root = process.env.TWS_TEST_FOLDER ?? tmpdir();

/** A new folder of real files. */
export async function createFolder(files: Files = {}): Promise<string> {
  const folder = await mkdtemp(path.join(root, 'folder-'));
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
    await writeFile(path.join(folder, file), content);
  }
  return folder;
}
