import { expect, it, onTestFinished } from 'vitest';
import { createLog } from '../../src/log.ts';
import { conversationAt, directChatWith, spotOf } from '../../src/slack/conversation.ts';
import { createWebClient } from '../../src/slack/create-web-client.ts';
import { readIdentity } from '../../src/slack/read-identity.ts';
import { createFindChannel } from '../../src/slack/send/create-find-channel.ts';
import { createMessenger } from '../../src/slack/send/create-messenger.ts';
import type { Identity } from '../../src/slack/slack-options.ts';
import { type MessengerRig, messengerContract } from '../contracts/messenger-contract.ts';
import { botToken, openSlackPeer, type SlackPeer } from './peer/open-slack-peer.ts';
import { proseOf } from './words-of.ts';

/** The real client against a Slack on this machine; the threads are those of messages that people wrote there. */
async function openRig(given: Partial<Identity> = {}): Promise<MessengerRig & { readonly peer: SlackPeer }> {
  const peer = await openSlackPeer();
  const log = createLog('silent');
  const client = createWebClient({ botToken, apiUrl: peer.apiUrl, log });
  const identity = { ...(await readIdentity(client, log)), ...given };
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

messengerContract('Slack', () => openRig());

it('never says that a post is not there while Slack cannot tell', async () => {
  const { messenger, peer } = await openRig();
  onTestFinished(peer.close);
  for (const method of ['conversations.open', 'conversations.history']) {
    peer.faults.set(method, { kind: 'status', status: 500 }, { times: 1 });
    await expect(messenger.find(directChatWith('UANNA'), 'key-1')).rejects.toThrow(/Slack/);
  }
  expect(await messenger.find(directChatWith('UANNA'), 'key-1')).toBeUndefined();
});

const post = { audience: 'conversation', message: { blocks: [{ kind: 'text', text: 'Neu' }] } } as const;

it('knows the link of what it posts to a channel, also when it finds it again', async () => {
  const { messenger, peer, channel } = await openRig();
  onTestFinished(peer.close);
  const place = messenger.channel('C1');
  if (!place) throw new Error('The channel is configured.');
  const posted = [await messenger.send(place, post, 'key-1'), await messenger.send(channel, post, 'key-2')];
  const [first = '', second = ''] = peer.workspace.messages.map(({ ts }) => ts.replace('.', ''));
  const links = [
    `https://tws.slack.com/archives/C1/p${first}`,
    `https://tws.slack.com/archives/C1/p${second}?thread_ts=1764100000.000002&cid=C1`,
  ];
  expect(posted).toMatchObject(links.map((link) => ({ kind: 'sent', message: { link } })));
  expect(await messenger.find(place, 'key-1')).toMatchObject({ link: links[0] });
});

it('knows no link of what is said in a direct chat or to one person alone, nor where Slack does not name the workspace’s address', async () => {
  const { messenger, peer, direct, channel, asker } = await openRig();
  onTestFinished(peer.close);
  const unnamed = await openRig({ url: undefined });
  onTestFinished(unnamed.peer.close);
  const posted = [
    await messenger.send(direct, post, 'key-1'),
    await messenger.send(channel, { ...post, audience: 'asker', asker }, 'key-2'),
    await unnamed.messenger.send(channel, post, 'key-3'),
  ];
  expect(posted.map((delivery) => delivery.kind === 'sent' && 'link' in delivery.message)).toEqual([false, false, false]);
});
