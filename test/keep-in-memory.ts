import { statfsSync } from 'node:fs';

const memory = '/dev/shm';
const enough = 2 * 2 ** 30;

/**
 * Lets files of tests lie in memory where a machine has room for them there, as Linux does: SQLite waits for the disk at each
 * transaction, and what a killed process has written is still there. Containers often have 64 MB alone.
 */
export function keepInMemory(): void {
  try {
    const { bavail, bsize } = statfsSync(memory);
    if (bavail * bsize >= enough) process.env.TMPDIR = memory;
  } catch {
    // No such folder: the disk does as well.
  }
}
