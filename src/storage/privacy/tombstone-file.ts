import { appendFile, mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readPrivateFile } from '../backup/private-file.ts';

/** That somebody had everything erased: a keyed hash of them, and when as an ISO instant. */
export type Tombstone = { readonly person: string; readonly at: string };

const name = 'tombstones';
const markLength = 64;

/**
 * Adds lines to the file in DATA_DIR and waits until they are on the disk. A backup from before an erasure has no tombstone
 * of it: whoever restores one reads from this file who must not come back.
 */
export async function addToTombstoneFile(dataDir: string, tombstones: readonly Tombstone[]): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await appendFile(path.join(dataDir, name), formatAll(tombstones), { mode: 0o600, flush: true });
}

/** All lines that are whole, the oldest first. */
export async function readTombstoneFile(dataDir: string): Promise<readonly Tombstone[]> {
  const content = await readPrivateFile(path.join(dataDir, name));
  const lines = content === undefined ? [] : Buffer.from(content).toString('utf8').split('\n');
  return lines.flatMap((line) => {
    const [at = '', person = ''] = line.split(' ');
    return person.length === markLength && !Number.isNaN(Date.parse(at)) ? [{ person, at }] : [];
  });
}

/** Leaves out what is older than an ISO instant; how much that was. */
export async function shortenTombstoneFile(dataDir: string, before: string): Promise<number> {
  const all = await readTombstoneFile(dataDir);
  const kept = all.filter(({ at }) => at >= before);
  if (kept.length === all.length) return 0;
  const file = path.join(dataDir, name);
  await writeFile(`${file}.part`, formatAll(kept), { mode: 0o600, flush: true });
  await rename(`${file}.part`, file);
  return all.length - kept.length;
}

function formatAll(tombstones: readonly Tombstone[]): string {
  return tombstones.map(({ person, at }) => `${at} ${person}\n`).join('');
}
