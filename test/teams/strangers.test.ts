import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { eventually } from '../eventually.ts';
import { proves } from '../parity/proves.ts';
import { botSaid, wordsOf } from './bot-said.ts';
import { openTeamsBot } from './open-teams-bot.ts';
import { bot, channels } from './peer/directory.ts';

const question = 'Wie lange gibt es Kurzarbeitergeld?';
const quiet = () => sleep(300);

describe('who gets no answer in Teams', () => {
  let rig: Awaited<ReturnType<typeof openTeamsBot>>;
  beforeAll(async () => {
    rig = await openTeamsBot();
    rig.peer.workspace.rosters.get(channels.neunkirchen)?.add('gerd');
  });
  afterAll(() => rig.close());

  const said = (conversation: string) => botSaid(rig.peer, conversation);
  /** What was sent is wiped as soon as it is done, which may be a moment after the person was told. */
  const expectNothingOf = (name: string) =>
    vi.waitFor(async () => {
      const { kysely } = rig.bot.database;
      const inbox = await kysely.selectFrom('inbox').selectAll().execute();
      expect(inbox.filter(({ body }) => body !== null)).toEqual([]);
      const kept = JSON.stringify([inbox, await kysely.selectFrom('outbox').selectAll().execute()]);
      const { id, aadObjectId } = rig.person(name).member;
      for (const trace of [id, aadObjectId, 'Kurzarbeit']) expect(kept).not.toContain(trace);
    });

  type Guest = ReturnType<typeof rig.person>;
  const ways: readonly (readonly [string, (gerd: Guest) => Promise<string>])[] = [
    ['in a chat of their own', (gerd: Guest) => gerd.says(gerd.direct, question)],
    ['in a channel', (gerd: Guest) => gerd.mentions(channels.neunkirchen, question)],
  ];
  it.each(ways)(proves('strangers', 'a guest is told so politely %s, and nothing is kept'), async (_, ask) => {
    const before = rig.peer.workspace.messages.length;
    await ask(rig.person('gerd'));
    const refusal = await eventually(() => rig.peer.workspace.messages.slice(before).find(({ from }) => from === 'bot'));
    expect(wordsOf(refusal)).toMatch(/nur für Mitglieder dieser Organisation.*nichts von Dir gespeichert/);
    expect(wordsOf(refusal)).not.toMatch(/12 Monate/);
    await expectNothingOf('gerd');
  });

  it('a guest gets as little from dialogs, buttons, searches, thumbs and installing', async () => {
    const gerd = rig.person('gerd');
    const before = said(gerd.direct).length;
    const data = { tws: 'press', action: 'ask.topics', value: '' };
    for (const name of ['task/fetch', 'task/submit', 'composeExtension/fetchTask', 'message/fetchTask']) {
      const { body } = await gerd.invoke(channels.neunkirchen, { name, value: { data } });
      expect(JSON.stringify(body)).toContain('nur für Mitglieder');
    }
    const { body } = await gerd.invoke(gerd.direct, { name: 'adaptiveCard/action', value: { action: { verb: 'form', data } } });
    expect(JSON.stringify(body)).toContain('nur für Mitglieder');
    const search = { queryText: 'kurz', dataset: '{"form":"x","step":0} article' };
    expect((await gerd.invoke(gerd.direct, { name: 'application/search', value: search })).body).toMatchObject({ value: { results: [] } });
    await gerd.installs();
    await quiet();
    expect(said(gerd.direct)).toHaveLength(before);
    await expectNothingOf('gerd');
  });

  it("somebody of another tenant in a shared channel is known by the channel's own roster", async () => {
    const extern = rig.person('extern');
    const id = await rig.person('anna').says(channels.saarbruecken, 'Nur so');
    const place = `${channels.saarbruecken};messageid=${id}`;
    await extern.event(place, {
      ...{ type: 'message', id: rig.peer.workspace.nextId(), text: question },
      entities: [{ type: 'mention', mentioned: bot, text: '<at>TWS-Bot</at>' }],
      conversation: { id: place, tenantId: rig.peer.tenant, conversationType: 'channel', isGroup: true },
      channelData: { tenant: { id: rig.peer.tenant } },
    });
    await quiet();
    expect(said(channels.saarbruecken).every((message) => wordsOf(message).includes('nur für Mitglieder'))).toBe(true);
    await expectNothingOf('extern');
  });

  it('somebody of another tenant is not let in at all where the event names that tenant', async () => {
    const extern = rig.person('extern');
    const before = said(channels.saarbruecken).length;
    await extern.mentions(channels.saarbruecken, question);
    await quiet();
    expect(rig.peer.deliveries.sent.at(-1)?.delivered.status).toBe(403);
    expect(said(channels.saarbruecken)).toHaveLength(before);
  });

  it('a question waits while Teams cannot tell who asks, and is answered then', async () => {
    rig.peer.workspace.addPerson('ida');
    const ida = rig.person('ida');
    rig.peer.faults.set('member', { kind: 'limited', seconds: 1 }, { times: 2 });
    await ida.says(ida.direct, question);
    await quiet();
    expect(said(ida.direct)).toEqual([]);
    expect(wordsOf(await eventually(() => said(ida.direct)[0]))).toMatch(/12 Monate/);
  });

  it('a question waits as long as that lasts, and is not given up', async () => {
    rig.peer.workspace.addPerson('ines');
    const ines = rig.person('ines');
    rig.peer.faults.set('member', { kind: 'limited', seconds: 0.2 }, { times: 8 });
    await ines.says(ines.direct, question);
    expect(wordsOf(await eventually(() => said(ines.direct)[0]))).toMatch(/12 Monate/);
  });

  it('a press is not left hanging meanwhile', async () => {
    rig.peer.workspace.addPerson('jan');
    const jan = rig.person('jan');
    rig.peer.faults.set('member', { kind: 'limited', seconds: 1 }, { times: 1 });
    const data = { tws: 'press', action: 'ask.topics', value: '' };
    const { body } = await jan.invoke(jan.direct, { name: 'task/fetch', value: { data } });
    expect(JSON.stringify(body)).toContain('Das dauert länger');
  });
});
