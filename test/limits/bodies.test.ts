import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { openSlackBot } from '../slack/open-slack-bot.ts';
import { eventEnvelope } from '../slack/peer/deliveries.ts';
import { signRequest } from '../slack/peer/sign-request.ts';

const secret = 'geheim';
const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const event = (more: object = {}) => JSON.stringify(eventEnvelope({ type: 'message', channel: 'DUX', channel_type: 'im', ...more }));
const withField = (json: string) => event({ user: 'UX', text: 'x', ts: '1795000000.000001' }).replace(/\}\}$/, `,"blocks":${json}}}`);
const forged = '"__proto__":{"isAdmin":true,"team_id":"T1","user_id":"UADMIN"},"constructor":{"prototype":{"isAdmin":true}}';

/** Rightly signed, and nothing that Slack would send. */
const bodies: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['null', 'null'],
  ['a list', '[]'],
  ['a number', '5'],
  ['half of it', event().slice(0, 60)],
  ['a hundred thousand brackets', '['.repeat(100_000)],
  ['a list in a hundred thousand lists', deep(100_000)],
  ['blocks in ten thousand lists', withField(deep(10_000))],
  ['blocks in a hundred thousand lists', withField(deep(100_000))],
  ['a forged prototype instead of fields', `{${forged}}`],
  ['a forged prototype beside the type', `{"type":"event_callback",${forged}}`],
  ['an event without a type', JSON.stringify({ type: 'event_callback', team_id: 'T1', event_id: 'E', event: {} })],
  ['an event of a type of its prototype', JSON.stringify(eventEnvelope({ type: 'constructor' }))],
  ['a channel that is a list', event({ channel: ['DUX'] })],
  ['a user that is an object', event({ user: { toString: 'x' }, ts: '1795000000.000002' })],
  ['a time that is a word', JSON.stringify({ ...JSON.parse(event({ user: 'UX', ts: '1795000000.000003' })), event_time: 'nie' })],
  ['a time out of all time', JSON.stringify({ ...JSON.parse(event({ user: 'UX', ts: '1795000000.000004' })), event_time: 1e300 })],
];

describe('a body that Slack would not send, rightly signed', () => {
  let rig: Awaited<ReturnType<typeof openSlackBot>>;
  beforeAll(async () => {
    rig = await openSlackBot();
  });
  afterAll(() => rig.close());

  const post = (body: string) => fetch(rig.url, signRequest(body, { secret }));

  it.each(bodies)('is taken calmly: %s', async (_what, body) => {
    const { status } = await post(body);
    expect(status).toBe(200);
    await sleep(100);
    expect(rig.lines.filter((line) => line.includes('"incident"'))).toEqual([]);
  });

  it('with a forged prototype beside the fields changes nothing else, and is answered', async () => {
    const text = 'Wie lange gibt es Kurzarbeitergeld?';
    const body = event({ user: 'UPROTO', channel: 'DUPROTO', text, ts: '1795000000.000009' });
    expect((await post(body.replace(/^\{/, `{${forged},`))).status).toBe(200);
    expect((await eventually(() => rig.said('DUPROTO')[0])).user).toBe('UBOT');
    expect({}).not.toHaveProperty('isAdmin');
  });
});
