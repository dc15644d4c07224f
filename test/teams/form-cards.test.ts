import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Incoming } from '../../src/chat/incoming.ts';
import { eventually } from '../eventually.ts';
import { botSaid, wordsOf } from './bot-said.ts';
import { openTeamsBot } from './open-teams-bot.ts';
import { buttonsIn } from './peer/card-parts.ts';
import { channels } from './peer/directory.ts';
import { cardsSeen } from './peer/pressing.ts';
import { objectOf } from './peer/route.ts';
import type { PeerMessage } from './peer/workspace.ts';
import { respondInTwoSteps } from './two-steps.ts';

const question = 'Wie lange gibt es Kurzarbeitergeld?';

describe('forms as cards in the chat, where Teams shows no dialogs', () => {
  const heard: Incoming[] = [];
  let rig: Awaited<ReturnType<typeof openTeamsBot>>;
  beforeAll(async () => {
    rig = await openTeamsBot({ office: 'office-without-dialogs', responder: (own) => respondInTwoSteps(heard, own) });
  });
  afterAll(() => rig.close());
  beforeEach(() => {
    heard.length = 0;
  });

  const said = (conversation: string) => botSaid(rig.peer, conversation);
  type Client = 'person' | 'personOnOldClient';
  const newcomer = (name: string, client: Client = 'person') => {
    rig.peer.workspace.addPerson(name);
    return rig.peer[client](name);
  };
  const last = (conversation: string) => said(conversation).at(-1);
  const open = async (name: string, client?: Client) => {
    const person = newcomer(name, client);
    await person.says(person.direct, 'Hallo');
    await person.presses(await eventually(() => last(person.direct)), 'Buchen');
    return { person, form: await eventually(() => said(person.direct)[1]) };
  };
  const shows = (message: PeerMessage, name: string, part: string) => eventually(() => wordsOf(message, name).includes(part));

  it.each([
    ['a client of today', 'person'],
    ['an old one', 'personOnOldClient'],
  ] as const)('takes both steps on %s, with errors and what was filled in', async (_, client) => {
    const name = `a${client.toLowerCase()}`;
    const { person, form } = await open(name, client);
    expect(wordsOf(form)).toMatch(/Zwei Schritte.*Schritt 1 von 2.*Weiter/s);
    await person.submitsCard(form, { day: '2026-12-02' }, 'Weiter');
    await shows(form, name, 'Schritt 2 von 2');
    await person.submitsCard(form, { seats: 3 }, 'Fertig');
    await shows(form, name, 'An dem Tag ist zu.');
    expect(JSON.stringify(cardsSeen(form, name))).toContain('2026-12-02');
    await person.submitsCard(form, { day: '2026-12-03' }, 'Weiter');
    await shows(form, name, 'Schritt 2 von 2');
    await person.submitsCard(form, {}, 'Fertig');
    // The answer takes the place of the form.
    await shows(form, name, 'Gebucht.');
    expect(said(person.direct)).toHaveLength(2);
    expect(heard.at(-1)).toMatchObject({ form: 'test.two-steps', values: { day: '2026-12-03', seats: 3 } });
  });

  it.each(['geschäftsstelle', 'Geschaeftsstelle'])('opens on "%s", and the contact takes its place', async (typed) => {
    const name = `b${typed.length}`;
    const bea = newcomer(name);
    await bea.says(bea.direct, typed);
    const form = await eventually(() => said(bea.direct)[0]);
    await bea.submitsCard(form, { branch: 'homburg-saarpfalz' }, 'Speichern');
    await shows(form, name, 'Tel. 06841 0000');
    expect(said(bea.direct)).toHaveLength(1);
  });

  it('opens in the direct chat when it was asked for in a channel, and nobody else sees it', async () => {
    const cem = newcomer('cem');
    const id = await cem.mentions(channels.neunkirchen, 'geschäftsstelle');
    const form = await eventually(() => said(cem.direct)[0]);
    expect(wordsOf(form)).toContain('Deine Geschäftsstelle');
    await cem.submitsCard(form, { branch: 'homburg-saarpfalz' }, 'Speichern');
    await shows(form, 'cem', 'Tel. 06841 0000');
    await sleep(200);
    expect(said(`${channels.neunkirchen};messageid=${id}`)).toEqual([]);
    expect(said(cem.direct)).toHaveLength(1);
  });

  it('says where to go when there is no direct chat, and not what for', async () => {
    const dora = rig.person('dora');
    const id = await dora.mentions(channels.neunkirchen, 'geschäftsstelle');
    const hint = await eventually(() => said(`${channels.neunkirchen};messageid=${id}`)[0]);
    expect(wordsOf(hint)).toMatch(/füge mich als App hinzu/);
    expect(wordsOf(hint)).not.toMatch(/Geschäftsstelle/);
  });

  it('finds a topic while typing', async () => {
    const ella = newcomer('ella');
    await ella.says(ella.direct, 'themen');
    await ella.presses(await eventually(() => last(ella.direct)), 'Thema öffnen');
    const form = await eventually(() => said(ella.direct)[1]);
    const [found] = await ella.searches('article', 'transferges', form);
    await ella.submitsCard(form, { article: found?.value ?? '' }, 'Zeigen');
    await shows(form, 'ella', 'Transfergesellschaft');
  });

  it('asks before something is done that cannot be undone', async () => {
    const fred = newcomer('fred');
    await fred.says(fred.direct, 'Hallo');
    await fred.presses(await eventually(() => last(fred.direct)), 'Absagen');
    const asked = await eventually(() => said(fred.direct)[1]);
    expect(wordsOf(asked)).toContain('Wirklich absagen?');
    expect(heard).toEqual([]);
    await fred.presses(asked, 'Ja, absagen');
    await eventually(() => said(fred.direct).find((message) => wordsOf(message).includes('Abgesagt: 7')));
  });

  it('cannot be filled in by anybody but the one for whom it was opened, nor take the place of what others see', async () => {
    const { person, form } = await open('greta');
    const data = { ...objectOf(buttonsIn(cardsSeen(form, 'greta'))[0]?.data), f_day: '2026-12-05' };
    const eva = newcomer('eva');
    await rig.person('anna').mentions(channels.voelklingen, question);
    const answer = await eventually(() => said(channels.voelklingen)[0]);
    await eva.event(answer.conversation, { type: 'message', id: rig.peer.workspace.nextId(), value: data, replyToId: answer.id });
    await eva.event(answer.conversation, { type: 'message', id: rig.peer.workspace.nextId(), value: { x: 1 }, replyToId: answer.id });
    const action = { type: 'Action.Execute', verb: 'form', data };
    await eva.invoke(eva.direct, { name: 'adaptiveCard/action', value: { action } });
    await sleep(200);
    expect(wordsOf(answer)).toContain('12 Monate');
    expect(wordsOf(form, 'greta')).toContain('Schritt 1 von 2');
    await person.submitsCard(form, { day: '2026-12-05' }, 'Weiter');
    await shows(form, 'greta', 'Schritt 2 von 2');
  });

  it('says so when the form was open for too long, and what is no form changes nothing', async () => {
    const { person, form } = await open('hans', 'personOnOldClient');
    await person.event(person.direct, {
      ...{ type: 'message', id: rig.peer.workspace.nextId(), replyToId: form.id },
      value: { tws: 'press', action: '', value: '' },
    });
    await sleep(200);
    expect(wordsOf(form)).toContain('Schritt 1 von 2');
    const stale = { tws: 'form', place: '{"form":"nie-gesehen","step":0}' };
    await person.event(person.direct, { type: 'message', id: rig.peer.workspace.nextId(), value: stale, replyToId: form.id });
    await shows(form, 'hans', 'zu lange offen');
  });

  it('a button of an earlier version says so', async () => {
    const ida = newcomer('ida');
    const value = { tws: 'press', action: 'ask.nie-gehört', value: '' };
    await ida.event(ida.direct, { type: 'message', id: rig.peer.workspace.nextId(), value });
    expect(wordsOf(await eventually(() => last(ida.direct)))).toContain('kenne ich nicht mehr');
  });
});
