import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Responder } from '../../src/chat/reply.ts';
import { eventually } from '../eventually.ts';
import { openSlackBot } from '../slack/open-slack-bot.ts';
import { openTeamsBot } from '../teams/open-teams-bot.ts';
import { channels, bot as teamsBot } from '../teams/peer/directory.ts';

const text = 'Wie lange gibt es Kurzarbeitergeld?';
const quiet = () => sleep(500);

/** Hears what reaches the bot, and posts into channels as the digest and reminders do: without having been asked. */
function listen() {
  const heard: string[] = [];
  const responder = (own: Responder): Responder => {
    return (incoming, onProgress) => {
      heard.push(incoming.kind);
      return own(incoming, onProgress);
    };
  };
  return { heard, responder };
}

describe('no bot is answered in Slack', () => {
  const { heard, responder } = listen();
  let rig: Awaited<ReturnType<typeof openSlackBot>>;
  beforeAll(async () => {
    rig = await openSlackBot({ responder });
    rig.peer.workspace.members.set('UROBOTER', { id: 'UROBOTER', is_bot: true });
  });
  afterAll(() => rig.close());

  const anybody = () => rig.peer.person('UANYBODY');
  const ts = () => rig.peer.workspace.nextTs();
  const message = { type: 'message', channel: 'C1', channel_type: 'channel', text: `<@UBOT> ${text}` };
  const own = { ...message, user: 'UBOT', bot_id: 'B1', app_id: 'A1' };
  const sent: readonly (readonly [string, () => object])[] = [
    ['our own post, as Slack tells us of it', () => ({ ...own, ts: ts() })],
    ['our own post without the id of the app', () => ({ ...message, user: 'UBOT', ts: ts() })],
    ['our own post in a thread of ours', () => ({ ...own, ts: ts(), thread_ts: '1764000000.000001' })],
    ['our own post in the direct chat', () => ({ ...own, channel: 'DUANYBODY', channel_type: 'im', ts: ts() })],
    ['our own file', () => ({ ...own, subtype: 'file_share', files: [{ id: 'F1' }], ts: ts() })],
    ['a change of our own post', () => changed({ user: 'UBOT', bot_id: 'B1' })],
    [
      'a deletion of our own post',
      () => ({ ...changed({ user: 'UBOT', bot_id: 'B1' }), subtype: 'message_deleted', deleted_ts: '1764000000.000002' }),
    ],
    ['another bot', () => ({ ...message, user: 'UROBOTER', bot_id: 'B7', ts: ts() })],
    ['another bot that only its profile betrays', () => ({ ...message, user: 'UROBOTER', ts: ts() })],
    ['a workflow', () => ({ ...message, subtype: 'bot_message', bot_id: 'B8', username: 'Ablauf', ts: ts() })],
    ['a change by another bot', () => changed({ user: 'UROBOTER', bot_id: 'B7' })],
    ['a mention by another bot', () => ({ ...message, type: 'app_mention', user: 'UROBOTER', bot_id: 'B7', ts: ts() })],
    ['a mention by a bot that only its profile betrays', () => ({ ...message, type: 'app_mention', user: 'UROBOTER', ts: ts() })],
    ["Slack's own bot", () => ({ ...message, user: 'USLACKBOT', ts: ts() })],
  ];
  function changed(by: object) {
    const said = { ...by, ts: '1764000000.000002', text };
    const about = { message: { ...said, text: `<@UBOT> ${text}?` }, previous_message: said };
    return { ...message, ...about, subtype: 'message_changed', ts: ts(), event_ts: ts() };
  }

  it.each(sent)('%s', async (_what, event) => {
    const posts = rig.said('C1').length;
    await anybody().event({ ...event() });
    await quiet();
    expect([heard, rig.said('C1').length]).toEqual([[], posts]);
  });

  it('but a person is, at once', async () => {
    await anybody().says('DUANYBODY', text);
    await eventually(() => rig.said('DUANYBODY').length > 0);
    expect(heard).toEqual(['text']);
  });
});

describe('no bot is answered in Teams', () => {
  const { heard, responder } = listen();
  let rig: Awaited<ReturnType<typeof openTeamsBot>>;
  beforeAll(async () => {
    rig = await openTeamsBot({ responder });
  });
  afterAll(() => rig.close());

  const mention = { type: 'mention', mentioned: teamsBot, text: '<at>TWS-Bot</at>' };
  const said = { type: 'message', text: `<at>TWS-Bot</at> ${text}`, entities: [mention] };
  const sent: readonly (readonly [string, object])[] = [
    ['our own post', { ...said, from: teamsBot }],
    ['a change of our own post', { ...said, type: 'messageUpdate', from: teamsBot }],
    ['a deletion of our own post', { ...said, type: 'messageDelete', from: teamsBot }],
    ['another bot', { ...said, from: { id: '28:01234567-aaaa-bbbb-cccc-0123456789ab', name: 'Anderer' } }],
    ['another bot with the id of a person', { ...said, from: { id: '29:anders', name: 'Anderer', role: 'bot' } }],
    [
      'what another bot pressed',
      { type: 'message', value: { tws: 'press', action: 'ask.topics', value: '' }, from: { id: '28:x', name: '' } },
    ],
    ['that somebody types', { type: 'typing' }],
    ['a reaction to our post', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
  ];

  it.each(sent)('%s', async (_what, activity) => {
    const posts = rig.peer.workspace.messages.length;
    await rig.person('anna').event(channels.neunkirchen, { id: rig.peer.workspace.nextId(), ...activity });
    await quiet();
    expect([heard.filter((kind) => kind !== 'deleted'), rig.peer.workspace.messages.length]).toEqual([[], posts]);
  });
});
