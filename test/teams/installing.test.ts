import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { proves } from '../parity/proves.ts';
import { botSaid, wordsOf } from './bot-said.ts';
import { openTeamsBot } from './open-teams-bot.ts';
import { channels, groupChat } from './peer/directory.ts';

const question = 'Wie lange gibt es Kurzarbeitergeld?';
const quiet = () => sleep(300);

describe('who installs the bot in Teams, and removes it', () => {
  let rig: Awaited<ReturnType<typeof openTeamsBot>>;
  beforeAll(async () => {
    rig = await openTeamsBot();
  });
  afterAll(() => rig.close());
  const said = (conversation: string) => botSaid(rig.peer, conversation);

  it(proves('welcome', 'somebody who installs the app is welcomed once, and not again'), async () => {
    const dora = rig.person('dora');
    await dora.installs();
    expect(wordsOf(await eventually(() => said(dora.direct)[0]))).toMatch(/Transformationswerkstatt|TWS/);
    await dora.uninstalls();
    await dora.installs();
    await quiet();
    expect(said(dora.direct)).toHaveLength(1);
  });

  it('nothing is posted to a team or group chat that gets the app', async () => {
    for (const place of [channels.neunkirchen, groupChat]) await rig.person('anna').installsIn(place);
    await quiet();
    expect([...said(channels.neunkirchen), ...said(groupChat)]).toEqual([]);
  });

  it('nothing is sent any more to somebody who has removed the app, until they come back', async () => {
    const bert = rig.person('bert');
    await bert.says(bert.direct, question);
    await eventually(() => said(bert.direct)[0]);
    await bert.uninstalls();
    const calls = () =>
      rig.peer.workspace.calls.filter(({ conversation, operation }) => conversation === bert.direct && operation === 'send');
    const before = calls().length;
    const id = await bert.mentions(channels.voelklingen, 'mein chef mobbt mich');
    await eventually(() => said(`${channels.voelklingen};messageid=${id}`)[0]);
    expect(calls()).toHaveLength(before);
    await bert.installs();
    await bert.says(bert.direct, question);
    await eventually(() => said(bert.direct)[1]);
  });
});
