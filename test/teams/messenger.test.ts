import { expect, it, onTestFinished } from 'vitest';
import type { ConversationReference } from '../../src/chat/references.ts';
import type { Shelf } from '../../src/chat/shelf.ts';
import { createLog } from '../../src/log.ts';
import { createConnect } from '../../src/teams/connector/create-connect.ts';
import { createCredentials } from '../../src/teams/connector/create-credentials.ts';
import { createPlaces } from '../../src/teams/places.ts';
import { createMessenger, createSendParts } from '../../src/teams/send/create-messenger.ts';
import { type MessengerRig, messengerContract } from '../contracts/messenger-contract.ts';
import { wordsOf } from './bot-said.ts';
import { appPassword, bot, channels, tenant } from './peer/directory.ts';
import { openTeamsPeer, type TeamsPeer } from './peer/open-teams-peer.ts';

function createNotes(): Shelf {
  const notes = new Map<string, string>();
  return { get: async (key) => notes.get(key), put: async (key, text) => void notes.set(key, text) };
}

function connectWith({ appId, loginUrl }: TeamsPeer) {
  const password = { type: 'SingleTenant', password: appPassword } as const;
  const credentials = createCredentials({ appId, tenantId: tenant, credentials: password, loginUrl });
  return createConnect({ appId, credentials, serviceHosts: ['127.0.0.1'] });
}

const asker = { platform: 'teams', workspace: tenant, user: '' } as const;
const channel = channels.saarbruecken;

/** The real client against a Teams on this machine, in which Anna has written to the bot and Bert to a channel. */
async function openRig(targeted = true): Promise<MessengerRig & { readonly peer: TeamsPeer }> {
  const peer = await openTeamsPeer();
  const shelf = createNotes();
  const log = createLog('silent');
  const places = createPlaces(shelf);
  const parts = createSendParts({ connect: connectWith(peer), places, shelf, log, botId: bot.id, dialogs: true, targeted });
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

messengerContract('Teams', openRig);

it('shows a private reply in the direct chat where messages for one person alone are switched off', async () => {
  const { messenger, peer, channel, direct, asker, read } = await openRig(false);
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
