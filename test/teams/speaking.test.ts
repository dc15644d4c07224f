import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { PersonReference } from '../../src/chat/references.ts';
import { eventually } from '../eventually.ts';
import { proves } from '../parity/proves.ts';
import { postToChannel } from '../post-to-channel.ts';
import { putPosts } from '../put-posts.ts';
import { announcing, revising, telling } from '../unasked-posts.ts';
import { openTeamsBot } from './open-teams-bot.ts';
import { channels } from './peer/directory.ts';

describe('in Teams the bot', () => {
  let rig: Awaited<ReturnType<typeof openTeamsBot>>;
  beforeAll(async () => {
    rig = await openTeamsBot();
  });
  afterAll(() => rig.close());

  const heard = (name: string, place: string) => rig.person(name).sees(place).slice(-1).join();

  it(proves('home', 'shows a page of one’s own by its word, with what is due to curators alone'), async () => {
    for (const name of ['anna', 'carla']) await rig.person(name).says(rig.person(name).direct, 'start');
    const [anna, carla] = await Promise.all(
      ['anna', 'carla'].map((name) => eventually(() => heard(name, rig.person(name).direct).match(/Deine Sachen[\s\S]*/)?.[0])),
    );
    expect(anna).not.toContain('Wissensbank: zu prüfen');
    expect(carla).toContain('Wissensbank: zu prüfen');
  });

  it(proves('post', 'posts to each branch channel without being asked, once, as a post of its own'), async () => {
    const { installsIn } = rig.person('anna');
    await installsIn(channels.voelklingen);
    for (const channel of Object.values(channels)) {
      await postToChannel(rig, { platform: 'teams', channel, text: `Neu in ${channel}` });
      await postToChannel(rig, { platform: 'teams', channel, text: `Neu in ${channel}` });
    }
    await eventually(() => Object.values(channels).every((channel) => posts(channel).length > 0));
    for (const channel of Object.values(channels)) {
      expect(posts(channel)).toHaveLength(1);
      expect(posts(channel)[0]?.conversation).toMatch(/;messageid=\d+$/);
    }
  });

  const personNamed = (name: string): PersonReference => ({
    ...{ platform: 'teams', workspace: rig.peer.tenant },
    user: rig.person(name).member.aadObjectId,
  });

  it('tells somebody something in their direct chat without being asked, once, and nobody else', async () => {
    await putPosts(rig, [telling(personNamed('anna'), 'Ein Platz ist frei')]);
    await putPosts(rig, [telling(personNamed('anna'), 'Ein Platz ist frei')]);
    await eventually(() => heard('anna', rig.person('anna').direct).includes('Ein Platz ist frei'));
    const told = rig.peer.workspace.messages.filter((message) => JSON.stringify(message.activity).includes('Ein Platz ist frei'));
    expect(told.map(({ conversation }) => conversation)).toEqual([rig.person('anna').direct]);
  });

  it('opens the chat with somebody who has the app and never wrote to it', async () => {
    await putPosts(rig, [telling(personNamed('bert'), 'Willkommen')]);
    await eventually(() => heard('bert', rig.person('bert').direct).includes('Willkommen'));
  });

  it('lists what cannot be told: to somebody without the app, to another tenant, to a channel that the office does not name', async () => {
    const elsewhere = { ...personNamed('anna'), workspace: '99999999-9999-4999-8999-999999999999' };
    const posts = [
      telling(personNamed('dora'), 'Ohne App'),
      telling(elsewhere, 'Fremd'),
      announcing({ platform: 'teams', channel: '19:niemand@thread.tacv2', text: 'Nirgends' }),
    ];
    const outbox = await putPosts(rig, posts);
    await vi.waitFor(async () => expect((await outbox.stuck()).map(({ key }) => key)).toEqual(posts.map(({ key }) => key)), {
      timeout: 5_000,
    });
  });

  it('announces something in a channel, and changes it there later', async () => {
    const post = announcing({ platform: 'teams', channel: channels.neunkirchen, text: 'Neue Anfrage' });
    const before = posts(channels.neunkirchen).length;
    await putPosts(rig, [post, revising(post, 'Angenommen')]);
    await eventually(() => JSON.stringify(posts(channels.neunkirchen).at(-1)?.activity).includes('Angenommen'));
    expect(posts(channels.neunkirchen)).toHaveLength(before + 1);
  });

  it('cannot know where to tell anybody anything before somebody has ever written', async () => {
    const fresh = await openTeamsBot();
    onTestFinished(fresh.close);
    const post = telling({ platform: 'teams', workspace: fresh.peer.tenant, user: fresh.person('anna').member.aadObjectId }, 'Hallo');
    const outbox = await putPosts(fresh, [post]);
    await vi.waitFor(async () => expect(await outbox.stuck()).toMatchObject([{ key: post.key, state: 'failed' }]), { timeout: 5_000 });
  });

  const posts = (channel: string) => rig.peer.workspace.messages.filter(({ conversation }) => conversation.startsWith(channel));
});
