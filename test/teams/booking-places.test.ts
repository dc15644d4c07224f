import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asCouncil, book } from '../booking/scenes.ts';
import { addDate, becomesIdle, bookingsOf, type Stage } from '../booking/stage.ts';
import { eventually } from '../eventually.ts';
import { deskChannel, teamsStage } from './booking-stage.ts';
import { botSaid, wordsOf } from './bot-said.ts';
import { openTeamsBot } from './open-teams-bot.ts';
import { type Author, invokeFrom } from './peer/activity.ts';
import { buttonsIn } from './peer/card-parts.ts';
import { channels } from './peer/directory.ts';
import { openTeamsPeer, type TeamsPeer } from './peer/open-teams-peer.ts';
import { cardsSeen } from './peer/pressing.ts';
import { objectOf } from './peer/route.ts';

describe.each(['office', 'office-without-dialogs'] as const)('where people book in Teams (%s)', (office) => {
  let peer: TeamsPeer;
  let rig: Awaited<ReturnType<typeof openTeamsBot>>;
  let stage: Stage;
  beforeAll(async () => {
    peer = await openTeamsPeer({ rates: 'off' });
    peer.workspace.addChannel('buero');
    rig = await openTeamsBot({ peer, office });
    stage = teamsStage(rig, { jump: () => undefined });
  });
  afterAll(async () => {
    await rig.close();
    await peer.close();
  });

  const countBookings = async () => (await rig.bot.database.kysely.selectFrom('booking').select('id').execute()).length;
  const told = (name: string, words: string) =>
    botSaid(peer, peer.person(name).direct).filter((each) => wordsOf(each, name).includes(words));
  const confirmed = 'Dein Platz ist fest gebucht';

  it('in a channel nobody else sees the form, the list or the answer', async () => {
    const date = await addDate(stage, { id: 'im-kanal' });
    const ida = stage.actor('ida');
    const person = peer.person('ida');
    await person.mentions(channels.neunkirchen, 'workshop meine');
    await ida.reads('Du hast gerade nichts gebucht');
    await person.mentions(channels.neunkirchen, 'workshop');
    const [found] = await ida.finds('date', '', { topic: date.format });
    await ida.fills({ date: found ?? '', ...asCouncil });
    await ida.reads(confirmed);
    await becomesIdle(stage);
    expect(botSaid(peer, channels.neunkirchen)).toEqual([]);
  });

  it('without a public address the confirmation says who has the calendar entry', async () => {
    const date = await addDate(stage, { id: 'ohne-adresse' });
    const jan = stage.actor('jan');
    await book(jan, date);
    expect(await jan.reads(confirmed)).toMatch(/Datei: h2-grundlagen\.ics.*Frag bitte die Koordination/s);
    expect(await jan.calendars()).toEqual([]);
  });

  it('on the start page there are buttons to book and to see one’s own, and for coordinators what is open', async () => {
    const date = await addDate(stage, { id: 'zuhause' });
    const kim = stage.actor('kim');
    const start = async (name: string) => {
      await peer.person(name).says(peer.person(name).direct, 'start');
      return await eventually(() => told(name, 'Workshop buchen')[0]);
    };
    expect(wordsOf(await start('kim'))).not.toContain('Offene Anfragen');
    await kim.presses({ words: 'Deine Sachen', label: 'Workshop buchen' });
    await kim.finds('date', '', { topic: date.format });
    await kim.fills({ date: date.id, ...asCouncil });
    await kim.reads('Gebucht: Wasserstoff verstehen');
    await kim.presses({ words: 'Deine Sachen', label: 'Meine Workshops' });
    await kim.reads(/Meine Workshops.*gebucht/s);
    expect(wordsOf(await start('kora'))).toContain('Offene Anfragen');
  });

  it('two clicks and copies of one delivery are one booking with one confirmation', async () => {
    const date = await addDate(stage, { id: 'doppelt' });
    const lea = stage.actor('lea');
    await lea.calls('');
    await lea.finds('date', '', { topic: date.format });
    const form = await eventually(() => told('lea', 'Workshop buchen')[0]);
    const [button] = cardsSeen(form, 'lea').flatMap(buttonsIn);
    const author: Author = { workspace: peer.workspace, serviceUrl: peer.serviceUrl, member: peer.person('lea').member };
    const data = { ...objectOf(button?.data), f_date: date.id, f_audience: 'worksCouncil', f_seats: '1' };
    const action = { type: 'Action.Execute', verb: button?.verb, data };
    const click = () => ({
      ...invokeFrom(author, peer.person('lea').direct, { name: 'adaptiveCard/action', value: { action, trigger: 'manual' } }),
      replyToId: form.id,
    });
    const before = await countBookings();
    const [one, two] = [click(), click()];
    await Promise.all([one, one, two, one].map((each) => peer.deliveries.send(each)));
    await peer.deliveries.send(two);
    await lea.reads(confirmed);
    await becomesIdle(stage);
    expect(await countBookings()).toBe(before + 1);
    expect(told('lea', confirmed)).toHaveLength(1);
  });

  it('a request that is agreed to three times at once is agreed to once', async () => {
    const date = await addDate(stage, { id: 'gedrueckt', approval: true });
    const mia = stage.actor('mia');
    await book(mia, date);
    const asked = await eventually(() => botSaid(peer, deskChannel).at(-1));
    await Promise.all([1, 2, 3].map(() => peer.person('kora').presses(asked, 'Zusagen')));
    await mia.reads(confirmed);
    await becomesIdle(stage);
    expect(await bookingsOf(stage, mia, date.id)).toMatchObject([{ state: 'confirmed' }]);
    expect(botSaid(peer, deskChannel)).toHaveLength(1);
    expect(told('mia', confirmed)).toHaveLength(1);
  });
});
