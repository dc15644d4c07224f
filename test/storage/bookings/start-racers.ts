import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { DatabaseLocation } from '../../../src/storage/open-database.ts';

/** What each of the processes is to do; `label` tells their people and events apart, `start` is in milliseconds since 1970. */
export type Task = {
  readonly kind: 'book' | 'book-for-one' | 'book-naively' | 'approve' | 'add';
  readonly target: string;
  readonly attempts: number;
  readonly label: string;
  readonly start: number;
};

/** What one attempt was answered. */
export type Answer = { readonly kind: string; readonly id?: string | undefined; readonly position?: number | undefined };

export type Racers = {
  /** Lets all processes begin at the same instant; gives all their answers. */
  race(task: Pick<Task, 'kind' | 'target' | 'attempts'>): Promise<readonly Answer[]>;
  stop(): Promise<void>;
};

const untilAllAreReady = 50;

/** Starts processes of their own that work on one database. */
export function startRacers(count: number, location: DatabaseLocation): Racers {
  const racers = Array.from({ length: count }, () => startRacer(location));
  let races = 0;
  return {
    async race(task) {
      races += 1;
      const start = Date.now() + untilAllAreReady;
      return (await Promise.all(racers.map(({ ask }, place) => ask({ ...task, label: `${races}-${place}`, start })))).flat();
    },
    stop: async () => void (await Promise.all(racers.map(({ stop }) => stop()))),
  };
}

function startRacer(location: DatabaseLocation) {
  const script = fileURLToPath(new URL('processes/compete.ts', import.meta.url));
  const child = spawn(process.execPath, [script, JSON.stringify(location)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<never>((_, reject) => child.once('exit', (code) => reject(new Error(`A racer ended with ${code}.`))));
  ended.catch(() => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(task: Task): Promise<readonly Answer[]> {
      child.stdin.write(`${JSON.stringify(task)}\n`);
      const { value } = await Promise.race([lines.next(), ended]);
      return JSON.parse(value ?? '[]');
    },
    async stop(): Promise<void> {
      child.stdin.end();
      await ended.catch(() => undefined);
    },
  };
}
