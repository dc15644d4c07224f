import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { proves } from '../parity/proves.ts';

import { openSlackBot } from './open-slack-bot.ts';
import { wordsOf } from './words-of.ts';

const question = 'Wie lange gibt es Kurzarbeitergeld?';

describe.each(['http', 'socket'] as const)('asking in Slack over %s', (transport) => {
  let rig: Awaited<ReturnType<typeof openSlackBot>>;
  beforeAll(async () => {
    rig = await openSlackBot({ transport });
  });
  afterAll(() => rig.close());

  const answersIn = (channel: string) => rig.said(channel);

  it(proves('ask', 'answers a direct message with its sources'), async () => {
    const anna = rig.peer.person('UANNA');
    const ts = await anna.says(anna.direct, question);
    const answer = await eventually(() => answersIn(anna.direct)[0]);
    expect(wordsOf(answer.blocks)).toMatch(/12 Monate/);
    expect(wordsOf(answer.blocks)).toMatch(/3 Quellen.*Bezugsdauerverordnung.*Stand 2026, geprüft am 22.11.2026/is);
    expect(JSON.stringify(answer.blocks)).toContain('https://');
    expect(answer.text).toContain('Kurzarbeitergeld');
    expect(answer.thread_ts).toBe(ts);
  });

  it(proves('followUp', 'understands a follow-up in the direct chat, in the thread of the answer and beside it'), async () => {
    const fred = rig.peer.person('UFRED');
    const ts = await fred.says(fred.direct, 'Was ist das Qualifizierungsgeld?');
    await eventually(() => answersIn(fred.direct).length === 1);
    await fred.says(fred.direct, 'Und wer beantragt das?', ts);
    await eventually(() => answersIn(fred.direct).length === 2);
    await fred.says(fred.direct, 'Und wie hoch ist es?');
    await eventually(() => answersIn(fred.direct).length === 3);
    for (const { blocks } of answersIn(fred.direct)) expect(wordsOf(blocks)).toContain('Qualifizierungsgeld');
  });

  it(proves(['channel', 'thread'], 'answers a mention in its thread, and goes on there without another mention'), async () => {
    const ben = rig.peer.person('UBEN');
    const ts = await ben.says('C1', `<@UBOT> ${question}`);
    const first = await eventually(() => answersIn('C1')[0]);
    expect(first.thread_ts).toBe(ts);
    await ben.says('C1', 'Und wer zahlt das?', ts);
    await eventually(() => answersIn('C1').filter((message) => message.thread_ts === ts).length === 2);
    expect(answersIn('C1')).toHaveLength(2);
  });

  it(proves(['slash', 'share'], 'shows the answer to a command to nobody else, until it is shared'), async () => {
    const carla = rig.peer.person('UCARLA');
    expect((await carla.command('C2', '/tws', question)).status).toBe(200);
    const answer = await eventually(() => rig.peer.workspace.ephemerals.find(({ user }) => user === 'UCARLA'));
    expect(wordsOf(answer.blocks)).toMatch(/12 Monate.*Nur für Dich sichtbar/s);
    expect(answersIn('C2')).toEqual([]);
    await carla.presses(answer, 'Teilen');
    await carla.presses(answer, 'Teilen');
    const shared = await eventually(() => answersIn('C2')[0]);
    expect(wordsOf(shared.blocks)).toMatch(/12 Monate/);
    expect(wordsOf(shared.blocks)).not.toContain('Teilen');
  });

  it(proves('message', "answers the shortcut on somebody else's message privately"), async () => {
    const dora = rig.peer.person('UDORA');
    await dora.says('C3', question);
    const message = rig.peer.workspace.messages.findLast(({ channel }) => channel === 'C3');
    if (!message) throw new Error('the message is there');
    await rig.peer.person('UEVA').shortcut('C3', message);
    const answer = await eventually(() => rig.peer.workspace.ephemerals.find(({ user }) => user === 'UEVA'));
    expect(wordsOf(answer.blocks)).toMatch(/12 Monate/);
    expect(answersIn('C3')).toEqual([]);
  });
});
