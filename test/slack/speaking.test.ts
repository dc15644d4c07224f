import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { proves } from '../parity/proves.ts';
import { postToChannel } from '../post-to-channel.ts';
import { openSlackBot } from './open-slack-bot.ts';
import { wordsOf } from './words-of.ts';

describe('in Slack the bot', () => {
  let rig: Awaited<ReturnType<typeof openSlackBot>>;
  beforeAll(async () => {
    rig = await openSlackBot();
  });
  afterAll(() => rig.close());

  it(proves('circumstance', 'asks back what decides, and takes a button for an answer'), async () => {
    const anna = rig.peer.person('UANNA');
    await anna.says(anna.direct, 'Welche Förderung gibt es für Weiterbildung bei uns?');
    const asked = await eventually(() => rig.said(anna.direct)[0]);
    await anna.presses(asked, 'Unter 250 Beschäftigte');
    const answer = await eventually(() => rig.said(anna.direct)[1]);
    expect(wordsOf(asked.blocks)).toContain('250 und mehr oder Konzern');
    expect(wordsOf(answer.blocks)).toContain('Kompetenz durch Weiterbildung');
  });

  it(proves('word', 'knows its commands as plain words'), async () => {
    const ben = rig.peer.person('UBEN');
    await ben.says(ben.direct, 'hilfe');
    await eventually(() => rig.said(ben.direct).some(({ blocks }) => wordsOf(blocks).includes('Das kann ich')));
    await ben.says(ben.direct, 'start');
    await eventually(() => rig.said(ben.direct).some(({ blocks }) => wordsOf(blocks).includes('Deine Sachen')));
  });

  it(proves('post', 'posts to a channel without being asked, once'), async () => {
    await postToChannel(rig, { platform: 'slack', channel: 'C2', text: 'Neu in dieser Woche' });
    await postToChannel(rig, { platform: 'slack', channel: 'C2', text: 'Neu in dieser Woche' });
    const post = await eventually(() => rig.said('C2')[0]);
    expect(wordsOf(post.blocks)).toContain('Neu in dieser Woche');
    expect(post.thread_ts).toBeUndefined();
    expect(rig.said('C2')).toHaveLength(1);
  });
});
