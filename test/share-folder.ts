import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Before all tests of a run: a folder that all workers know from `TWS_TEST_FOLDER`. After the last test it is gone. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tws-run-'));
  process.env.TWS_TEST_FOLDER = folder;
  return () => rm(folder, { recursive: true, force: true });
}
