import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { DatabaseLocation } from '../../src/storage/open-database.ts';

export type Clocks = {
  /** Sets the clocks of some processes at once to an ISO instant; resolves when all have done what was due. */
  readonly tick: (processes: readonly number[], at: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Starts processes of the bot that wait for their clock to be set. */
export function startClocks(count: number, location: DatabaseLocation, log: string): Clocks {
  const script = path.join(import.meta.dirname, 'processes', 'tick.ts');
  const started = Array.from({ length: count }, () => {
    const child = spawn(process.execPath, [script, JSON.stringify(location), log], { stdio: ['pipe', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout });
    const answers = lines[Symbol.asyncIterator]();
    return { child, answers };
  });
  return {
    tick: async (processes, at) => {
      await Promise.all(
        processes.map(async (place) => {
          const { child, answers } = started[place] ?? {};
          child?.stdin.write(`${at}\n`);
          const answer = await answers?.next();
          if (answer?.value !== at) throw new Error(`process ${place} ended at ${at}`);
        }),
      );
    },
    stop: async () => {
      await Promise.all(
        started.map(async ({ child }) => {
          child.stdin.end();
          await once(child, 'exit');
        }),
      );
    },
  };
}
