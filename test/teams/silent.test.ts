import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTeamsBot } from './open-teams-bot.ts';
import { bot } from './peer/directory.ts';

const question = 'Wie lange gibt es Kurzarbeitergeld?';

describe('what leads to nothing in Teams', () => {
  let rig: Awaited<ReturnType<typeof openTeamsBot>>;
  beforeAll(async () => {
    rig = await openTeamsBot();
  });
  afterAll(() => rig.close());

  const direct = () => rig.person('anna').direct;
  const silence = async () => {
    await sleep(150);
    expect(rig.peer.workspace.messages.filter(({ from }) => from === 'bot')).toEqual([]);
  };

  it.each([
    ['another bot', { type: 'message', text: question, from: { id: '28:0b1c', name: 'Anderer Bot' } }],
    ['itself', { type: 'message', text: question, from: bot }],
    ['whoever has the role of a bot', { type: 'message', text: question, from: { id: '29:1x', role: 'bot' } }],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
    ['typing', { type: 'typing' }],
    ['a read receipt', { type: 'event', name: 'application/vnd.microsoft.readReceipt', value: { lastReadMessageId: '1' } }],
    ['a new member', { type: 'conversationUpdate', membersAdded: [{ id: '29:1bert' }] }],
    ['a renamed channel', { type: 'conversationUpdate', channelData: { eventType: 'channelRenamed' } }],
    ['the end of a conversation', { type: 'endOfConversation' }],
    ['an unknown type', { type: 'nieGehört', text: question }],
    ['a preview that Teams adds', { type: 'messageUpdate', text: question, from: bot, channelData: { eventType: 'editMessage' } }],
  ])('%s gets no answer, and nothing of it is kept', async (_, more) => {
    await rig.person('anna').event(direct(), { id: rig.peer.workspace.nextId(), ...more });
    await silence();
    expect(await rig.bot.database.kysely.selectFrom('inbox').selectAll().where('body', 'is not', null).execute()).toEqual([]);
  });

  it.each(['composeExtension/query', 'signin/verifyState', 'fileConsent/invoke', 'config/fetch', 'nie/gehört', ''])(
    'the invoke "%s" is not implemented',
    async (name) => {
      expect(await rig.person('anna').invoke(direct(), { name, value: {} })).toMatchObject({ status: 501 });
      await silence();
    },
  );
});
