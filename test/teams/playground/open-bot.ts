import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import { stringify } from 'yaml';
import type { Message } from '../../../src/chat/message.ts';
import type { Outgoing } from '../../../src/chat/outbox.ts';
import type { Responder } from '../../../src/chat/reply.ts';
import { readConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/log.ts';
import { createBot } from '../../../src/main.ts';
import { connectPlatforms } from '../../../src/operate/connect-platforms.ts';
import { serve } from '../../../src/operate/serve.ts';
import { loadSecret } from '../../../src/storage/load-secret.ts';
import { createOutbox } from '../../../src/storage/outbox.ts';
import { channel } from './playground-config.ts';

export type DemoBot = {
  /** Where activities go. */
  readonly endpoint: string;
  /** Puts a post for the channel into the outbox, as a scheduled one would be. */
  readonly announce: (message: Message) => Promise<void>;
  /** Resolves when the bot has kept such a rating. */
  readonly hasRating: (verdict: 'helpful' | 'unhelpful') => Promise<void>;
  readonly close: () => Promise<void>;
};

type Options = { readonly folder: string; readonly wrap: (own: Responder) => Responder };

const lease = 20_000;

/** The whole bot with the shipped knowledge base, in the mode that takes activities without credentials from this machine. */
export async function openBot({ folder, wrap }: Options): Promise<DemoBot> {
  const dataDir = path.join(folder, 'data');
  const office = path.join(folder, 'office.yaml');
  await writeFile(office, officeFile());
  const config = readConfig({ PORT: '0', DATA_DIR: dataDir, TWS_CONFIG: office, TEAMS_DEV: '1' });
  const log = createLog('warn', (line) => void process.stderr.write(line));
  const bot = await createBot(config, log);
  const connected = await connectPlatforms({ ...bot, responder: wrap(bot.responder) }, { config, log, lease });
  const served = await serve(connected?.routes ?? new Hono(), config);
  const key = await loadSecret(dataDir, 'queue-key', 32);
  const outbox = createOutbox({ database: bot.database, key, lease, now: () => bot.now().getTime() });
  return {
    endpoint: `${served.url}/api/messages`,
    announce: (message) => outbox.put([toChannel(message)]),
    hasRating: async (verdict) => {
      const ratings = bot.database.kysely.selectFrom('feedback').where('verdict', '=', verdict).selectAll();
      await eventually(async () => (await ratings.execute()).length > 0, `a rating "${verdict}" in the database`);
    },
    async close() {
      await served.close();
      await connected?.close();
      await bot.close();
    },
  };
}

/** The whole channel, not a thread: such a post begins one. The same as `Messenger.channel` gives. */
function toChannel(message: Message): Outgoing {
  const conversation = { platform: 'teams', kind: 'channel', address: channel.id, channel: channel.id } as const;
  const reply = { audience: 'conversation', message } as const;
  return { key: randomUUID(), platform: 'teams', lane: `teams ${channel.id}`, post: { kind: 'send', conversation, reply } };
}

const pauseMilliseconds = 50;
const patienceMilliseconds = 10_000;

async function eventually(look: () => Promise<boolean>, what: string): Promise<void> {
  for (const end = Date.now() + patienceMilliseconds; Date.now() < end; await sleep(pauseMilliseconds)) if (await look()) return;
  throw new Error(`It never came: ${what}`);
}

/** The Playground shows no dialogs, so forms are cards of their own. */
function officeFile(): string {
  const branches = [
    { id: 'voelklingen', name: 'IG Metall Völklingen', teamsChannel: channel.id, contact: 'Tel. 06898 0000' },
    { id: 'homburg-saarpfalz', name: 'IG Metall Homburg-Saarpfalz' },
    { id: 'neunkirchen', name: 'IG Metall Neunkirchen' },
    { id: 'saarbruecken', name: 'IG Metall Saarbrücken' },
  ];
  return stringify({ branches, teams: { dialogs: false } });
}
