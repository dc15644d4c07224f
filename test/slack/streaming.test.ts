import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Responder } from '../../src/chat/reply.ts';
import { eventually } from '../eventually.ts';
import { proves } from '../parity/proves.ts';

import { openSlackBot } from './open-slack-bot.ts';
import { proseOf, wordsOf } from './words-of.ts';

/** Stands in for a model: writes in pieces, and takes its time where the question says so. */
const writing: Responder = async (incoming, onProgress = () => undefined) => {
  const text = incoming.kind === 'text' ? incoming.text : '';
  const pause = text.includes('langsam') ? 200 : 5;
  if (text.includes('lange')) await sleep(700);
  for (const append of ['Zwölf ', 'Monate, ', 'sagt <!channel> *fett* § 104.']) {
    onProgress({ kind: 'text', append });
    await sleep(pause * 2);
  }
  const sources = [
    { number: 1, title: '§ 104 SGB III', url: 'https://www.gesetze-im-internet.de/sgb_3/__104.html', reviewedOn: '2026-11-22' },
  ];
  const blocks = [{ kind: 'text', text: 'Zwölf Monate, sagt § 104.' } as const, { kind: 'sources', sources } as const];
  return { kind: 'reply', reply: { audience: 'conversation', message: { origin: 'model', blocks } } };
};

describe('an answer that is written while one waits, in Slack', () => {
  let rig: Awaited<ReturnType<typeof openSlackBot>>;
  beforeAll(async () => {
    rig = await openSlackBot({ responder: () => writing });
  });
  afterAll(() => rig.close());
  beforeEach(() => {
    rig.peer.faults.clear();
    rig.peer.workspace.messages.length = 0;
    rig.peer.workspace.calls.length = 0;
  });

  const said = (channel: string) => rig.said(channel);
  const calls = (method: string) => rig.peer.workspace.calls.filter((call) => call.method === method);
  const isDone = (channel: string) =>
    said(channel).length === 1 && proseOf(said(channel)[0]?.blocks ?? []).includes('Zwölf Monate, sagt § 104.');

  it(proves('grow', 'grows in the thread and ends as the whole answer with its sources and the label of a model'), async () => {
    const anna = rig.peer.person('UANNA');
    await anna.says('C1', '<@UBOT> langsam bitte');
    const growing = await eventually(() => said('C1').find(({ streaming }) => streaming));
    expect(growing.text).toContain('Zwölf');
    expect(growing.text).not.toContain('<!channel>');
    await eventually(() => isDone('C1'));
    expect(wordsOf(said('C1')[0]?.blocks)).toMatch(/KI-Antwort.*1 Quelle.*§ 104 SGB III/s);
    expect(said('C1')[0]?.metadata).toMatchObject({ event_type: 'tws_post_ai' });
    expect(calls('chat.startStream')[0]?.args).toMatchObject({ recipient_user_id: 'UANNA', recipient_team_id: 'T1' });
    expect(calls('chat.postMessage')).toEqual([]);
  });

  it(proves('status', 'says that it is looking while nothing is written yet'), async () => {
    const anna = rig.peer.person('UANNA');
    await anna.says(anna.direct, 'lange überlegen');
    await eventually(() => rig.peer.workspace.statuses.some(({ status }) => String(status).includes('Wissensbank')));
    await eventually(() => isDone(anna.direct));
  });

  it(proves('stop', 'stops when somebody says so, and adds nothing'), async () => {
    const anna = rig.peer.person('UANNA');
    const thread = await anna.says('C2', '<@UBOT> langsam bitte');
    await eventually(() => said('C2').find(({ streaming }) => streaming));
    await anna.event({ type: 'agent_session_stopped', channel: 'C2', thread_ts: thread, user: 'UANNA' });
    await eventually(() => calls('chat.stopStream')[0]);
    await sleep(300);
    expect(said('C2')).toHaveLength(1);
    expect(said('C2')[0]?.text).not.toContain('104');
    expect(said('C2')[0]?.blocks).toEqual([]);
    expect(rig.peer.workspace.statuses).toContainEqual(expect.objectContaining({ channel_id: 'C2', status: 'active' }));
  });

  it.each([
    ['cannot be begun', 'chat.startStream', { kind: 'error', error: 'not_allowed_token_type' }],
    ['is limited', 'chat.startStream', { kind: 'limited', seconds: 30 }],
    ['may have begun', 'chat.startStream', { kind: 'drop' }],
    ['cannot go on', 'chat.appendStream', { kind: 'error', error: 'message_not_in_streaming_state' }],
    ['cannot be ended', 'chat.stopStream', { kind: 'status', status: 500 }],
    ['cannot be completed at once', 'chat.update', { kind: 'drop' }],
  ] as const)('comes whole, once, where a stream %s', async (_name, method, fault) => {
    rig.peer.faults.set(method, fault, { times: 1 });
    const channel = `X${rig.peer.workspace.channels.size}`;
    rig.peer.workspace.channels.add(channel);
    await rig.peer.person('UANNA').says(channel, '<@UBOT> langsam bitte');
    await eventually(() => isDone(channel));
    await sleep(200);
    expect(said(channel)).toHaveLength(1);
    expect(said(channel)[0]?.streaming).not.toBe(true);
  });

  it('comes as one message above the number of streams that Slack allows in a minute', async () => {
    const people = Array.from({ length: 24 }, (_, n) => rig.peer.person(`UVIELE${n}`));
    await Promise.all(people.map((person) => person.says(person.direct, 'kurz')));
    await eventually(() => people.every(({ direct }) => isDone(direct)));
    expect(calls('chat.startStream').length).toBeLessThanOrEqual(18);
    expect(calls('chat.postMessage').length).toBeGreaterThanOrEqual(6);
  });
});
