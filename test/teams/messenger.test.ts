import { expect, it, onTestFinished } from 'vitest';
import type { ConversationReference } from '../../src/chat/references.ts';
import type { Shelf } from '../../src/chat/shelf.ts';
import { createLog } from '../../src/log.ts';
import { createConnect } from '../../src/teams/connector/create-connect.ts';
import { createCredentials } from '../../src/teams/connector/create-credentials.ts';
import { createPlaces } from '../../src/teams/places.ts';
import { createMessenger, createSendParts } from '../../src/teams/send/create-messenger.ts';
import { referenceTo } from '../../src/teams/send/reference-to.ts';
import type { SendParts } from '../../src/teams/send/send-parts.ts';
import { type MessengerRig, messengerContract } from '../contracts/messenger-contract.ts';
import { shelfOf } from '../shelf-of.ts';
import { wordsOf } from './bot-said.ts';
import { appPassword, bot, channels, tenant } from './peer/directory.ts';
import { openTeamsPeer, type TeamsPeer } from './peer/open-teams-peer.ts';

function createNotes(): Shelf {
  const notes = new Map<string, string>();
  return shelfOf({ get: async (key) => notes.get(key), put: async (key, text) => void notes.set(key, text) });
}

function connectWith({ appId, loginUrl }: TeamsPeer) {
  const password = { type: 'SingleTenant', password: appPassword } as const;
  const credentials = createCredentials({ appId, tenantId: tenant, credentials: password, loginUrl });
  return createConnect({ appId, credentials, serviceHosts: ['127.0.0.1'] });
}

const asker = { platform: 'teams', workspace: tenant, user: '' } as const;
const channel = channels.saarbruecken;

/** The real client against a Teams on this machine, in which Anna has written to the bot and Bert to a channel. */
async function openRig(given: Partial<SendParts> = {}): Promise<MessengerRig & { readonly peer: TeamsPeer }> {
  const peer = await openTeamsPeer();
  const shelf = createNotes();
  const log = createLog('silent');
  const places = createPlaces(shelf);
  const known = { places, shelf, log, botId: bot.id, tenant, dialogs: true, targeted: true };
  const parts = createSendParts({ connect: connectWith(peer), ...known, ...given });
  const [anna, bert] = [peer.person('anna'), peer.person('bert')];
  await shelf.put('teams place anywhere', peer.serviceUrl, 1);
  const thread = `${channel};messageid=${await bert.says(channel, 'Guten Morgen')}`;
  const read = async ({ address }: ConversationReference, reader: 'asker' | 'somebody-else') => {
    return (reader === 'asker' ? anna : bert).messagesIn(address).flatMap((message) =>
      wordsOf(message)
        .split('\n')
        .filter((line) => line !== ''),
    );
  };
  return {
    ...{ peer, read, findsPosts: false, close: peer.close, messenger: createMessenger(parts, [channel]) },
    direct: { platform: 'teams', kind: 'direct', address: anna.direct },
    channel: { platform: 'teams', kind: 'channel', address: thread, channel },
    nowhere: { platform: 'teams', kind: 'direct', address: 'a:1niemand' },
    asker: { ...asker, user: anna.member.aadObjectId },
  };
}

messengerContract('Teams', () => openRig());

it('shows a private reply in the direct chat where messages for one person alone are switched off', async () => {
  const { messenger, peer, channel, direct, asker, read } = await openRig({ targeted: false });
  onTestFinished(peer.close);
  await messenger.send(channel, { audience: 'asker', asker, message: { blocks: [{ kind: 'text', text: 'Geheim' }] } }, 'key-1');
  expect([await read(channel, 'asker'), await read(direct, 'asker')]).toEqual([['Guten Morgen'], ['Geheim']]);
});

it('begins a thread with each post to a channel of the office', async () => {
  const { messenger, peer, read } = await openRig();
  onTestFinished(peer.close);
  const place = messenger.channel(channel);
  if (!place) throw new Error('The channel is configured.');
  const reply = { audience: 'conversation', message: { blocks: [{ kind: 'text', text: 'Neu' }] } } as const;
  const posted = [await messenger.send(place, reply, 'key-1'), await messenger.send(place, reply, 'key-2')];
  const threads = posted.map((delivery) => (delivery.kind === 'sent' ? delivery.message.conversation.address : ''));
  expect(new Set(threads.map((thread) => thread.split(';')[0]))).toEqual(new Set([channel]));
  expect(await read({ ...place, address: threads[1] ?? '' }, 'somebody-else')).toEqual(['Neu']);
});

const post = { audience: 'conversation', message: { blocks: [{ kind: 'text', text: 'Neu' }] } } as const;

it('knows the link of what it posts to a channel, with the thread that it stands in', async () => {
  const { messenger, peer, channel: thread } = await openRig();
  onTestFinished(peer.close);
  const place = messenger.channel(channel);
  if (!place) throw new Error('The channel is configured.');
  const posted = [await messenger.send(place, post, 'key-1'), await messenger.send(thread, post, 'key-2')];
  const [first = '', second = ''] = peer.workspace.messages.filter(({ from }) => from === 'bot').map(({ id }) => id);
  const root = thread.address.split('=')[1];
  const links = [
    `https://teams.microsoft.com/l/message/19%3Asaa%40thread.tacv2/${first}?tenantId=${tenant}&parentMessageId=${first}`,
    `https://teams.microsoft.com/l/message/19%3Asaa%40thread.tacv2/${second}?tenantId=${tenant}&parentMessageId=${root}`,
  ];
  expect(posted).toMatchObject(links.map((link) => ({ kind: 'sent', message: { link } })));
});

it('links to the thread where Teams gives a message no number', () => {
  const thread = { platform: 'teams', kind: 'channel', address: `${channel};messageid=1764100000000` } as const;
  const link = `https://teams.microsoft.com/l/message/19%3Asaa%40thread.tacv2/1764100000000?tenantId=${tenant}&parentMessageId=1764100000000`;
  expect(referenceTo({ tenant }, thread, '1:abc')).toEqual({ conversation: thread, address: '1:abc', link });
  expect(referenceTo({ tenant }, { ...thread, address: channel }, '1:abc')).not.toHaveProperty('link');
});

it('knows no link of what is said in a direct chat or to one person alone, nor where nobody knows the tenant', async () => {
  const { messenger, peer, direct, channel: thread, asker: somebody } = await openRig();
  onTestFinished(peer.close);
  const unnamed = await openRig({ tenant: undefined });
  onTestFinished(unnamed.peer.close);
  const posted = [
    await messenger.send(direct, post, 'key-1'),
    await messenger.send(thread, { ...post, audience: 'asker', asker: somebody }, 'key-2'),
    await unnamed.messenger.send(unnamed.channel, post, 'key-3'),
  ];
  expect(posted.map((delivery) => delivery.kind === 'sent' && 'link' in delivery.message)).toEqual([false, false, false]);
});
