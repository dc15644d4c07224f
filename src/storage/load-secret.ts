import { randomBytes, randomUUID } from 'node:crypto';
import { link, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePrivateFolder } from './make-private-folder.ts';

/**
 * Reads a secret of so many bytes from a file in the folder, or makes a random one that only the own user can read.
 * Processes that start at the same moment get the same secret. Throws when the file has another length.
 */
export async function loadSecret(dataDir: string, name: string, bytes: number): Promise<Uint8Array> {
  const path = join(dataDir, name);
  const secret = (await readIfPresent(path)) ?? (await createSecret(dataDir, path, bytes));
  if (secret.length === bytes) return secret;
  throw new Error(
    `The secret file ${path} has ${secret.length} bytes instead of ${bytes}. ` +
      'Restore it from a backup, or delete it: then a new one is made and what was encrypted with the old one is lost.',
  );
}

async function readIfPresent(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

async function createSecret(dataDir: string, path: string, bytes: number): Promise<Uint8Array> {
  makePrivateFolder(dataDir);
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, randomBytes(bytes), { mode: 0o600, flag: 'wx', flush: true });
    await publish(draft, path);
  } finally {
    await unlink(draft);
  }
  return await readFile(path);
}

// A link appears with its whole content or not at all, and unlike a rename never replaces what another process made.
async function publish(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
