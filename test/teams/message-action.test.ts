import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askMessage } from '../../src/platform/ask-message.ts';
import { eventually } from '../eventually.ts';
import { proves } from '../parity/proves.ts';
import { botSaid, wordsOf } from './bot-said.ts';
import { openTeamsBot } from './open-teams-bot.ts';
import { channels } from './peer/directory.ts';

const question = 'Wie lange gibt es Kurzarbeitergeld?';

describe('asking about a message in Teams', () => {
  let rig: Awaited<ReturnType<typeof openTeamsBot>>;
  beforeAll(async () => {
    rig = await openTeamsBot();
  });
  afterAll(() => rig.close());

  const said = (conversation: string) => botSaid(rig.peer, conversation);
  const newcomer = (name: string) => {
    rig.peer.workspace.addPerson(name);
    return rig.person(name);
  };
  /** Somebody writes in a channel without meaning the bot. */
  const post = async (text: string) => {
    const id = await rig.person('bert').says(channels.neunkirchen, text);
    const message = rig.peer.workspace.messages.find((each) => each.id === id);
    if (!message) throw new Error('it was just written');
    return message;
  };

  it(proves('message', 'opens a dialog with the answer, which nobody else sees'), async () => {
    const message = await post(question);
    const anna = newcomer('anja');
    await anna.asksAbout(message, askMessage.id);
    expect(anna.dialog().texts.join('\n')).toMatch(/12 Monate.*Quellen.*Nur für Dich sichtbar/is);
    await sleep(200);
    expect(said(channels.neunkirchen)).toEqual([]);
    expect(said(anna.direct)).toEqual([]);
  });

  it('goes on inside of the dialog: more about it, whom to ask, whether it helped', async () => {
    const ben = newcomer('ben');
    await ben.asksAbout(await post(question), askMessage.id);
    await ben.submits({}, 'Mehr dazu');
    expect(ben.dialog().texts.join()).toContain('Kurzarbeitergeld');
    await ben.submits({}, 'Mensch fragen');
    expect(ben.dialog().texts.join()).toContain('IG Metall Neunkirchen');
    await ben.submits({}, 'Andere Geschäftsstelle');
    await ben.submits({ branch: 'homburg-saarpfalz' });
    expect(ben.dialog().texts.join()).toContain('Tel. 06841 0000');
    await ben.asksAbout(await post(question), askMessage.id);
    await ben.submits({}, 'Nicht hilfreich');
    await ben.submits({ reasons: ['outdated'] });
    expect(ben.dialog().texts.join()).toContain('Danke');
    expect(said(channels.neunkirchen)).toEqual([]);
  });

  it('asks back in the dialog, too', async () => {
    const cem = newcomer('cem');
    await cem.asksAbout(await post('Bis wann muss der Antrag gestellt sein?'), askMessage.id);
    await cem.submits({}, 'Unter 250 Beschäftigte');
    expect(cem.dialog().texts.join()).toContain('Quellen');
  });

  it('is shared once with everybody, below the message', async () => {
    const message = await post(question);
    const dilek = newcomer('dilek');
    await dilek.asksAbout(message, askMessage.id);
    const before = rig.peer.workspace.dialogs.get('dilek');
    await dilek.submits({}, 'Teilen');
    expect(dilek.dialog().text).toContain('für alle');
    if (before) rig.peer.workspace.dialogs.set('dilek', before);
    await dilek.submits({}, 'Teilen');
    const shared = await eventually(() => said(message.conversation)[0]);
    expect(wordsOf(shared)).toMatch(/12 Monate/);
    expect(wordsOf(shared)).not.toMatch(/Teilen|Nur für Dich/);
    await sleep(200);
    expect(said(message.conversation)).toHaveLength(1);
  });

  const html = 'html';
  it.each([
    ['HTML', { contentType: html, content: '<div><div>Wie lange gibt&nbsp;es <b>Kurzarbeitergeld</b>?</div></div>' }],
    ['HTML with a mention', { contentType: html, content: '<p><at id="0">Bert</at>&nbsp;Wie lange gibt es Kurzarbeitergeld?</p>' }],
    ['HTML with entities', { contentType: html, content: '<p>K&uuml;rz? Nein: &#34;Kurzarbeitergeld&#34; &amp; wie lange?</p>' }],
    ['text', { contentType: 'text', content: question }],
    ['a quote', { contentType: html, content: `<blockquote itemscope><strong>Bert</strong><p>${question}</p></blockquote>` }],
  ])('reads %s', async (_, body) => {
    const emil = newcomer('emil');
    const payload = { commandId: askMessage.id, messagePayload: { id: '1', body } };
    const { body: shown } = await emil.invoke(channels.neunkirchen, { name: 'composeExtension/fetchTask', value: payload });
    expect(JSON.stringify(shown)).toMatch(/Kurzarbeitergeld.*Quellen/s);
  });

  it.each([
    ['a picture', { messagePayload: { body: { contentType: html, content: '<p><img src="https://x/y"></p>' } } }],
    ['nothing', { messagePayload: {} }],
    ['null', { messagePayload: { body: { contentType: null, content: null } } }],
    ['another shape', { data: 7 }],
  ])('asks for words about a message that holds %s', async (_, value) => {
    const { body } = await rig.person('anna').invoke(channels.neunkirchen, { name: 'composeExtension/fetchTask', value });
    expect(JSON.stringify(body)).toContain('Frage');
  });

  it('tells nothing to a guest in a chat where the bot is not, and lets nobody in elsewhere because of that', async () => {
    const place = '19:gerd_bert@unq.gbl.spaces';
    rig.peer.workspace.rosters.set(place, new Set(['gerd', 'bert']));
    rig.peer.workspace.withoutBot.add(place);
    const payload = { commandId: askMessage.id, messagePayload: { id: '1', body: { contentType: 'text', content: question } } };
    const { body } = await rig.person('gerd').invoke(place, { name: 'composeExtension/fetchTask', value: payload });
    expect(JSON.stringify(body)).toContain('nicht für Gäste');
    const mention = await rig.person('gerd').mentions(channels.neunkirchen, question);
    const answer = await eventually(() => said(`${channels.neunkirchen};messageid=${mention}`)[0]);
    expect(wordsOf(answer)).toContain('nicht für Gäste');
  });

  it("stays in the dialog in two people's own chat, where the bot is not", async () => {
    const place = '19:anna_bert@unq.gbl.spaces';
    rig.peer.workspace.rosters.set(place, new Set(['anna', 'bert']));
    rig.peer.workspace.withoutBot.add(place);
    const anna = rig.person('anna');
    const value = { commandId: askMessage.id, messagePayload: { body: { contentType: 'text', content: question } } };
    const { body } = await anna.event(place, {
      ...{ type: 'invoke', id: 'f:1', name: 'composeExtension/fetchTask', value },
      conversation: { id: place, conversationType: 'personal', tenantId: anna.member.tenant },
    });
    expect(JSON.stringify(body)).toMatch(/12 Monate/);
    await anna.mentions(channels.voelklingen, 'mein chef mobbt mich');
    await eventually(() => said(anna.direct)[0]);
    expect(said(place)).toEqual([]);
  });
});
