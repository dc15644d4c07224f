import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { environmentVariables, secretVariables } from '../../src/config.ts';

export type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string };
export type Environment = Readonly<Record<string, string>>;

const start = path.join(import.meta.dirname, '..', '..', 'src', 'start.mjs');

/** All settings empty: neither the machine's environment nor a developer's `.env` plays a part. */
export const noSettings = Object.fromEntries(
  [...environmentVariables, ...secretVariables.map((name) => `${name}_FILE`)].map((name) => [name, '']),
);

/** Starts the command line as a real process on the Node that runs the tests. */
export function spawnTws(words: readonly string[], environment: Environment = {}): ChildProcessWithoutNullStreams {
  const { PATH = '', HOME = '' } = process.env;
  return spawn(process.execPath, [start, ...words], { env: { PATH, HOME, ...noSettings, ...environment } });
}

/** Runs the command line to its end with some standard input. */
export async function runTws(words: readonly string[], { input = '', ...environment }: Environment = {}): Promise<Ran> {
  const child = spawnTws(words, environment);
  // A process that ends early does not read everything.
  child.stdin.on('error', () => undefined).end(input);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, stdout, stderr };
}
