import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { DatabaseLocation } from '../../src/storage/open-database.ts';

const execute = promisify(execFile);

/** Runs one of `processes/` as a real process of its own and gives what it wrote; rejects when it fails. */
export async function runProcess(name: string, location: DatabaseLocation, label = ''): Promise<string> {
  const script = fileURLToPath(new URL(`processes/${name}.ts`, import.meta.url));
  const { stdout } = await execute(process.execPath, [script, JSON.stringify(location), label], { timeout: 20_000 });
  return stdout.trim();
}
