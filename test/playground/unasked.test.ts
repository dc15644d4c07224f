import { describe, expect, it, onTestFinished } from 'vitest';
import type { Message } from '../../src/chat/message.ts';
import type { Reply, Responder } from '../../src/chat/reply.ts';
import { createFakeResponder } from './fake-responder.ts';
import { places } from './fixtures.ts';
import { openServer } from './open-server.ts';
import { readStream, streamOf } from './read-stream.ts';
import { eventually, lastIdIn, openClient, seatAt, textsIn } from './web-client.ts';

const person = (user: string) => ({ platform: 'playground', workspace: 'local', user }) as const;
const anna = person('anna');
const say = (text: string): Message => ({ blocks: [{ kind: 'text', text }] });
const forAnna = (message: Message): Reply => ({ audience: 'asker', asker: anna, message });

const withButtons: Message = {
  blocks: [
    { kind: 'text', text: 'Neue Anfrage' },
    {
      kind: 'buttons',
      buttons: [
        { label: 'Annehmen', action: 'accept', value: '1' },
        { label: 'Ansehen', action: 'look', value: '1' },
      ],
    },
  ],
};

/** Accepting changes the post; looking shows something to the one who looks; `hide` wants to change it for one alone. */
const decide: Responder = async (incoming) => {
  if (incoming.kind !== 'action') return { kind: 'nothing' };
  const isForAll = incoming.action === 'accept';
  const message = say(isForAll ? `Angenommen von ${incoming.person.user}` : 'Einzelheiten');
  return { kind: 'reply', reply: { audience: isForAll ? 'conversation' : 'asker', message }, replace: true };
};

async function openPlayground(responder: Responder) {
  let ticks = Date.parse('2026-11-22T09:42:00Z');
  const server = await openServer(responder, { now: () => new Date(ticks++) });
  onTestFinished(server.close);
  const { messenger } = server;
  const tellAnna = async (message: Message, key: string) => {
    const chat = await messenger.chatWith(anna);
    if (!chat) throw new Error('Anna is one of the people.');
    return await messenger.send(chat, forAnna(message), key);
  };
  const announce = async (message: Message, key: string) => {
    const channel = messenger.channel(places[1]?.channel ?? '');
    if (!channel) throw new Error('The fixtures have this channel.');
    return await messenger.send(channel, { audience: 'conversation', message }, key);
  };
  return { messenger, tellAnna, announce, browser: () => openClient(server.url) };
}

