import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const start = fileURLToPath(new URL('../../src/start.mjs', import.meta.url));

/** Runs `tws` as a process of its own, without settings of this machine. */
export async function runTws(...parameters: readonly string[]) {
  const child = spawn(process.execPath, [start, ...parameters], { env: {}, timeout: 20_000 });
  const exit = new Promise<number | null>((resolve) => child.on('exit', resolve));
  child.stdin.end();
  return { output: await text(child.stdout), errors: await text(child.stderr), code: await exit };
}
