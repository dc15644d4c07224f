import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countOpen } from '../count-open.ts';
import { eventually } from '../eventually.ts';
import { botSaid, wordsOf } from '../teams/bot-said.ts';
import { openTeamsBot } from '../teams/open-teams-bot.ts';
import { groupChat } from '../teams/peer/directory.ts';
import { openTeamsPeer } from '../teams/peer/open-teams-peer.ts';

const question = (place: number) => `Wie lange gibt es Kurzarbeitergeld, Frage ${place}?`;

describe('limits in Teams', () => {
  let rig: Awaited<ReturnType<typeof openTeamsBot>>;
  let offset = 0;
  beforeAll(async () => {
    rig = await openTeamsBot({ peer: await openTeamsPeer({ rates: 'off' }), offset: () => offset });
  });
  afterAll(async () => {
    await rig.close();
    await rig.peer.close();
  });

  const words = (conversation: string) => botSaid(rig.peer, conversation).map((message) => wordsOf(message));
  const waits = (conversation: string) => words(conversation).filter((text) => text.includes('Bitte kurz warten'));
  const idle = async () => {
    for (let calm = 0; calm < 4; await sleep(80)) calm = (await countOpen(rig.bot.database)) === 0 ? calm + 1 : 0;
  };

  it('thirty questions a minute are answered, the next one is told to wait, and those after it wake nobody', async () => {
    const anna = rig.person('anna');
    for (let place = 0; place < 34; place++) await anna.says(anna.direct, question(place));
    await idle();
    expect(words(anna.direct)).toHaveLength(31);
    expect(waits(anna.direct)).toHaveLength(1);
    offset += 61_000;
    await anna.says(anna.direct, question(50));
    await eventually(() => words(anna.direct).length === 32);
    expect(waits(anna.direct)).toHaveLength(1);
  });

  it('where others read along, three answers a minute are for all, and more only for who asks', async () => {
    const bert = rig.person('bert');
    await bert.says(bert.direct, 'Hallo');
    await idle();
    const before = words(bert.direct).length;
    for (let place = 0; place < 5; place++) await bert.mentions(groupChat, question(place));
    await idle();
    expect(words(groupChat)).toHaveLength(3);
    const heard = words(bert.direct).slice(before);
    expect(heard).toHaveLength(2);
    for (const text of heard) expect(text).toMatch(/Darum bekommst nur Du diese Antwort.*12 Monate/s);
  });
});
