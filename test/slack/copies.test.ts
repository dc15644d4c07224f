import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { eventually } from '../eventually.ts';
import { proves } from '../parity/proves.ts';

import { createSchema } from '../storage/engines.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openSlackBot, type SlackBotOptions } from './open-slack-bot.ts';
import { eventEnvelope } from './peer/deliveries.ts';
import { openSlackPeer } from './peer/open-slack-peer.ts';
import { signRequest } from './peer/sign-request.ts';

const minute = 60_000;
const question = {
  type: 'message',
  channel: 'DUANNA',
  channel_type: 'im',
  user: 'UANNA',
  text: 'Wie lange gibt es Kurzarbeitergeld?',
  ts: '1764100000.000001',
};

/** Two processes' worth of bot on one database, and one that is started again. */
async function sendCopies(more: Pick<SlackBotOptions, 'databaseUrl'>): Promise<number> {
  const peer = await openSlackPeer();
  onTestFinished(peer.close);
  const dataDir = await temporaryFolder();
  let passed = 0;
  const open = () => openSlackBot({ peer, dataDir, offset: () => passed, ...more });
  const send = async ({ url }: { readonly url: string }) => {
    const response = await fetch(url, signRequest(envelope, { secret: 'geheim' }));
    expect(response.status).toBe(200);
  };
  const envelope = JSON.stringify(eventEnvelope(question));
  const [one, two] = [await open(), await open()];
  await Promise.all([one, two, one, two].map(send));
  passed = minute;
  await Promise.all([one, two].map(send));
  passed = 5 * minute;
  await Promise.all([one, two].map(send));
  await eventually(() => peer.workspace.messages.length > 0);
  await one.stop();
  await two.stop();
  passed = 60 * minute;
  const again = await open();
  await Promise.all([again, again].map(send));
  await sleep(1_000);
  await again.stop();
  return peer.workspace.messages.length;
}

describe('copies of one event, at once, later, across a restart and over two bots on one database', () => {
  it(proves('copies', 'lead to one answer on SQLite'), async () => {
    expect(await sendCopies({})).toBe(1);
  });

  const server = process.env.TEST_DATABASE_URL;
  it.skipIf(server === undefined)(
    `lead to one answer on PostgreSQL${server === undefined ? ' (TEST_DATABASE_URL is not set)' : ''}`,
    async () => {
      const schema = await createSchema(server ?? '');
      onTestFinished(schema.drop);
      expect(await sendCopies({ databaseUrl: schema.url })).toBe(1);
    },
  );
});
