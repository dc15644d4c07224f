import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { proves } from '../parity/proves.ts';
import { botSaid, choiceOf, wordsOf } from './bot-said.ts';
import { openTeamsBot } from './open-teams-bot.ts';
import { channels, groupChat } from './peer/directory.ts';

const question = 'Wie lange gibt es Kurzarbeitergeld?';
/** Far enough ahead that something of the shipped base is due. */
const later = 120 * 24 * 3_600_000;

describe('targeted messages in Teams', () => {
  let rig: Awaited<ReturnType<typeof openTeamsBot>>;
  beforeAll(async () => {
    rig = await openTeamsBot({ office: 'office-targeted', offset: () => later });
  });
  afterAll(() => rig.close());

  const said = (conversation: string) => botSaid(rig.peer, conversation);

  const places = [channels.voelklingen, groupChat];
  it.each(places)(
    proves('slash', 'a command in %s is answered where it was typed, and only the one who typed it sees that'),
    async (where) => {
      const anna = rig.person('anna');
      await anna.slash(where, `/tws ${question}`);
      const answer = await eventually(() => said(where)[0]);
      expect(answer.visibleTo).toBe('anna');
      expect(wordsOf(answer)).toMatch(/12 Monate.*Nur für Dich sichtbar/s);
      expect(rig.person('bert').sees(where)).toEqual([]);
      expect(said(anna.direct)).toEqual([]);
    },
  );

  it('a private answer to a mention is one, also for somebody without a direct chat', async () => {
    const dora = rig.person('dora');
    const id = await dora.mentions(channels.neunkirchen, 'mein chef mobbt mich');
    const answer = await eventually(() => said(`${channels.neunkirchen};messageid=${id}`)[0]);
    expect(answer.visibleTo).toBe('dora');
  });

  it('the answer is shared once from it', async () => {
    const bert = rig.person('bert');
    await bert.slash(channels.saarbruecken, `/tws ${question}`);
    const answer = await eventually(() => said(channels.saarbruecken)[0]);
    await bert.presses(answer, 'Teilen');
    await bert.presses(answer, 'Teilen');
    const shared = await eventually(() => said(channels.saarbruecken)[1]);
    expect(shared.visibleTo).toBeUndefined();
    await sleep(200);
    expect(rig.person('anna').sees(channels.saarbruecken)).toEqual([expect.stringContaining('12 Monate')]);
  });

  it('what follows from a hidden answer stays hidden', async () => {
    const anna = rig.person('anna');
    const where = channels['homburg-saarpfalz'];
    await anna.slash(where, `/tws ${question}`);
    const answer = await eventually(() => said(where)[0]);
    await anna.presses(answer, 'Wie lange können wir Kurzarbeit machen?');
    expect(anna.dialog().texts.join()).toContain('Quellen');
    await sleep(300);
    expect(said(where)).toEqual([answer]);
    expect(rig.person('bert').sees(where)).toEqual([]);
  });

  it('a form that a command leads to stands in the direct chat, and a targeted message says so', async () => {
    const anna = rig.person('anna');
    await anna.slash(channels.neunkirchen, '/tws geschäftsstelle');
    await eventually(() => said(anna.direct).find((message) => wordsOf(message).includes('Deine Geschäftsstelle')));
    const hint = await eventually(() => said(channels.neunkirchen).find((message) => wordsOf(message).includes('im direkten Chat')));
    expect(hint.visibleTo).toBe('anna');
  });

  it('the list of what is due is worked on in a dialog', async () => {
    const carla = rig.person('carla');
    await carla.slash(channels['homburg-saarpfalz'], '/wissen');
    const list = await eventually(() => said(channels['homburg-saarpfalz']).find(({ visibleTo }) => visibleTo === 'carla'));
    await carla.presses(list, 'Los', { p_choice: choiceOf(list.activity.attachments, 'curate.confirm') });
    expect(carla.dialog().texts.join()).toMatch(/Wissensbank: zu prüfen.*ist bestätigt/s);
    expect(rig.person('bert').sees(channels['homburg-saarpfalz'])).toEqual([]);
  });

  it('nothing is said, and nothing hinted at, where no private way is open after a private command', async () => {
    const { faults } = rig.peer;
    const before = said(channels.neunkirchen);
    faults.set('send', { kind: 'status', status: 403, code: 'TargetedMessagesOff' }, { conversation: channels.neunkirchen });
    await rig.person('dora').slash(channels.neunkirchen, `/tws ${question}`);
    await sleep(500);
    faults.clear();
    expect(said(channels.neunkirchen)).toEqual(before);
  });

  it("a guest's command is not told to everybody", async () => {
    const { workspace } = rig.peer;
    workspace.rosters.get(groupChat)?.add('gerd');
    const before = said(groupChat).length;
    await rig.person('gerd').slash(groupChat, `/tws ${question}`);
    await sleep(300);
    expect(said(groupChat)).toHaveLength(before);
  });
});
