import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { proves } from '../parity/proves.ts';
import { botSaid, wordsOf } from './bot-said.ts';
import { openTeamsBot } from './open-teams-bot.ts';
import { channels, groupChat } from './peer/directory.ts';

const question = 'Wie lange gibt es Kurzarbeitergeld?';
const other = 'Was ist eine Transfergesellschaft?';

describe('asking in Teams', () => {
  let rig: Awaited<ReturnType<typeof openTeamsBot>>;
  beforeAll(async () => {
    rig = await openTeamsBot();
  });
  afterAll(() => rig.close());

  const said = (conversation: string) => botSaid(rig.peer, conversation);
  const quiet = () => sleep(300);
  /** Somebody whom no other test knows. */
  const newcomer = (name: string) => {
    rig.peer.workspace.addPerson(name);
    return rig.person(name);
  };
  const thread = async (name: string, text: string, channel: string = channels.neunkirchen) => {
    const id = await rig.person(name).mentions(channel, text);
    return { id, place: `${channel};messageid=${id}` };
  };

  it(proves('ask', 'answers in the direct chat with sources and their date'), async () => {
    const anna = rig.person('anna');
    await anna.says(anna.direct, question);
    const answer = await eventually(() => said(anna.direct)[0]);
    expect(wordsOf(answer)).toMatch(/12 Monate/);
    expect(wordsOf(answer)).toMatch(/Quellen.*bezugsdauerverordnung.*Stand 2026, geprüft am 22.11.2026/is);
    expect(JSON.stringify(answer.activity)).toContain('https://');
    expect(answer.activity.summary).toContain('Kurzarbeitergeld');
  });

  it(proves('followUp', 'understands follow-ups in the direct chat'), async () => {
    const fred = newcomer('fred');
    for (const [place, text] of ['Was ist das Qualifizierungsgeld?', 'Und wer beantragt das?', 'Und wie hoch ist es?'].entries()) {
      await fred.says(fred.direct, text);
      await eventually(() => said(fred.direct).length === place + 1);
    }
    for (const answer of said(fred.direct)) expect(wordsOf(answer)).toContain('Qualifizierungsgeld');
  });

  it(proves('channel', 'answers a mention in its thread, where the next mention is a follow-up'), async () => {
    const { id, place } = await thread('anna', question);
    const first = await eventually(() => said(place)[0]);
    expect(first.conversation).toBe(place);
    await rig.person('anna').mentions(channels.neunkirchen, 'Und wer zahlt das?', { thread: id });
    const second = await eventually(() => said(place)[1]);
    expect(wordsOf(second)).toContain('Kurzarbeitergeld');
    expect(said(channels.neunkirchen)).toHaveLength(2);
  });

  it('answers a mention in a group chat, and nothing without one', async () => {
    await rig.person('bert').says(groupChat, question);
    await rig.person('bert').event(groupChat, { type: 'message', id: rig.peer.workspace.nextId(), text: question });
    await rig.person('anna').mentions(groupChat, other);
    await eventually(() => said(groupChat)[0]);
    await quiet();
    expect(said(groupChat).map((answer) => wordsOf(answer))).toEqual([expect.stringContaining('Transfergesellschaft')]);
    expect(said(rig.person('bert').direct)).toEqual([]);
  });

  it(proves('circumstance', 'asks back with buttons, and one of them completes the question'), async () => {
    const ina = newcomer('ina');
    await ina.says(ina.direct, 'Bis wann muss der Antrag gestellt sein?');
    const asked = await eventually(() => said(ina.direct)[0]);
    expect(wordsOf(asked)).toMatch(/Wie groß ist der Betrieb/);
    await ina.presses(asked, 'Unter 250 Beschäftigte');
    const answer = await eventually(() => said(ina.direct)[1]);
    expect(wordsOf(answer)).toMatch(/Quellen/);
  });

  it('says what it is not there for, and in a channel tells that only the one who asked', async () => {
    const jan = newcomer('jan');
    await jan.says(jan.direct, 'wie wird das wetter');
    expect(wordsOf(await eventually(() => said(jan.direct)[0]))).not.toMatch(/Grad|Regen/);
    const { place } = await thread('jan', 'mein chef mobbt mich', channels.voelklingen);
    await eventually(() => said(jan.direct)[1]);
    await quiet();
    expect(said(place)).toEqual([]);
  });

  const typed: readonly (readonly [string, RegExp])[] = [
    ['hilfe', /Das kann ich|Frag mich|Frage/],
    ['themen', /Themen in der Wissensbank/],
    ['neu', /von vorn/],
    ['wissen', /nur die Kuratorinnen/],
    ['/wissen', /nur die Kuratorinnen/],
    ['workshop liste', /kein Termin/],
    ['/workshop liste', /kein Termin/],
    ['digest', /Für welche Geschäftsstelle|Wochenüberblick/],
    [`/tws ${question}`, /12 Monate/],
    [`/frage ${question}`, /12 Monate/],
    ['/tws hilfe', /Frage/],
    ['/datenschutz', /gespeichert/],
  ];
  it.each(typed)(proves('word', 'takes "%s" as a command, in the direct chat and after a mention'), async (text, expected) => {
    const name = `w${Buffer.from(text).toString('hex').slice(0, 24)}`;
    const person = newcomer(name);
    await person.says(person.direct, text);
    expect(wordsOf(await eventually(() => said(person.direct)[0]))).toMatch(expected);
    const { place } = await thread(name, text, channels['homburg-saarpfalz']);
    const answer = await eventually(() => said(person.direct)[1] ?? said(place)[0]);
    expect(wordsOf(answer)).toMatch(expected);
  });

  const mention = '<at id="0">TWS-Bot</at>';
  it.each([
    ['a mention and a hard space', { text: `${mention}&nbsp;Wie lange gibt es&nbsp;Kurzarbeitergeld?\n` }],
    ['XML', { text: `<p>${mention}&nbsp;Wie lange gibt es <b>Kurzarbeitergeld</b>?</p>`, textFormat: 'xml' }],
    ['XML with entities', { text: 'Gibt es &#34;Kurzarbeitergeld&#34; &amp; wie lange?', textFormat: 'xml' }],
    ['Markdown', { text: '**Wie lange** gibt es _Kurzarbeitergeld_?', textFormat: 'markdown' }],
    ['a quote', { text: '> Wie lange gibt es Kurzarbeitergeld?' }],
    ['an attachment beside it', { text: question, attachments: [{ contentType: 'text/html', content: `<div>${question}</div>` }] }],
    ['a file beside it', { text: question, attachments: [{ contentType: 'application/vnd.microsoft.teams.file.download.info' }] }],
    ['null where nothing is', { text: question, textFormat: null, value: null, attachments: null, replyToId: null, entities: null }],
  ])('reads a text with %s', async (name, more) => {
    const person = newcomer(`t${name.replace(/\W/g, '')}`);
    await person.event(person.direct, { type: 'message', id: rig.peer.workspace.nextId(), ...more });
    expect(wordsOf(await eventually(() => said(person.direct)[0]))).toMatch(/Kurzarbeitergeld/);
  });

  it.each([
    ['a picture alone', { attachments: [{ contentType: 'image/*', contentUrl: 'https://smba.trafficmanager.net/x' }] }],
    ['only blanks', { text: ' \n&nbsp; ' }],
    ['only a mention', { text: `${mention} ` }],
    ['a card of somebody else', { text: '', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }] }],
  ])('asks for words when it gets %s', async (name, more) => {
    const person = newcomer(`o${name.replace(/\W/g, '')}`);
    await person.event(person.direct, { type: 'message', id: rig.peer.workspace.nextId(), ...more });
    expect(wordsOf(await eventually(() => said(person.direct)[0]))).toMatch(/Frage/);
  });
});
