import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

export type ChildBot = { readonly url: string; readonly kill: (signal: NodeJS.Signals) => Promise<void>; readonly child: ChildProcess };

/** Starts the bot as a process of its own and waits until it listens. */
export async function startBot(environment: Readonly<Record<string, string>>): Promise<ChildBot> {
  const script = path.join(import.meta.dirname, 'processes', 'run-bot.ts');
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const said = await Promise.race([once(lines, 'line'), ended.then(() => ['ended'])]);
  const [, url] = /^ready (\S+)/.exec(String(said[0])) ?? [];
  if (url === undefined) throw new Error(`The bot did not start: ${said[0]}`);
  const kill = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
  };
  return { url: `${url}/slack/events`, kill, child };
}
