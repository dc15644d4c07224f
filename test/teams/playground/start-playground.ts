import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { playgroundConfig } from './playground-config.ts';

/** Not a dependency: its licence is for evaluation only. Pinned, because the steps know its page. */
const playground = '@microsoft/m365agentsplayground@0.2.28';

export type Playground = { readonly url: string; readonly close: () => Promise<void> };

type Where = { readonly endpoint: string; readonly folder: string };

/** The first start fetches 5 MB from the registry. */
const startMilliseconds = 120_000;

/** Starts the Microsoft 365 Agents Playground on a free port of this machine, in a folder that takes its files. */
export async function startPlayground({ endpoint, folder }: Where): Promise<Playground> {
  const config = path.join(folder, 'playground.yml');
  await writeFile(config, playgroundConfig());
  const options = ['--app-endpoint', endpoint, '--channel-id', 'msteams', '--port', '0', '--disable-telemetry'];
  const child = spawn('npx', ['--yes', `--package=${playground}`, 'agentsplayground', 'start', ...options], {
    cwd: folder,
    // A group of its own: npx starts others, and all of them are to end.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment, M365_AGENTS_PLAYGROUND_CONFIG_PATH: config },
  });
  const kill = () => signal(child, 'SIGKILL');
  process.once('exit', kill);
  const close = async () => {
    await endGroup(child);
    process.off('exit', kill);
  };
  try {
    return { url: `http://127.0.0.1:${await portOf(child)}`, close };
  } catch (cause) {
    await close();
    throw new Error(`The Playground does not start: ${cause}\n${await readLog(folder)}`, { cause });
  }
}

/** What it does not tell without a terminal stands there. */
async function readLog(folder: string): Promise<string> {
  return await readFile(path.join(folder, 'devTools', 'm365agentsplayground.log'), 'utf8').catch(() => '');
}

const environment = {
  PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH ?? ''}`,
  NODE_OPTIONS: `--import=${new URL('processes/stay-on-loopback.ts', import.meta.url)}`,
  TEAMSAPPTESTER_BROWSER: 'none',
};

/** It says on which port it listens, and nothing else when it does not. */
async function portOf(child: ChildProcess): Promise<string> {
  let said = '';
  return await new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${why}\n${said}`));
    const impatience = setTimeout(() => fail('it did not start in time'), startMilliseconds);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        said += chunk;
        const port = /Listening on (\d+)/.exec(said)?.[1];
        if (port === undefined) return;
        clearTimeout(impatience);
        resolve(port);
      });
    }
    child.once('error', (error) => fail(`npx cannot be run: ${error.message}`));
    child.once('exit', (code) => {
      clearTimeout(impatience);
      fail(`it ended with code ${code}`);
    });
  });
}

const graceMilliseconds = 3_000;

/** Ends npx and all that it has started; whatever does not end by itself is killed. */
async function endGroup(child: ChildProcess): Promise<void> {
  const isOver = child.exitCode !== null || child.signalCode !== null;
  const over = isOver ? Promise.resolve() : new Promise<void>((resolve) => child.once('exit', () => resolve()));
  signal(child, 'SIGTERM');
  await Promise.race([over, sleep(graceMilliseconds, undefined, { ref: false })]);
  signal(child, 'SIGKILL');
}

function signal({ pid }: ChildProcess, name: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, name);
  } catch {
    // All of them have ended.
  }
}
