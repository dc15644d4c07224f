import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../../src/log.ts';
import { serve } from '../../../src/operate/serve.ts';
import { httpRoutes } from '../../../src/teams/gate/http-routes.ts';
import { anActivity } from './an-activity.ts';

const serviceUrl = 'http://localhost:56150/_connector';

describe('the door for development', () => {
  const received: unknown[] = [];
  const routes = httpRoutes({
    config: { kind: 'dev', serviceHosts: ['127.0.0.1', 'localhost', '[::1]'] },
    log: createLog('silent'),
    receive: async (activity) => ({ status: received.push(activity) > 0 ? 200 : 500 }),
  });
  let served: Awaited<ReturnType<typeof serve>>;
  let port: string;
  beforeAll(async () => {
    // The configuration would not allow this address; the gate must not rely on it.
    served = await serve(routes, { host: '0.0.0.0', port: 0 });
    port = new URL(served.url).port;
  });
  afterAll(() => served.close());
  beforeEach(() => {
    received.length = 0;
  });

  type Sending = { readonly host?: string; readonly headers?: Readonly<Record<string, string>>; readonly fields?: object };
  const send = ({ host = '127.0.0.1', headers = {}, fields = {} }: Sending = {}) =>
    new Promise<number | undefined>((resolve, reject) => {
      const sending = request(
        { host, port, path: '/api/messages', method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
        (response) => resolve(response.resume().statusCode),
      );
      sending.on('error', reject).end(JSON.stringify(anActivity({ serviceUrl, ...fields })));
    });

  it('lets in programs on this machine, from whatever tenant', async () => {
    expect(await send()).toBe(200);
    expect(await send({ headers: { host: `localhost:${port}` }, fields: { conversation: { id: 'personal-chat' }, channelData: {} } })).toBe(
      200,
    );
    expect(received).toHaveLength(2);
  });

  it.each([
    ['a page in a browser', { headers: { origin: 'http://localhost:3978' } }],
    ['a page of this machine', { headers: { 'sec-fetch-site': 'same-origin' } }],
    ['a foreign name that leads here', { headers: { host: 'evil.example' } }],
    ['a foreign name that begins like ours', { headers: { host: 'localhost.evil.example' } }],
    ['a proxy', { headers: { 'x-forwarded-for': '203.0.113.7' } }],
    ['a tunnel', { headers: { 'x-forwarded-host': 'abc.devtunnels.ms' } }],
    ['something that is sent as text', { headers: { 'content-type': 'text/plain' } }],
    ['the connector of Microsoft', { fields: { serviceUrl: 'https://smba.trafficmanager.net/emea/' } }],
    ['a service elsewhere', { fields: { serviceUrl: 'http://192.168.0.7:56150/' } }],
    ['another channel', { fields: { channelId: 'emulator' } }],
  ])('does not let in %s', async (_what, sending) => {
    expect(await send(sending)).toBe(403);
    expect(received).toEqual([]);
  });

  const neighbours = Object.values(networkInterfaces()).flatMap((list = []) =>
    list.filter(({ family, internal }) => family === 'IPv4' && !internal),
  );

  it.each(neighbours.map(({ address }) => address))('does not let in who comes by the network (%s)', async (host) => {
    expect(await send({ host, headers: { host: `127.0.0.1:${port}` } })).toBe(403);
    expect(received).toEqual([]);
  });
});
