import { describe, expect, it } from 'vitest';
import type { ConversationReference } from '../../src/chat/references.ts';
import { type MessengerRig, messengerContract } from '../contracts/messenger-contract.ts';
import { proves } from '../parity/proves.ts';
import { createFakeResponder } from './fake-responder.ts';
import { places } from './fixtures.ts';
import { openServer } from './open-server.ts';
import { eventually, openClient, seatAt, textsIn } from './web-client.ts';

/** Conversations as the bot gets to know them: somebody wrote there. */
async function openRig(): Promise<MessengerRig & { readonly again: () => Promise<string> }> {
  const responder = createFakeResponder();
  const server = await openServer(responder);
  const client = openClient(server.url);
  const write = async (place: string): Promise<ConversationReference> => {
    await client.page('anna', place);
    await client.post(`/playground/ask?${seatAt('anna', place)}`, { text: `Hallo ${place}` });
    return eventually(async () => responder.heard.find((event) => event.kind === 'text' && event.text.endsWith(place))?.conversation);
  };
  const direct = await write('direct');
  const channel = await write('homburg');
  return {
    messenger: server.messenger,
    direct,
    channel,
    findsPosts: true,
    asker: { platform: 'playground', workspace: 'local', user: 'anna' },
    nowhere: { platform: 'playground', kind: 'direct', address: 'sitzung/niemand/nirgends' },
    read: async ({ kind }, reader) =>
      textsIn(await client.page(reader === 'asker' ? 'anna' : 'ben', kind === 'direct' ? 'direct' : 'homburg')),
    again: () => openClient(server.url).page('ben', 'homburg'),
    close: server.close,
  };
}

messengerContract('playground', openRig);

const saying = (text: string) => ({ blocks: [{ kind: 'text', text } as const] });

describe('the playground messenger', () => {
  it(proves('copies', 'does not post twice under one key'), async () => {
    const { messenger, direct, read, close } = await openRig();
    const first = await messenger.send(direct, { audience: 'conversation', message: saying('Einmal') }, 'key-1');
    const second = await messenger.send(direct, { audience: 'conversation', message: saying('Einmal') }, 'key-1');
    expect(second).toEqual(first);
    expect((await read(direct, 'asker')).filter((text) => text === 'Einmal')).toHaveLength(1);
    close();
  });

  it(proves('post', 'starts a thread when it posts to a channel for everybody, and every browser reads it'), async () => {
    const { messenger, again, read, channel, close } = await openRig();
    const everybody = messenger.channel(places.find(({ id }) => id === 'homburg')?.channel ?? '');
    if (!everybody) throw new Error('The fixtures have this channel.');
    const delivery = await messenger.send(everybody, { audience: 'conversation', message: saying('Der Wochenbrief') }, 'issue-48');
    expect(delivery.kind).toBe('sent');
    expect(textsIn(await again())).toContain('Der Wochenbrief');
    expect(await read(channel, 'asker')).toContain('Der Wochenbrief');
    expect(await messenger.find(everybody, 'issue-48')).toBeDefined();
    close();
  });

  it('refuses a private message to everybody', async () => {
    const { messenger, close } = await openRig();
    const everybody = messenger.channel(places[1]?.channel ?? '');
    if (!everybody) throw new Error('The fixtures have a channel.');
    const delivery = await messenger.send(everybody, { audience: 'asker', message: saying('Psst') }, 'k');
    expect(delivery.kind).toBe('failed');
    close();
  });

  it('reads no address that is not its own', async () => {
    const { messenger, close } = await openRig();
    for (const address of ['', '/', '%', 'a/b', 'a/anna/direct/x/y', '*/anna/homburg', '*/*/direct', '../../etc/passwd']) {
      const delivery = await messenger.send(
        { platform: 'playground', kind: 'direct', address },
        { audience: 'conversation', message: saying('x') },
        'k',
      );
      if (address !== '*/anna/homburg') expect(delivery.kind, address).toBe('failed');
    }
    close();
  });
});
