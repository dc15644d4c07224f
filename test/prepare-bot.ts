import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export type PreparedBot = {
  /** Lets it take part; resolves with the address at which it listens. */
  readonly start: () => Promise<string>;
  readonly kill: (signal: NodeJS.Signals) => Promise<void>;
  readonly child: ChildProcess;
};

/** Starts a process with the bot in it, which has loaded everything and does nothing until it is told to start. */
export function prepareBot(script: string, environment: Readonly<Record<string, string>>): PreparedBot {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, LOG_LEVEL: 'error', ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const start = async () => {
    child.stdin.write('start\n');
    const said = await Promise.race([once(lines, 'line'), ended.then(() => ['ended'])]);
    const [, url] = /^ready (\S+)/.exec(String(said[0])) ?? [];
    if (url === undefined) throw new Error(`The bot did not start: ${said[0]}`);
    return url;
  };
  const kill = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { start, kill, child };
}
