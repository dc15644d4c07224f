import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { proves } from '../parity/proves.ts';
import { botSaid, wordsOf } from './bot-said.ts';
import { openTeamsBot } from './open-teams-bot.ts';
import { bot, channels } from './peer/directory.ts';

const question = 'Wie lange gibt es Kurzarbeitergeld?';
const other = 'Was ist eine Transfergesellschaft?';
const third = 'Was ist das Qualifizierungsgeld?';

describe('a question that is changed in Teams', () => {
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
  const says = (conversation: string, part: string) =>
    eventually(() => said(conversation).find((message) => wordsOf(message).includes(part)));

  it(proves('edit', 'has its answer changed in its place, each time'), async () => {
    const anna = newcomer('anna');
    const id = await anna.says(anna.direct, question);
    const first = await eventually(() => said(anna.direct)[0]);
    for (const text of [other, third]) {
      await anna.edits(anna.direct, id, text);
      expect((await says(anna.direct, text.split(' ').at(-1)?.slice(0, -1) ?? '')).id).toBe(first.id);
    }
    expect(said(anna.direct)).toHaveLength(1);
  });

  it('has it in a thread of a channel, too', async () => {
    const ben = newcomer('ben');
    const id = await ben.mentions(channels.neunkirchen, question);
    const place = `${channels.neunkirchen};messageid=${id}`;
    const first = await eventually(() => said(place)[0]);
    await ben.edits(place, id, other);
    expect((await says(place, 'Transfergesellschaft')).id).toBe(first.id);
  });

  it('loses its answer for everybody when it becomes private, and the new one comes to the direct chat', async () => {
    const cem = newcomer('cem');
    const id = await cem.mentions(channels.neunkirchen, question);
    const place = `${channels.neunkirchen};messageid=${id}`;
    await eventually(() => said(place)[0]);
    await cem.edits(place, id, 'mein chef mobbt mich');
    await eventually(() => said(place).length === 0);
    await eventually(() => said(cem.direct)[0]);
  });

  it('keeps its answer when only the mention is taken away', async () => {
    const dilek = newcomer('dilek');
    const id = await dilek.mentions(channels.voelklingen, question);
    const place = `${channels.voelklingen};messageid=${id}`;
    await eventually(() => said(place)[0]);
    await dilek.event(place, { type: 'messageUpdate', id, text: 'Erledigt', channelData: { eventType: 'editMessage' } });
    await quiet();
    expect(said(place).map((message) => wordsOf(message))).toEqual([expect.stringContaining('12 Monate')]);
  });

  it('is answered when it becomes one only now', async () => {
    const emil = newcomer('emil');
    const id = await emil.says(channels.voelklingen, 'Nur so');
    const place = `${channels.voelklingen};messageid=${id}`;
    const at = `<at>${bot.name}</at>`;
    const entities = [{ type: 'mention', mentioned: bot, text: at }];
    await emil.event(place, {
      ...{ type: 'messageUpdate', id, text: `${at} ${other}`, entities },
      channelData: { eventType: 'editMessage' },
    });
    await says(place, 'Transfergesellschaft');
  });

  it('ends as it was last, in whatever order its changes arrive', async () => {
    const fred = newcomer('fred');
    const id = await fred.says(fred.direct, question);
    await eventually(() => said(fred.direct)[0]);
    const at = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
    const edit = (text: string, timestamp: string) =>
      fred.event(fred.direct, { type: 'messageUpdate', id, text, timestamp, channelData: { eventType: 'editMessage' } });
    await edit(other, at(2));
    await says(fred.direct, 'Transfergesellschaft');
    await edit(third, at(1));
    await quiet();
    expect(said(fred.direct).map((message) => wordsOf(message))).toEqual([expect.stringContaining('Transfergesellschaft')]);
  });

  it('is answered as changed when the change comes first', async () => {
    const greta = newcomer('greta');
    const id = String(Date.now());
    await greta.event(greta.direct, { type: 'messageUpdate', id, text: other, channelData: { eventType: 'editMessage' } });
    await says(greta.direct, 'Transfergesellschaft');
    await greta.event(greta.direct, { type: 'message', id, text: question });
    await quiet();
    expect(said(greta.direct)).toHaveLength(1);
  });

  it(proves('delete', 'takes its answer along when it is deleted, and the conversation is forgotten'), async () => {
    const hans = newcomer('hans');
    const id = await hans.says(hans.direct, third);
    await eventually(() => said(hans.direct)[0]);
    await hans.deletes(hans.direct, id);
    await eventually(() => said(hans.direct).length === 0);
    await hans.says(hans.direct, 'Und wer beantragt das?');
    expect(wordsOf(await eventually(() => said(hans.direct)[0]))).not.toMatch(/^\s*Qualifizierungsgeld/);
  });

  it('takes its private answer along, too, which stands in the direct chat', async () => {
    const hatice = newcomer('hatice');
    const id = await hatice.mentions(channels.saarbruecken, 'mein chef mobbt mich');
    await eventually(() => said(hatice.direct)[0]);
    await hatice.deletes(`${channels.saarbruecken};messageid=${id}`, id);
    await eventually(() => said(hatice.direct).length === 0);
  });

  it('is not answered any more when it was deleted before', async () => {
    const ida = newcomer('ida');
    const id = String(Date.now());
    await ida.event(ida.direct, { type: 'messageDelete', id, channelData: { eventType: 'softDeleteMessage' } });
    await ida.event(ida.direct, { type: 'message', id, text: question });
    await quiet();
    expect(said(ida.direct)).toEqual([]);
  });

  it('of last week stays as it is', async () => {
    const jan = newcomer('jan');
    const id = String(Date.now() - 7 * 24 * 3_600_000);
    await jan.event(jan.direct, { type: 'messageUpdate', id, text: other, channelData: { eventType: 'editMessage' } });
    await quiet();
    expect(said(jan.direct)).toEqual([]);
  });
});
