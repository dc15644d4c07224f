// The bot with both platforms, of which only the digest is awake; its clock begins where its parent says, at each line anew.
import { flushCompileCache } from 'node:module';
import { createInterface } from 'node:readline';
import { Hono } from 'hono';
import { type Config, databaseOf, readConfig } from '../../../src/config.ts';
import type { DigestParts } from '../../../src/digest/digest-parts.ts';
import { runDigest } from '../../../src/digest/run-digest.ts';
import { createLog } from '../../../src/log.ts';
import { openBooking } from '../../../src/main/open-booking.ts';
import type { Bot } from '../../../src/main.ts';
import { connectPlatforms } from '../../../src/operate/connect-platforms.ts';
import { serve } from '../../../src/operate/serve.ts';
import { createAudit } from '../../../src/storage/audit.ts';
import { createDigestStore } from '../../../src/storage/digest/create-digest-store.ts';
import { loadSecret } from '../../../src/storage/load-secret.ts';
import { openMigrated } from '../../../src/storage/open-migrated.ts';

const lookMilliseconds = 40;

const config = readConfig(process.env);
const log = createLog('error');
const clock = { base: Date.parse(process.env.TEST_START ?? ''), since: Date.now() };
const now = () => new Date(clock.base + Date.now() - clock.since);
const database = await openMigrated(databaseOf(config));
const booking = await openBooking(config, { database, formats: () => [], now });
const responder: Bot['responder'] = async () => ({ kind: 'nothing' });
// Of a bot only what the connection with the platforms uses.
const pressure: Bot['pressure'] = () => ({ level: 'calm' });
const bot = { responder, pressure, database, booking, now, close: () => database.close() } as Bot;
const queueKey = await loadSecret(config.dataDir, 'queue-key', 32);
const key = new Uint8Array(32);
const store = createDigestStore({ database, audit: createAudit(key), key, queueKey, now: () => now().getTime() });
const connected = await connectPlatforms(bot, { config, log, lease: Number(process.env.TEST_LEASE) });
const served = await serve(connected?.routes ?? new Hono(), config);
flushCompileCache();

function targetsOf({ office }: Config): DigestParts['targets'] {
  return office.branches.flatMap(({ id, slackChannel = '', teamsChannel = '' }) => [
    { branch: id, platform: 'slack', channel: slackChannel } as const,
    { branch: id, platform: 'teams', channel: teamsChannel } as const,
  ]);
}

const parts: DigestParts = {
  ...{ store, now, targets: targetsOf(config), branches: config.office.branches, approval: false },
  sendAt: { weekday: 'monday', time: '07:30' },
  draftAt: { weekday: 'friday', time: '10:00' },
  desks: [{ platform: 'slack', channel: 'C0' }],
  edition: async ({ week }) => ({
    ...{ base: '', notes: [] },
    issue: async (branch) => ({ blocks: [{ kind: 'text', text: `Ausgabe ${week} ${branch}.` }] }),
  }),
  items: async () => [],
  onProblem: (problem, cause) => log.error({ err: cause }, problem),
};

process.stdout.write(`ready ${served.url}\n`);
const look = async () => {
  await runDigest(parts).catch((cause: unknown) => log.error({ err: cause }, 'the digest could not be looked after'));
  connected?.nudge();
  setTimeout(look, lookMilliseconds);
};
void look();
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'start') continue; // it has
  clock.base = Date.parse(line);
  clock.since = Date.now();
}
