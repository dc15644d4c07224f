import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { eventually } from '../eventually.ts';
import { proves } from '../parity/proves.ts';
import { postToChannel } from '../post-to-channel.ts';
import { putPosts } from '../put-posts.ts';
import { announcing, revising, telling } from '../unasked-posts.ts';
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

  it('tells somebody something in their direct chat without being asked, once, and nobody else', async () => {
    const carla = { platform: 'slack', workspace: 'T1', user: 'UCARLA' } as const;
    await putPosts(rig, [telling(carla, 'Ein Platz ist frei')]);
    await putPosts(rig, [telling(carla, 'Ein Platz ist frei')]);
    const { direct } = rig.peer.person('UCARLA');
    const told = await eventually(() => rig.said(direct)[0]);
    expect(wordsOf(told.blocks)).toContain('Ein Platz ist frei');
    expect(rig.peer.workspace.messages.filter(({ blocks }) => wordsOf(blocks).includes('Ein Platz ist frei'))).toHaveLength(1);
  });

  it('finds what it told somebody after a lost reply instead of telling it again', async () => {
    const dora = { platform: 'slack', workspace: 'T1', user: 'UDORA' } as const;
    rig.peer.faults.set('chat.postMessage', { kind: 'drop' }, { times: 1 });
    const post = telling(dora, 'Erinnerung');
    const outbox = await putPosts(rig, [post]);
    await eventually(() => rig.lines.some((line) => line.includes('a post did not arrive')));
    await vi.waitFor(async () => expect((await outbox.find(post.key))?.state).toBe('sent'), { timeout: 10_000 });
    expect(rig.said(rig.peer.person('UDORA').direct)).toHaveLength(1);
  });

  it('announces something in the coordinators’ channel, and changes it there later', async () => {
    const post = announcing({ platform: 'slack', channel: 'C0', text: 'Neue Anfrage' });
    await putPosts(rig, [post, revising(post, 'Angenommen')]);
    const shown = await eventually(() => rig.said('C0').find(({ blocks }) => wordsOf(blocks).includes('Angenommen')));
    expect([rig.said('C0').length, wordsOf(shown.blocks).includes('Neue Anfrage')]).toEqual([1, false]);
  });

  it('gives up what is for people of another workspace, for nobody and for a channel that the office does not name', async () => {
    const posts = [
      telling({ platform: 'slack', workspace: 'T9', user: 'UANNA' }, 'Fremd'),
      telling({ platform: 'slack', workspace: 'T1', user: 'kein Mensch' }, 'Niemand'),
      announcing({ platform: 'slack', channel: 'C99', text: 'Nirgends' }),
    ];
    const outbox = await putPosts(rig, posts);
    await vi.waitFor(async () => expect((await outbox.stuck()).map(({ key }) => key)).toEqual(posts.map(({ key }) => key)), {
      timeout: 5_000,
    });
  });
});
