import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publicServiceUrl, tenantId } from '../peer/open-id-server.ts';
import { anActivity } from './an-activity.ts';
import { openGate } from './open-gate.ts';

const now = () => Math.floor(Date.now() / 1000);

describe('what comes from Teams', () => {
  let gate: Awaited<ReturnType<typeof openGate>>;
  let answer: { readonly status: number; readonly body?: object } | Error;
  let waiting: Promise<void> | undefined;
  beforeAll(async () => {
    gate = await openGate({
      receive: async () => {
        await waiting;
        if (answer instanceof Error) throw answer;
        return answer;
      },
    });
  });
  afterAll(() => gate.close());
  beforeEach(() => {
    answer = { status: 200 };
    waiting = undefined;
    gate.received.length = 0;
    gate.lines.length = 0;
  });

  const bearer = async (claims = {}) => ({ authorization: `Bearer ${await gate.server.sign(claims)}` });
  const deliver = async (fields = {}, claims = {}) => await gate.post(JSON.stringify(anActivity(fields)), await bearer(claims));

  it('is let through with what it says', async () => {
    expect(await deliver()).toEqual({ status: 200, text: '' });
    expect(gate.received).toMatchObject([{ type: 'message', text: 'Was ist KuG?', conversation: { conversationType: 'personal' } }]);
    expect(gate.lines).toEqual([]);
  });

  it('gets the answer of an invoke as JSON', async () => {
    answer = { status: 200, body: { task: { type: 'message', value: 'Gespeichert.' } } };
    expect(await deliver({ type: 'invoke', name: 'task/submit', value: { data: {} } })).toEqual({
      status: 200,
      text: '{"task":{"type":"message","value":"Gespeichert."}}',
    });
  });

  it.each([
    ['a slash more in the token', {}, { serviceurl: publicServiceUrl }, { serviceUrl: publicServiceUrl.slice(0, -1) }],
    ['a slash less in the token', {}, { serviceurl: publicServiceUrl.slice(0, -1) }, {}],
    ['an end four minutes ago', {}, { exp: now() - 240 }, {}],
    ['a beginning in four minutes', {}, { nbf: now() + 240 }, {}],
    ['a tenant in capitals', { channelData: { tenant: { id: tenantId.toUpperCase() } } }, {}, {}],
    ['the tenant only in the conversation', { channelData: { eventType: 'teamMemberAdded' } }, {}, {}],
    ['the tenant only in the data of the channel', { conversation: { id: 'a:1' } }, {}, {}],
    [
      'null for what is not there',
      { channelData: { tenant: { id: tenantId }, team: null }, text: null, entities: null, replyToId: null },
      {},
      {},
    ],
    ['fields that nobody knows', { channelData: { tenant: { id: tenantId }, source: { name: 'x' } }, copilot: [1] }, {}, {}],
  ])('is let through with %s', async (_what, fields, claims, more) => {
    expect((await deliver({ ...fields, ...more }, claims)).status).toBe(200);
    expect(gate.received).toHaveLength(1);
  });

  it('comes again when it could not be kept, which is logged once and without what was said', async () => {
    answer = new Error('the disk is full');
    expect(await deliver()).toEqual({ status: 503, text: '' });
    expect(gate.lines).toHaveLength(1);
    expect(gate.lines[0]).toContain('the disk is full');
    expect(gate.lines[0]).not.toMatch(/KuG|Bearer|eyJ/);
  });

  it('is logged as not kept also when nobody waits for the answer any more', async () => {
    let fail = () => {};
    waiting = new Promise((_resolve, reject) => {
      fail = () => reject(new Error('the disk is full'));
    });
    const headers = { 'content-type': 'application/json', ...(await bearer()) };
    const sending = request(gate.url, { method: 'POST', headers }).on('error', () => undefined);
    const closed = new Promise((resolve) => sending.on('close', resolve));
    sending.end(JSON.stringify(anActivity()));
    await expect.poll(() => gate.received).toHaveLength(1);
    sending.destroy();
    await closed;
    await fetch(gate.url);
    fail();
    await expect.poll(() => gate.lines).toEqual([expect.stringContaining('an activity could not be kept')]);
  });

  it('has one address and one method', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])
      expect((await fetch(gate.url, { method, headers: await bearer() })).status).toBe(404);
    expect((await fetch(`${gate.url}/x`, { method: 'POST' })).status).toBe(404);
    expect(gate.received).toEqual([]);
  });

  it('is refused when it grows beyond what was announced', async () => {
    const { authorization } = await bearer();
    const status = await new Promise((resolve) => {
      const sending = request(gate.url, { method: 'POST', headers: { authorization, 'transfer-encoding': 'chunked' } }, (response) =>
        resolve(response.statusCode),
      );
      sending.on('error', () => resolve(413));
      for (let n = 0; n < 10; n++) sending.write('x'.repeat(100_000));
      sending.end();
    });
    expect(status).toBe(413);
    expect(gate.received).toEqual([]);
  });

  it('may be cut off in the middle, and nobody is alarmed', async () => {
    const { authorization } = await bearer();
    for (const headers of [{ authorization, 'content-length': '5000' }, { authorization, 'transfer-encoding': 'chunked' }, {}]) {
      const sending = request(gate.url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers } });
      sending.on('error', () => undefined);
      sending.write('{"type":');
      await new Promise((resolve) => setTimeout(resolve, 50));
      sending.destroy();
    }
    expect((await deliver()).status).toBe(200);
    expect(gate.lines.filter((line) => JSON.parse(line).level > 20)).toEqual([]);
  });
});

describe("while Microsoft's keys cannot be read", () => {
  let gate: Awaited<ReturnType<typeof openGate>>;
  afterEach(() => gate.close());

  it('a delivery is told to come again, since nobody knows yet whether it is genuine', async () => {
    gate = await openGate();
    gate.server.faults.interfere = (_request, response) => Boolean(response.writeHead(500).end());
    const authorization = `Bearer ${await gate.server.sign()}`;
    expect(await gate.post(JSON.stringify(anActivity()), { authorization })).toEqual({ status: 503, text: '' });
    expect(await gate.post(JSON.stringify(anActivity()))).toEqual({ status: 401, text: '' });
    expect(gate.received).toEqual([]);
  });
});
