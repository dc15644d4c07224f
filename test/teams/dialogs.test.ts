import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Incoming } from '../../src/chat/incoming.ts';
import { eventually } from '../eventually.ts';
import { proves } from '../parity/proves.ts';
import { botSaid, wordsOf } from './bot-said.ts';
import { openTeamsBot } from './open-teams-bot.ts';
import { buttonsIn, inputsIn } from './peer/card-parts.ts';
import { channels } from './peer/directory.ts';
import { objectOf } from './peer/route.ts';
import { respondInTwoSteps } from './two-steps.ts';

describe('a form of two steps in a dialog of Teams', () => {
  const heard: Incoming[] = [];
  let rig: Awaited<ReturnType<typeof openTeamsBot>>;
  beforeAll(async () => {
    rig = await openTeamsBot({ responder: (own) => respondInTwoSteps(heard, own) });
  });
  afterAll(() => rig.close());
  beforeEach(() => {
    heard.length = 0;
  });

  const said = (conversation: string) => botSaid(rig.peer, conversation);
  /** Somebody whom no other test knows, with what the bot offers them in their chat. */
  const meet = async (name: string) => {
    rig.peer.workspace.addPerson(name);
    const person = rig.person(name);
    await person.says(person.direct, 'Hallo');
    return { person, offer: await eventually(() => said(person.direct)[0]) };
  };
  const open = async (name: string) => {
    const { person, offer } = await meet(name);
    await person.presses(offer, 'Buchen');
    return person;
  };
  const valueIn = (card: unknown, field: string) => inputsIn(card).find(({ id }) => id === `f_${field}`)?.value;

  it(proves('steps', 'goes on step by step, back to a field that is wrong, and shows it as it was filled in'), async () => {
    const anna = await open('anna1');
    expect(anna.dialog()).toMatchObject({ title: 'Zwei Schritte', buttons: ['Weiter'] });
    expect(valueIn(anna.dialog().card, 'topic')).toBe('Kurzarbeit');
    await anna.submits({ topic: '', day: '2026-12-02' });
    expect(anna.dialog().buttons).toEqual(['Fertig']);
    await anna.submits({ seats: 3 });
    expect(anna.dialog().texts.join()).toContain('An dem Tag ist zu.');
    // What was emptied stays empty, what was filled in is there.
    expect(valueIn(anna.dialog().card, 'topic') ?? '').toBe('');
    expect(valueIn(anna.dialog().card, 'day')).toBe('2026-12-02');
    await anna.submits({ day: '2026-12-03' });
    expect(valueIn(anna.dialog().card, 'seats')).toBe(3);
    await anna.submits();
    expect(anna.dialog().texts).toContain('Gebucht.');
    expect(heard.at(-1)).toMatchObject({ form: 'test.two-steps', context: 'geheim', values: { day: '2026-12-03', seats: 3 } });
    expect(heard.at(-1)).not.toHaveProperty('values.topic');
    expect(said(anna.direct)).toHaveLength(1);
  });

  it(proves('form', 'shows what is wrong at the field and keeps what was entered'), async () => {
    const ben = await open('ben');
    await submitRaw(ben, { f_topic: 'Streik', f_day: 'morgen' });
    expect(ben.dialog().texts.join()).toMatch(/Bitte fülle dieses Feld aus/);
    expect(valueIn(ben.dialog().card, 'topic')).toBe('Streik');
  });

  it('opens from a channel, and nobody else sees anything of it', async () => {
    rig.peer.workspace.addPerson('cem');
    const cem = rig.person('cem');
    await rig.person('anna').mentions(channels.neunkirchen, 'Hallo');
    const offer = await eventually(() => said(channels.neunkirchen)[0]);
    await cem.presses(offer, 'Buchen');
    await cem.submits({ day: '2026-12-04' });
    await cem.submits({ seats: 1 });
    expect(cem.dialog().texts).toContain('Gebucht.');
    await sleep(200);
    expect(said(channels.neunkirchen)).toHaveLength(1);
    expect(rig.person('anna').hasDialog()).toBe(false);
  });

  it('asks before something is done that cannot be undone, and does nothing on "no"', async () => {
    const { person, offer } = await meet('dilek');
    await person.presses(offer, 'Absagen');
    expect(person.dialog()).toMatchObject({ buttons: ['Ja, absagen', 'Nein'] });
    expect(person.dialog().texts).toContain('Wirklich absagen?');
    await person.submits({}, 'Nein');
    expect(person.hasDialog()).toBe(false);
    expect(heard).toEqual([]);
    await person.presses(offer, 'Absagen');
    await person.submits({}, 'Ja, absagen');
    expect(person.dialog().texts).toContain('Abgesagt: 7');
  });

  it('cannot be filled in by anybody but the one for whom it was opened', async () => {
    const emil = await open('emil');
    const { data } = firstButton(emil.dialog().card);
    const { person: eva } = await meet('eva');
    await eva.invoke(eva.direct, { name: 'task/submit', value: { data: { ...data, f_day: '2026-12-05' } } });
    const stolen = rig.peer.deliveries.sent.at(-1)?.delivered.body;
    expect(JSON.stringify(stolen)).toContain('zu lange offen');
    await emil.submits({ day: '2026-12-05' });
    expect(emil.dialog().buttons).toEqual(['Fertig']);
  });

  it('says so when it was open for too long, or never was', async () => {
    const { person } = await meet('fred');
    for (const place of ['{"form":"nie-gesehen","step":0}', '{"form":"x","step":-1}', 'kein JSON', '', '[]', 'null']) {
      const { body } = await person.invoke(person.direct, { name: 'task/submit', value: { data: { tws: 'form', place } } });
      expect(JSON.stringify(body)).toContain('zu lange offen');
    }
  });

  const strange: readonly unknown[] = [
    ...[null, 7, 'x', [], {}, { tws: 'press' }, { tws: 'press', action: 7, value: '' }, { tws: 'form' }, { tws: 'form', place: {} }],
    ...[{ tws: 'form', place: 'x'.repeat(10_000) }, { tws: 'press', action: 'a'.repeat(300), value: '' }, { __proto__: { tws: 'press' } }],
  ];
  it.each(['task/fetch', 'task/submit', 'adaptiveCard/action', 'composeExtension/submitAction'])(
    'what is none of ours leads to nothing in %s',
    async (name) => {
      rig.peer.workspace.addPerson('greta');
      const greta = rig.person('greta');
      for (const data of strange) {
        const value = name === 'adaptiveCard/action' ? { action: { type: 'Action.Execute', verb: 'press', data } } : { data };
        expect((await greta.invoke(greta.direct, { name, value: { ...value } })).status).toBe(200);
      }
      expect((await greta.invoke(greta.direct, { name, value: {} })).status).toBe(200);
      expect(heard).toEqual([]);
      expect(said(greta.direct)).toEqual([]);
    },
  );

  it.each(['{"action":', '[]', ''])('says so when nothing was chosen in the dropdown: %s', async (choice) => {
    rig.peer.workspace.addPerson(`gitte${choice.length}`);
    const gitte = rig.person(`gitte${choice.length}`);
    const data = { tws: 'press', action: '', value: '', p_choice: choice };
    await gitte.invoke(gitte.direct, { name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb: 'press', data } } });
    await eventually(() => said(gitte.direct).some((message) => wordsOf(message).includes('wähle zuerst etwas aus')));
    expect(heard).toEqual([]);
  });

  it('sent twice at the same moment, is taken once, and both get the same answer', async () => {
    const hans = await open('hans');
    await hans.submits({ day: '2026-12-06' });
    await hans.submits({ seats: 2 });
    const last = rig.peer.deliveries.sent.at(-1);
    if (!last) throw new Error('something was sent');
    const copies = await rig.peer.deliveries.resend(last.activity, 2);
    expect(copies).toEqual([last.delivered, last.delivered]);
    expect(heard.filter(({ kind }) => kind === 'form')).toHaveLength(1);
  });

  it(proves('search', 'finds a topic while typing, and shows it'), async () => {
    rig.peer.workspace.addPerson('ida');
    const ida = rig.person('ida');
    await ida.says(ida.direct, 'themen');
    await ida.presses(await eventually(() => said(ida.direct)[0]), 'Thema öffnen');
    const [found] = await ida.searches('article', 'transferges');
    expect(found).toMatchObject({ title: expect.stringContaining('Transfergesellschaft') });
    expect(await rig.person('anna').invoke(rig.person('anna').direct, searchOf(ida))).toMatchObject({ body: { value: { results: [] } } });
    await ida.submits({ article: found?.value ?? '' });
    expect(wordsOf(await eventually(() => said(ida.direct)[1]))).toContain('Transfergesellschaft');
  });

  it(proves('human', 'chooses a branch office and reads who to ask'), async () => {
    rig.peer.workspace.addPerson('jan');
    const jan = rig.person('jan');
    await jan.says(jan.direct, 'Wie lange gibt es Kurzarbeitergeld?');
    await jan.presses(await eventually(() => said(jan.direct)[0]), 'Mensch fragen');
    expect(jan.dialog().title).toBe('Deine Geschäftsstelle');
    await jan.submits({ branch: 'homburg-saarpfalz' });
    expect(jan.dialog().texts.join()).toContain('Tel. 06841 0000');
  });

  /** The search that somebody sent last. */
  function searchOf({ member }: { readonly member: { readonly id: string } }) {
    const sent = rig.peer.deliveries.sent.findLast(({ activity }) => activity.name === 'application/search');
    if (objectOf(sent?.activity.from).id !== member.id) throw new Error('somebody else searched');
    return { name: 'application/search', value: objectOf(sent?.activity.value) };
  }

  /** A client that does not look at what is entered. */
  async function submitRaw(person: Awaited<ReturnType<typeof open>>, inputs: object): Promise<void> {
    const { data } = firstButton(person.dialog().card);
    const { body } = await person.invoke(person.direct, { name: 'task/submit', value: { data: { ...data, ...inputs } } });
    const card = objectOf(objectOf(objectOf(objectOf(body?.task).value).card).content);
    const dialog = rig.peer.workspace.dialogs.get(person.member.name);
    if (dialog) rig.peer.workspace.dialogs.set(person.member.name, { ...dialog, card });
  }
});

function firstButton(card: unknown): { readonly data: object } {
  return { data: objectOf(buttonsIn(card)[0]?.data) };
}
