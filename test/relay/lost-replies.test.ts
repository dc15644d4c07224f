import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import type { Outgoing } from '../../src/chat/outbox.ts';
import type { ConversationReference } from '../../src/chat/references.ts';
import { counts } from '../counts.ts';
import { eventually } from '../eventually.ts';
import { putPosts } from '../put-posts.ts';
import { figure } from '../report/figure.ts';
import { openSlackBot } from '../slack/open-slack-bot.ts';
import { botSaid } from '../teams/bot-said.ts';
import { openTeamsBot } from '../teams/open-teams-bot.ts';
import { channels } from '../teams/peer/directory.ts';

const most = counts.lostReplies;

const keys = Array.from({ length: most }, (_, number) => `issue ${number}`);

async function waitUntil(isDone: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 200_000; Date.now() < end && !(await isDone()); ) await sleep(200);
}

function postsTo(platform: 'slack' | 'teams', places: readonly string[]): Outgoing[] {
  return keys.map((key, number) => {
    const channel = places[number % places.length] ?? '';
    const conversation: ConversationReference = { platform, kind: 'channel', address: channel, channel };
    const reply = { audience: 'conversation', message: { blocks: [{ kind: 'text', text: `Ausgabe ${number}` }] } } as const;
    return { key, platform, lane: `${platform} ${channel}`, post: { kind: 'send', conversation, reply } };
  });
}

it(`${most} posts that Slack takes while its reply is lost are looked up, and none is posted twice`, { timeout: 280_000 }, async () => {
  const rig = await openSlackBot();
  onTestFinished(rig.close);
  const places = Array.from({ length: Math.ceil(most / 4) }, (_, number) => `CLOST${number}`);
  for (const place of places) rig.peer.workspace.channels.add(place);
  rig.peer.faults.set('chat.postMessage', { kind: 'drop' }, { times: most });
  const outbox = await putPosts(rig, postsTo('slack', places));
  const states = async () => Promise.all(keys.map(async (key) => (await outbox.find(key))?.state));
  await waitUntil(async () => (await states()).every((state) => state === 'sent'));
  const texts = rig.peer.workspace.messages.map(({ text, blocks }) => /Ausgabe \d+/.exec(`${text} ${JSON.stringify(blocks)}`)?.[0]);
  expect(texts.toSorted()).toEqual(Array.from({ length: most }, (_, number) => `Ausgabe ${number}`).toSorted());
  expect(await outbox.stuck()).toEqual([]);
  figure(`${most} posts to Slack whose reply was lost: 0 posted twice, 0 missing`);
});

it(`${most} posts that Teams takes while its reply is lost are all listed, and none is sent again`, { timeout: 280_000 }, async () => {
  const rig = await openTeamsBot();
  onTestFinished(rig.close);
  const anna = rig.person('anna');
  await anna.says(anna.direct, 'Wie lange gibt es Kurzarbeitergeld?');
  await eventually(() => botSaid(rig.peer, anna.direct)[0]);
  const places = Object.values(channels);
  rig.peer.faults.set('create', { kind: 'drop' });
  const outbox = await putPosts(rig, postsTo('teams', places));
  const inDoubt = async () => (await outbox.stuck()).filter(({ state }) => state === 'unknown').length;
  await waitUntil(async () => (await inDoubt()) === most);
  expect(await inDoubt()).toBe(most);
  expect(places.flatMap((place) => botSaid(rig.peer, place))).toHaveLength(most);
  figure(`${most} posts to Teams whose reply was lost: 0 sent again, ${most} listed`);
});
