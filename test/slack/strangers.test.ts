import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { eventually } from '../eventually.ts';
import { proves } from '../parity/proves.ts';

import { openSlackBot } from './open-slack-bot.ts';
import { wordsOf } from './words-of.ts';

const question = 'Wie lange gibt es Kurzarbeitergeld?';
const quiet = () => sleep(400);

describe('who gets no answer in Slack', () => {
  let rig: Awaited<ReturnType<typeof openSlackBot>>;
  beforeAll(async () => {
    rig = await openSlackBot();
    const { members } = rig.peer.workspace;
    members.set('UGAST', { id: 'UGAST', is_restricted: true });
    members.set('UEINKANALGAST', { id: 'UEINKANALGAST', is_ultra_restricted: true });
    members.set('UFREMD', { id: 'UFREMD', team_id: 'T2' });
    members.set('UUNBEKANNT', { id: 'UUNBEKANNT', is_stranger: true });
    members.set('UROBOTER', { id: 'UROBOTER', is_bot: true });
  });
  afterAll(() => rig.close());

  const said = (channel: string) => rig.peer.workspace.messages.filter((message) => message.channel === channel && message.bot_id === 'B1');
  /** What was sent is wiped as soon as it is done, which may be a moment after the person was told. */
  const expectNothingKept = () =>
    vi.waitFor(async () => {
      expect(await rig.bot.database.kysely.selectFrom('inbox').selectAll().where('body', 'is not', null).execute()).toEqual([]);
    });

  it.each(['UGAST', 'UEINKANALGAST', 'UFREMD', 'UUNBEKANNT', 'UNIEMAND'])(
    '%s is told so politely, privately, and nothing is kept',
    async (user) => {
      await rig.peer.person(user).says('C1', `<@UBOT> ${question}`);
      const refusal = await eventually(() => rig.peer.workspace.ephemerals.find((each) => each.user === user));
      expect(refusal.text).toMatch(/nur für Mitglieder dieses Arbeitsbereichs.*nichts von Dir gespeichert/);
      expect(said('C1')).toEqual([]);
      await expectNothingKept();
      expect(await rig.bot.database.kysely.selectFrom('outbox').selectAll().execute()).toEqual([]);
    },
  );

  it(proves('strangers', 'a guest gets as little from commands, buttons and the home page'), async () => {
    const guest = rig.peer.person('UGAST');
    await guest.command('C1', '/tws', question);
    await guest.opensHome();
    await quiet();
    expect(rig.peer.workspace.homes.has('UGAST')).toBe(false);
    expect(
      rig.peer.workspace.ephemerals.filter(({ user }) => user === 'UGAST').every(({ text }) => text.includes('nur für Mitglieder')),
    ).toBe(true);
  });

  it('an external of a shared channel is known by the workspace that the event names', async () => {
    const { event } = rig.peer.person('UEXTERN');
    await event({
      type: 'app_mention',
      channel: 'C2',
      user: 'UEXTERN',
      user_team: 'T9',
      text: `<@UBOT> ${question}`,
      ts: '1764100000.000031',
    });
    await eventually(() => rig.peer.workspace.ephemerals.find(({ user }) => user === 'UEXTERN'));
    expect(said('C2')).toEqual([]);
  });

  it('other bots, its own messages, joins and previews lead to nothing', async () => {
    const { event } = rig.peer.person('UX');
    const base = { type: 'message', channel: 'DUX', channel_type: 'im', text: question };
    await event({ ...base, bot_id: 'B7', user: 'UROBOTER', ts: '1764100000.000041' });
    await event({ ...base, user: 'UROBOTER', ts: '1764100000.000042' });
    await event({ ...base, user: 'UBOT', ts: '1764100000.000043' });
    await event({ ...base, user: 'USLACKBOT', ts: '1764100000.000044' });
    await event({ ...base, subtype: 'channel_join', user: 'UX', ts: '1764100000.000045' });
    await event({ ...base, subtype: 'bot_message', bot_id: 'B8', ts: '1764100000.000046' });
    const message = { user: 'UX', text: question, ts: '1764100000.000047' };
    await event({
      ...base,
      subtype: 'message_changed',
      ts: '1764100000.000048',
      event_ts: '1764100000.000048',
      message: { ...message, attachments: [{}] },
      previous_message: message,
    });
    await event({ type: 'app_mention', channel: 'C1', bot_id: 'B7', text: `<@UBOT> ${question}`, ts: '1764100000.000049' });
    await quiet();
    expect(said('DUX')).toEqual([]);
    expect(said('C1')).toEqual([]);
  });

  it('chatter in channels is not kept, and neither is a thread that the bot does not know', async () => {
    const anna = rig.peer.person('UANNA');
    await anna.says('C3', 'Mein Chef heißt Müller');
    await anna.says('C3', 'Und er ist krank?', '1764100000.000051');
    await quiet();
    expect(said('C3')).toEqual([]);
    await expectNothingKept();
  });

  it('people who talk to each other in a known thread are left alone', async () => {
    const anna = rig.peer.person('UANNA');
    const ts = await anna.says('C3', `<@UBOT> ${question}`);
    await eventually(() => said('C3').length === 1);
    await rig.peer.person('UBEN').says('C3', 'Danke Dir, das nehme ich mit.', ts);
    await anna.says('C3', 'Frag doch mal <@UCARLA>?', ts);
    await quiet();
    expect(said('C3')).toHaveLength(1);
    await rig.peer.person('UBEN').says('C3', 'Und wer zahlt die Sozialversicherung bei Kurzarbeit?', ts);
    await eventually(() => said('C3').length === 2);
  });

  it('a channel may want to be asked by mention only', async () => {
    const anna = rig.peer.person('UANNA');
    const ts = await anna.says('C4', `<@UBOT> ${question}`);
    await eventually(() => said('C4').length === 1);
    await anna.says('C4', 'Und wer beantragt es?', ts);
    await quiet();
    expect(said('C4')).toHaveLength(1);
  });

  it('a question that came late is answered as late', async () => {
    const { event } = rig.peer.person('UANNA');
    const time = Math.floor(Date.now() / 1000) - 1800;
    await event({ type: 'message', channel: 'DUANNA', channel_type: 'im', user: 'UANNA', text: question, ts: `${time}.000001` }, { time });
    const answer = await eventually(() => said('DUANNA')[0]);
    expect(wordsOf(answer.blocks)).toMatch(/Diese Antwort kommt verspätet/);
  });

  it('events in any order end as they happened', async () => {
    const { event } = rig.peer.person('UEVA');
    const ts = `${Math.floor(Date.now() / 1000)}.000061`;
    const base = { type: 'message', channel: 'DUEVA', channel_type: 'im' };
    const message = { user: 'UEVA', text: 'Was ist eine Transfergesellschaft?', ts };
    await event({
      ...base,
      subtype: 'message_changed',
      event_ts: `${ts}9`,
      ts: `${ts}9`,
      message,
      previous_message: { ...message, text: question },
    });
    await eventually(() => said('DUEVA').length === 1);
    await event({ ...base, user: 'UEVA', text: question, ts });
    await event({
      ...base,
      subtype: 'message_deleted',
      deleted_ts: '1764100000.999999',
      ts: `${ts}8`,
      previous_message: { user: 'UEVA', text: 'nie gesehen', ts: '1764100000.999999' },
    });
    await quiet();
    expect(said('DUEVA')).toHaveLength(1);
    expect(wordsOf(said('DUEVA')[0]?.blocks)).toContain('Transfergesellschaft');
  });
});
