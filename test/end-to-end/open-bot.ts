import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { playgroundOptions } from '../../src/cli/playground-options.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { type Bot, createBot } from '../../src/main.ts';
import { connectPlatforms } from '../../src/operate/connect-platforms.ts';
import { openServer } from '../playground/open-server.ts';

export type RunningBot = {
  readonly url: string;
  readonly bot: Bot;
  readonly lines: readonly string[];
  readonly dataDir: string;
  readonly close: () => Promise<void>;
};

type Options = {
  /** Who can be chosen, if not the usual people. */
  readonly people?: readonly string[];
  /** Added to the clock, in milliseconds. */
  readonly offset?: () => number;
};

/** The whole bot as `npm start` wires it, with a database of its own, on a free port. `lines` is what it logged. */
export async function openBot(environment: Readonly<Record<string, string>> = {}, { people, offset }: Options = {}): Promise<RunningBot> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'tws-test-'));
  const config = readConfig({ DATA_DIR: dataDir, ...environment });
  const lines: string[] = [];
  const log = createLog('info', (line) => lines.push(line));
  const bot = await createBot(config, log, offset && (() => Date.now() + offset()));
  const known = people && { people: people.map((id) => ({ id, label: id, hint: '' })) };
  const server = await openServer(bot.responder, { ...playgroundOptions(bot, config, log), ...known });
  const connected = await connectPlatforms(bot, { config, log, playground: server.messenger });
  return {
    url: server.url,
    bot,
    lines,
    dataDir,
    close: async () => {
      server.close();
      await connected?.close();
      await bot.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
