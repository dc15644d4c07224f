import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/chat/message.ts';
import type { Delivery, Messenger } from '../../src/chat/messenger.ts';
import type { ConversationReference, MessageReference, PersonReference } from '../../src/chat/references.ts';

/** A messenger with conversations to try it on. */
export type MessengerRig = {
  readonly messenger: Messenger;
  readonly direct: ConversationReference;
  /** A thread of a channel. */
  readonly channel: ConversationReference;
  /** Looks like a conversation of the platform, but there is none. */
  readonly nowhere: ConversationReference;
  /** The person whom private replies and streams are for. */
  readonly asker: PersonReference;
  /** Texts that can be read there, oldest first: by the person the conversation belongs to, or by somebody else. */
  readonly read: (conversation: ConversationReference, reader: 'asker' | 'somebody-else') => Promise<readonly string[]>;
  /** Whether the platform can be asked for a post by its key; where it cannot, nothing claims to have found one. */
  readonly findsPosts: boolean;
  readonly close: () => void | Promise<void>;
};

/** What every messenger promises, whatever the platform. */
export function messengerContract(platform: string, open: () => Promise<MessengerRig>): void {
  const on = (sentence: string, test: (rig: MessengerRig) => Promise<void>) =>
    it(sentence, async () => {
      const rig = await open();
      try {
        await test(rig);
      } finally {
        await rig.close();
      }
    });

  describe(`the ${platform} messenger`, () => {
    on('posts where it was told to, once', async ({ messenger, direct, channel, read }) => {
      await messenger.send(direct, { audience: 'conversation', message: saying('Nur hier') }, 'key-1');
      expect(count(await read(direct, 'asker'), 'Nur hier')).toBe(1);
      expect(count(await read(channel, 'asker'), 'Nur hier')).toBe(0);
    });

    on('names the message it posted, in the same conversation', async ({ messenger, channel }) => {
      const posted = sent(await messenger.send(channel, { audience: 'conversation', message: saying('Hallo') }, 'key-1'));
      expect(posted.conversation.platform).toBe(messenger.platform);
      expect(posted.conversation.address).toBe(channel.address);
    });

    on('finds a post by its key, and only there, or never says that it can', async ({ messenger, direct, channel, findsPosts }) => {
      const posted = sent(await messenger.send(channel, { audience: 'conversation', message: saying('Hallo') }, 'key-1'));
      expect(await messenger.find(channel, 'key-1')).toEqual(findsPosts ? posted : undefined);
      expect(await messenger.find(channel, 'key-2')).toBeUndefined();
      expect(await messenger.find(direct, 'key-1')).toBeUndefined();
    });

    on('shows a private reply to nobody else', async ({ messenger, channel, asker, read }) => {
      const { privateReplies } = messenger.capabilities(channel);
      await messenger.send(channel, { audience: 'asker', asker, message: saying('Geheim') }, 'key-1');
      expect(count(await read(channel, 'somebody-else'), 'Geheim')).toBe(0);
      expect(count(await read(channel, 'asker'), 'Geheim')).toBe(privateReplies ? 1 : 0);
    });

    on('shows a reply for the conversation to everybody in it', async ({ messenger, channel, read }) => {
      await messenger.send(channel, { audience: 'conversation', message: saying('Für alle') }, 'key-1');
      expect(count(await read(channel, 'somebody-else'), 'Für alle')).toBe(1);
    });

    on('changes a message instead of posting another', async ({ messenger, direct, read }) => {
      const posted = sent(await messenger.send(direct, { audience: 'conversation', message: saying('Vorher') }, 'key-1'));
      const updated = await messenger.update(posted, saying('Nachher'));
      expect(updated).toEqual({ kind: 'sent', message: posted });
      expect(await read(direct, 'asker')).not.toContain('Vorher');
      expect(count(await read(direct, 'asker'), 'Nachher')).toBe(1);
    });

    on('shows the whole answer once when a stream is finished', async ({ messenger, direct, asker, read, findsPosts }) => {
      const stream = await messenger.startStream(direct, 'key-1', asker);
      await stream.step('Ich suche …');
      await stream.append('Zwölf ');
      await stream.append('Monate');
      const posted = sent(await stream.finish(saying('Zwölf Monate, sagt § 104.')));
      expect(count(await read(direct, 'asker'), 'Zwölf Monate, sagt § 104.')).toBe(1);
      expect(await read(direct, 'asker')).not.toContain('Zwölf Monate');
      expect(await messenger.find(direct, 'key-1')).toEqual(findsPosts ? posted : undefined);
    });

    on('finds a stream that was never finished, and completes it by an update', async ({ messenger, direct, asker, read }) => {
      const cut = await messenger.startStream(direct, 'key-1', asker);
      await cut.append('Zwölf ');
      const found = await messenger.findStream(direct, 'key-1');
      if (!found) throw new Error('The stream was begun and can be found.');
      sent(await messenger.update(found, saying('Nachgeholt')));
      expect(count(await read(direct, 'asker'), 'Nachgeholt')).toBe(1);
    });

    on('never claims to have posted where there is nothing', async ({ messenger, nowhere }) => {
      const reply = { audience: 'conversation', message: saying('Hallo?') } as const;
      expect((await messenger.send(nowhere, reply, 'key-1')).kind).not.toBe('sent');
      expect((await messenger.update({ conversation: nowhere, address: 'x' }, saying('Hallo?'))).kind).not.toBe('sent');
      expect(await messenger.find(nowhere, 'key-1')).toBeUndefined();
      const stream = await messenger.startStream(nowhere, 'key-1');
      expect((await stream.finish(saying('Hallo?'))).kind).not.toBe('sent');
    });

    on('takes a message away, for everybody', async ({ messenger, channel, read }) => {
      const posted = sent(await messenger.send(channel, { audience: 'conversation', message: saying('Vergiss mich') }, 'key-1'));
      sent(await messenger.remove(posted));
      expect(await read(channel, 'somebody-else')).not.toContain('Vergiss mich');
    });

    on('says of every post that everybody sees whether it can be found again', async ({ messenger, channel, asker, findsPosts }) => {
      expect(messenger.canFind(channel, { audience: 'conversation', asker, message: saying('Hallo') })).toBe(findsPosts);
    });

    on(
      'does not say of a private reply that it can be found where nothing can',
      async ({ messenger, channel, direct, asker, findsPosts }) => {
        const isFound = [channel, direct].map((place) => messenger.canFind(place, { audience: 'asker', asker, message: saying('Hallo') }));
        expect(isFound.some((each) => each && !findsPosts)).toBe(false);
      },
    );

    on('tells a person something in their direct chat, and nobody else', async ({ messenger, direct, channel, asker, read }) => {
      const chat = await messenger.chatWith(asker);
      if (chat?.kind !== 'direct') throw new Error('The person has a direct chat.');
      sent(await messenger.send(chat, { audience: 'asker', asker, message: saying('Nur für Dich') }, 'key-1'));
      expect(count(await read(direct, 'asker'), 'Nur für Dich')).toBe(1);
      expect(count(await read(channel, 'asker'), 'Nur für Dich')).toBe(0);
      expect(count(await read(channel, 'somebody-else'), 'Nur für Dich')).toBe(0);
    });

    on('finds what a person was told by its key, or never says that it can', async ({ messenger, asker, findsPosts }) => {
      const chat = await messenger.chatWith(asker);
      if (!chat) throw new Error('The person has a direct chat.');
      const reply = { audience: 'asker', asker, message: saying('Nur für Dich') } as const;
      const posted = sent(await messenger.send(chat, reply, 'key-1'));
      expect(messenger.canFind(chat, reply)).toBe(findsPosts);
      expect(await messenger.find(chat, 'key-1')).toEqual(findsPosts ? posted : undefined);
      expect(await messenger.find(chat, 'key-2')).toBeUndefined();
    });

    on('changes what a person was told', async ({ messenger, direct, asker, read }) => {
      const chat = await messenger.chatWith(asker);
      if (!chat) throw new Error('The person has a direct chat.');
      const posted = sent(await messenger.send(chat, { audience: 'asker', asker, message: saying('Vorher') }, 'key-1'));
      expect((await messenger.update(posted, saying('Nachher'))).kind).toBe('sent');
      expect(count(await read(direct, 'asker'), 'Nachher')).toBe(1);
      expect(await read(direct, 'asker')).not.toContain('Vorher');
    });

    on('has no direct chat with people of another platform or workspace', async ({ messenger, asker }) => {
      const elsewhere = asker.platform === 'slack' ? 'teams' : 'slack';
      expect(await messenger.chatWith({ ...asker, platform: elsewhere })).toBeUndefined();
      expect(await messenger.chatWith({ ...asker, workspace: '99999999-9999-4999-8999-999999999999' })).toBeUndefined();
    });

    on('never throws when it only wants to be polite', async ({ messenger, channel, nowhere, asker }) => {
      for (const place of [channel, nowhere]) {
        await messenger.announce(place, 'Ich suche …');
        await messenger.notify(place, asker, 'Es dauert noch.');
      }
    });

    on('knows no channel that nobody configured', async ({ messenger }) => {
      expect(messenger.channel('nowhere-at-all')).toBeUndefined();
    });

    on('does not claim to have changed a message that is not there', async ({ messenger, direct }) => {
      const update = await messenger.update({ conversation: direct, address: 'm-nicht-da' }, saying('Neu'));
      expect(update.kind).not.toBe('sent');
    });
  });
}

function saying(text: string): Message {
  return { blocks: [{ kind: 'text', text }] };
}

function sent(delivery: Delivery): MessageReference {
  if (delivery.kind !== 'sent') throw new Error(`Expected a sent message, got ${JSON.stringify(delivery)}`);
  return delivery.message;
}

function count(texts: readonly string[], wanted: string): number {
  return texts.filter((text) => text === wanted).length;
}
