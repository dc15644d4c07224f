import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { proves } from '../parity/proves.ts';
import { postToChannel } from '../post-to-channel.ts';
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

  const posts = (channel: string) => rig.peer.workspace.messages.filter(({ conversation }) => conversation.startsWith(channel));
});
