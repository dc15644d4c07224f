import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The content of a file; `undefined` where there is none. */
export async function readPrivateFile(file: string): Promise<Uint8Array | undefined> {
  return await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

/** Writes a new file that only the own user can read, with its folder, and waits until it is on the disk. */
export async function writePrivateFile(file: string, content: Uint8Array | string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await writeFile(file, content, { mode: 0o600, flag: 'wx', flush: true });
}
