import { expect, it, onTestFinished } from 'vitest';
import type { Outgoing } from '../../src/chat/outbox.ts';
import { loadSecret } from '../../src/storage/load-secret.ts';
import { createOutbox } from '../../src/storage/outbox.ts';
import { counts } from '../counts.ts';
import { eventually } from '../eventually.ts';
import { figure } from '../report/figure.ts';
import { botSaid, wordsOf } from './bot-said.ts';
import { openTeamsBot } from './open-teams-bot.ts';
import { channels } from './peer/directory.ts';

const places = Object.values(channels);

function postTo(channel: string, count: number): Outgoing {
  const conversation = { platform: 'teams', kind: 'channel', address: channel, channel } as const;
  const message = { blocks: [{ kind: 'text', text: `Ausgabe ${count}` }] } as const;
  const reply = { audience: 'conversation', message } as const;
  return { key: `issue ${channel} ${count}`, platform: 'teams', lane: `teams ${channel}`, post: { kind: 'send', conversation, reply } };
}

// The Teams of the tests fails when it is written to more often than Teams allows.
it(`keeps the rates of Teams when ${counts.queuedPosts} posts wait for four channels, each a thread of its own`, {
  timeout: 180_000,
}, async () => {
  const rig = await openTeamsBot();
  onTestFinished(rig.close);
  const anna = rig.person('anna');
  await anna.says(anna.direct, 'Wie lange gibt es Kurzarbeitergeld?');
  await eventually(() => botSaid(rig.peer, anna.direct)[0]);
  const queue = { database: rig.bot.database, key: await loadSecret(rig.dataDir, 'queue-key', 32), lease: 20_000, now: Date.now };
  const outbox = createOutbox(queue);
  const each = counts.queuedPosts / places.length;
  rig.peer.faults.set('create', { kind: 'status', status: 503 }, { times: 1, conversation: channels.neunkirchen });
  await outbox.put(places.flatMap((channel) => Array.from({ length: each }, (_, count) => postTo(channel, count))));
  const said = () => places.flatMap((channel) => botSaid(rig.peer, channel));
  await eventually(() => said().length === counts.queuedPosts - 1, 170_000);
  expect(new Set(said().map(({ conversation }) => conversation)).size).toBe(counts.queuedPosts - 1);
  for (const channel of places.filter((place) => place !== channels.neunkirchen)) {
    expect(botSaid(rig.peer, channel).map((message) => wordsOf(message).trim())).toEqual(
      Array.from({ length: each }, (_, count) => `Ausgabe ${count}`),
    );
  }
  // What may have arrived is not sent again: it is listed.
  expect(await outbox.stuck()).toMatchObject([
    { key: `issue ${channels.neunkirchen} 0`, state: 'unknown', reason: 'status 503 ServiceError' },
  ]);
  figure(`${counts.queuedPosts} posts for four channels of Teams: no rate exceeded, order kept, the one that may have arrived is listed`);
});