describe('what the playground tells one person', () => {
  it('appears at once on every open page of theirs, in whatever browser, and on nobody else’s', async () => {
    const { tellAnna, browser } = await openPlayground(createFakeResponder());
    const [first, second, other] = [browser(), browser(), browser()];
    const open = async (visitor: typeof first, who: string) => readStream(visitor, streamOf(await visitor.page(who, 'direct')));
    const pages = [await open(first, 'anna'), await open(second, 'anna')];
    const bens = await open(other, 'ben');
    await tellAnna(say('Ein Platz ist frei'), 'key-1');
    for (const page of pages) await page.until('Ein Platz ist frei');
    await other.post(`/playground/ask?${seatAt('ben', 'direct')}`, { text: 'Und jetzt?' });
    expect(await bens.until('Du fragst: Und jetzt?')).not.toContain('Ein Platz ist frei');
    expect(textsIn(await second.page('ben', 'direct'))).not.toContain('Ein Platz ist frei');
    for (const page of [...pages, bens]) await page.close();
  });

  it('stands in the one thread of the chat, in the order in which it was said', async () => {
    const responder = createFakeResponder();
    const { tellAnna, browser } = await openPlayground(responder);
    const visitor = browser();
    await visitor.page('anna', 'direct');
    await visitor.post(`/playground/ask?${seatAt('anna', 'direct')}`, { text: 'Vorher' });
    await eventually(async () => textsIn(await visitor.page('anna', 'direct')).includes('Du fragst: Vorher'));
    const stream = await readStream(visitor, streamOf(await visitor.page('anna', 'direct')));
    await tellAnna(say('Ein Platz ist frei'), 'key-1');
    expect(await stream.until('Ein Platz ist frei')).toContain('hx-target="#t-chat-entries" hx-swap="beforeend"');
    const html = await visitor.page('anna', 'direct');
    expect(html.match(/id="t-chat"/g)).toHaveLength(1);
    expect(textsIn(html).slice(-3)).toEqual(['Vorher', 'Du fragst: Vorher', 'Ein Platz ist frei']);
    await stream.close();
  });

  it('is there once when it is sent twice under one key', async () => {
    const { tellAnna, browser } = await openPlayground(createFakeResponder());
    expect(await tellAnna(say('Einmal'), 'key-1')).toEqual(await tellAnna(say('Einmal'), 'key-1'));
    expect(textsIn(await browser().page('anna', 'direct')).filter((text) => text === 'Einmal')).toHaveLength(1);
  });

  it('has buttons whose effect belongs to the person’s own conversation', async () => {
    const responder = createFakeResponder();
    const { tellAnna, browser } = await openPlayground(responder);
    const visitor = browser();
    await tellAnna(withButtons, 'key-1');
    const html = await visitor.page('anna', 'direct');
    await visitor.post(`/playground/ask?${seatAt('anna', 'direct')}`, { text: 'Hallo' });
    const asked = await eventually(async () => responder.heard.find(({ kind }) => kind === 'text'));
    expect((await visitor.post(`/playground/press/${lastIdIn(html, 'answer')}/0?${seatAt('anna', 'direct')}`, {})).status).toBe(200);
    const pressed = responder.heard.find(({ kind }) => kind === 'action');
    expect(pressed?.conversation).toEqual(asked.conversation);
    expect(textsIn(await visitor.page('anna', 'direct'))).toContain('Gedrückt: accept 1');
  });

  it('cannot be reached or pressed by somebody else', async () => {
    const { tellAnna, browser } = await openPlayground(createFakeResponder());
    await tellAnna(withButtons, 'key-1');
    const id = lastIdIn(await browser().page('anna', 'direct'), 'answer');
    const ben = browser();
    await ben.page('ben', 'direct');
    expect((await ben.post(`/playground/press/${id}/0?${seatAt('ben', 'direct')}`, {})).status).toBe(410);
  });
});

describe('what the playground posts to a channel unasked', () => {
  it('is changed for everybody by whoever presses its button', async () => {
    const { announce, browser } = await openPlayground(decide);
    const [anna, ben] = [browser(), browser()];
    await announce(withButtons, 'key-1');
    const bens = await readStream(ben, streamOf(await ben.page('ben', 'homburg')));
    const id = lastIdIn(await anna.page('anna', 'homburg'), 'answer');
    await anna.post(`/playground/press/${id}/0?${seatAt('anna', 'homburg')}`, {});
    await bens.until('Angenommen von anna');
    const texts = textsIn(await ben.page('ben', 'homburg'));
    expect([texts.includes('Angenommen von anna'), texts.includes('Neue Anfrage')]).toEqual([true, false]);
    await bens.close();
  });

  it('stays as it is for the others when a press leads to what one person alone may see', async () => {
    const { announce, browser } = await openPlayground(decide);
    const [anna, ben] = [browser(), browser()];
    await announce(withButtons, 'key-1');
    const id = lastIdIn(await anna.page('anna', 'homburg'), 'answer');
    await anna.post(`/playground/press/${id}/1?${seatAt('anna', 'homburg')}`, {});
    expect(textsIn(await anna.page('anna', 'homburg'))).toEqual(['Neue Anfrage', 'Einzelheiten']);
    expect(textsIn(await ben.page('ben', 'homburg'))).toEqual(['Neue Anfrage']);
  });

  it('is changed later by the bot itself', async () => {
    const { messenger, announce, browser } = await openPlayground(decide);
    const posted = await announce(withButtons, 'key-1');
    if (posted.kind !== 'sent') throw new Error('It was posted.');
    await messenger.update(posted.message, say('Erledigt'));
    expect(textsIn(await browser().page('cem', 'homburg'))).toEqual(['Erledigt']);
  });
});
