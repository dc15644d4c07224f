import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { openSlackBot } from './open-slack-bot.ts';
import { eventEnvelope } from './peer/deliveries.ts';
import { signRequest } from './peer/sign-request.ts';

const secret = 'geheim';
const now = () => Math.floor(Date.now() / 1000);
const body = JSON.stringify(
  eventEnvelope({ type: 'message', channel: 'DUANNA', channel_type: 'im', user: 'UANNA', text: 'Was ist KuG?', ts: '1764100000.000001' }),
);
const good = () => signRequest(body, { secret });

type Sent = { readonly body: string; readonly headers: Readonly<Record<string, string>> };

/** With other headers; an undefined one is left out. */
function withHeaders(headers: Readonly<Record<string, string | undefined>>): Sent {
  const all = { ...good().headers, ...headers };
  return {
    body,
    headers: Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  };
}

const signature = () => good().headers['x-slack-signature'];

type Forgery = readonly [name: string, forge: () => Sent, status?: number];
const forgeries: readonly Forgery[] = [
  ['no signature', () => withHeaders({ 'x-slack-signature': undefined })],
  ['an empty signature', () => withHeaders({ 'x-slack-signature': '' })],
  ['no time', () => withHeaders({ 'x-slack-request-timestamp': undefined })],
  ['an empty time', () => withHeaders({ 'x-slack-request-timestamp': '' })],
  ['a time that is no number', () => withHeaders({ 'x-slack-request-timestamp': 'jetzt' })],
  ['a time in milliseconds', () => signRequest(body, { secret, at: Date.now() })],
  ['a negative time', () => signRequest(body, { secret, at: -now() })],
  ['a time with a fraction', () => withHeaders({ 'x-slack-request-timestamp': `${now()}.5` })],
  ['a time 301 s ago', () => signRequest(body, { secret, at: now() - 302 })],
  ['a time of yesterday', () => signRequest(body, { secret, at: now() - 86_400 })],
  ['a time 301 s ahead', () => signRequest(body, { secret, at: now() + 303 })],
  ['a time of tomorrow', () => signRequest(body, { secret, at: now() + 86_400 })],
  ['another secret', () => signRequest(body, { secret: 'geraten' })],
  ['no secret', () => signRequest(body, { secret: '' })],
  ['a changed letter in the body', () => ({ ...good(), body: body.replace('KuG', 'KuQ') })],
  ['a byte more in the body', () => ({ ...good(), body: `${body} ` })],
  ['an empty body', () => ({ ...good(), body: '' })],
  ['the signature of another time', () => withHeaders({ 'x-slack-request-timestamp': String(now() - 10) })],
  ['an old version', () => withHeaders({ 'x-slack-signature': signature().replace('v0=', 'v1=') })],
  ['no version', () => withHeaders({ 'x-slack-signature': signature().slice(3) })],
  ['half a signature', () => withHeaders({ 'x-slack-signature': signature().slice(0, 35) })],
  ['a signature in capitals', () => withHeaders({ 'x-slack-signature': signature().toUpperCase() })],
  ['a signature that is too long', () => withHeaders({ 'x-slack-signature': `${signature()}00` })],
  [
    'an unsigned challenge',
    () => ({ body: '{"type":"url_verification","challenge":"x"}', headers: { 'content-type': 'application/json' } }),
  ],
  ['2 MB, rightly signed', () => signRequest(JSON.stringify({ text: 'x'.repeat(2_000_000) }), { secret }), 413],
  ['2 MB, not signed', () => ({ body: 'x'.repeat(2_000_000), headers: {} }), 413],
];

describe('what does not come from Slack', () => {
  let rig: Awaited<ReturnType<typeof openSlackBot>>;
  beforeAll(async () => {
    rig = await openSlackBot();
  });
  afterAll(() => rig.close());
  beforeEach(() => rig.bot.database.kysely.deleteFrom('inbox').execute());

  const post = async ({ body: sent, headers }: Sent) => {
    const response = await fetch(rig.url, { method: 'POST', body: sent, headers });
    return { status: response.status, text: await response.text() };
  };
  const kept = () => rig.bot.database.kysely.selectFrom('inbox').selectAll().execute();

  it.each(forgeries.map(([name, forge, status = 401]) => ({ name, forge, status })))(
    '$name is refused without a word and without effect',
    async ({ forge, status }) => {
      expect(await post(forge())).toEqual({ status, text: '' });
      expect(await kept()).toEqual([]);
    },
  );

  it('more than is announced is refused while it comes', async () => {
    const status = await new Promise((resolve) => {
      const sending = request(rig.url, { method: 'POST', headers: { 'transfer-encoding': 'chunked' } }, (response) =>
        resolve(response.statusCode),
      );
      sending.on('error', () => resolve(413));
      for (let n = 0; n < 30; n++) sending.write('x'.repeat(100_000));
      sending.end();
    });
    expect(status).toBe(413);
  });

  it('an exact copy of a good request is acknowledged and leads to nothing more', async () => {
    const sent = good();
    expect(await post(sent)).toEqual({ status: 200, text: '' });
    await eventually(() => rig.peer.workspace.messages.some(({ bot_id }) => bot_id !== undefined));
    expect(await post(sent)).toEqual({ status: 200, text: '' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(rig.peer.workspace.messages.filter(({ bot_id }) => bot_id !== undefined)).toHaveLength(1);
  });

  it('a good request about another workspace is acknowledged, and nothing of it is kept', async () => {
    const foreign = eventEnvelope(
      { type: 'message', channel: 'D9', channel_type: 'im', user: 'U9', text: 'Hallo', ts: '1764100000.000009' },
      { from: 'T2' },
    );
    expect(await post(signRequest(JSON.stringify(foreign), { secret }))).toEqual({ status: 200, text: '' });
    expect(await kept()).toEqual([]);
  });

  it.each(['null', '[]', '{}', '"x"', '{"type":"event_callback"}', '{"type":"view_submission"}', 'kein JSON', '{"__proto__":{"x":1}}'])(
    'signed nonsense (%s) is acknowledged, and nothing of it is kept',
    async (text) => {
      expect((await post(signRequest(text, { secret }))).status).toBe(200);
      expect(await kept()).toEqual([]);
    },
  );

  it('the challenge of the set-up is answered', async () => {
    const challenge = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
    expect(await post(signRequest(challenge, { secret }))).toEqual({ status: 200, text: 'abc' });
  });
});
