import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { playgroundOptions } from '../../src/cli/playground-options.ts';
import { clockFrom, readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { type Bot, createBot } from '../../src/main.ts';
import { connectPlatforms } from '../../src/operate/connect-platforms.ts';
import { serveBookings } from '../../src/operate/serve-bookings.ts';
import { shareKnowledge } from '../knowledge/shipped-base.ts';
import { openServer } from '../playground/open-server.ts';

export type RunningBot = {
  readonly url: string;
  readonly bot: Bot;
  readonly lines: readonly string[];
  readonly dataDir: string;
  /** Lets that much time pass at once. */
  readonly wait: (milliseconds: number) => void;
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
  const running = clockFrom(config.startAt);
  let waited = 0;
  const bot = await createBot(config, log, { now: () => running() + waited + (offset?.() ?? 0), knowledge: await shareKnowledge() });
  const known = people && { people: people.map((id) => ({ id, label: id, hint: '' })) };
  const port = Number(URL.parse(config.publicUrl ?? '')?.port ?? 0);
  const options = { ...playgroundOptions(bot, config, log), ...known };
  const server = await openServer(bot.responder, options, { port, routes: serveBookings(bot.booking, bot.posters) });
  const connected = await connectPlatforms(bot, { config, log, playground: server.messenger });
  return {
    url: server.url,
    bot,
    lines,
    dataDir,
    wait(milliseconds) {
      waited += milliseconds;
    },
    close: async () => {
      server.close();
      await connected?.close();
      await bot.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** An address of this machine that nothing listens at, for a bot that has to know its own. */
export async function freeAddress(): Promise<string> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  // A server listening on a port has an address with that port.
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return `http://127.0.0.1:${port}`;
}
