import { expect, it, onTestFinished } from 'vitest';
import { createLog } from '../../src/log.ts';
import { conversationAt, directChatWith, spotOf } from '../../src/slack/conversation.ts';
import { createWebClient } from '../../src/slack/create-web-client.ts';
import { readIdentity } from '../../src/slack/read-identity.ts';
import { createFindChannel } from '../../src/slack/send/create-find-channel.ts';
import { createMessenger } from '../../src/slack/send/create-messenger.ts';
import { type MessengerRig, messengerContract } from '../contracts/messenger-contract.ts';
import { botToken, openSlackPeer, type SlackPeer } from './peer/open-slack-peer.ts';
import { proseOf } from './words-of.ts';

/** The real client against a Slack on this machine; the threads are those of messages that people wrote there. */
async function openRig(): Promise<MessengerRig & { readonly peer: SlackPeer }> {
  const peer = await openSlackPeer();
  const log = createLog('silent');
  const client = createWebClient({ botToken, apiUrl: peer.apiUrl, log });
  const identity = await readIdentity(client, log);
  const messenger = createMessenger({
    client,
    identity,
    log,
    findChannel: createFindChannel(client),
    channels: ['C1'],
    isStopped: () => false,
  });
  const { messages, ephemerals } = peer.workspace;
  return {
    peer,
    messenger,
    direct: conversationAt({ channel: 'DUANNA', thread: '1764100000.000001', direct: true }),
    channel: conversationAt({ channel: 'C1', thread: '1764100000.000002', direct: false }),
    nowhere: conversationAt({ channel: 'CNOWHERE', thread: '1764100000.000003', direct: false }),
    findsPosts: true,
    asker: { platform: 'slack', workspace: 'T1', user: 'UANNA' },
    read: async (conversation, reader) => {
      const channel = spotOf(conversation)?.channel;
      const seen = [...messages, ...(reader === 'asker' ? ephemerals.filter(({ user }) => user === 'UANNA') : [])];
      return seen.filter((message) => message.channel === channel).map(({ blocks, text }) => proseOf(blocks) || text);
    },
    close: peer.close,
  };
}

messengerContract('Slack', openRig);

it('never says that a post is not there while Slack cannot tell', async () => {
  const { messenger, peer } = await openRig();
  onTestFinished(peer.close);
  for (const method of ['conversations.open', 'conversations.history']) {
    peer.faults.set(method, { kind: 'status', status: 500 }, { times: 1 });
    await expect(messenger.find(directChatWith('UANNA'), 'key-1')).rejects.toThrow(/Slack/);
  }
  expect(await messenger.find(directChatWith('UANNA'), 'key-1')).toBeUndefined();
});
