import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFakeResponder, type FakeResponder } from './fake-responder.ts';
import { openServer, type TestServer } from './open-server.ts';
import { openClient, seatAt, type WebClient } from './web-client.ts';

let server: TestServer;
let responder: FakeResponder;

beforeAll(async () => {
  responder = createFakeResponder();
  server = await openServer(responder);
});
afterAll(() => server.close());

let client: WebClient;
beforeAll(async () => {
  client = await freshClient();
});

async function freshClient(): Promise<WebClient> {
  const fresh = openClient(server.url);
  await fresh.page();
  return fresh;
}
const direct = seatAt('anna', 'direct');

describe('who may ask', () => {
  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:1' }],
    ['nobody in particular', { origin: '' }],
    ['a sandboxed frame', { origin: 'null' }],
    ['another site by its own word', { 'sec-fetch-site': 'cross-site' }],
    ['another subdomain', { 'sec-fetch-site': 'same-site' }],
  ])('refuses a request from %s', async (_name, headers) => {
    const before = responder.heard.length;
    const response = await client.post(`/playground/ask?${direct}`, { text: 'Hallo' }, headers);
    expect(response.status).toBe(403);
    expect(responder.heard).toHaveLength(before);
  });

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.1.nip.io', '192.168.0.1', ''])(
    'answers nobody who calls it %s',
    async (host) => {
      for (const path of ['/', `/playground/events?${direct}`, '/playground/assets/page.js']) {
        expect(await rawStatus(server.url, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`), path).toMatch(
          /^HTTP\/1.1 4/,
        );
      }
    },
  );

  it.each(['localhost', '127.0.0.1', '[::1]'])('answers under %s', async (host) => {
    const port = new URL(server.url).port;
    expect(await rawStatus(server.url, `GET / HTTP/1.1\r\nHost: ${host}:${port}\r\nConnection: close\r\n\r\n`)).toBe('HTTP/1.1 200 OK');
  });

  it('answers under another name only when the office says so', async () => {
    const open = await openServer(createFakeResponder(), { hosts: ['tws.example'] });
    expect(await rawStatus(open.url, 'GET / HTTP/1.1\r\nHost: tws.example\r\nConnection: close\r\n\r\n')).toBe('HTTP/1.1 200 OK');
    open.close();
  });

  it('tells somebody without a session to reload', async () => {
    const response = await openClient(server.url).post(`/playground/ask?${direct}`, { text: 'Hallo' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Lade die Seite bitte neu.');
  });

  it('leaves all other addresses to the rest of the server', async () => {
    expect((await client.get('/healthz')).status).toBe(404);
    expect((await client.get('/healthz')).headers.get('content-security-policy')).toBeNull();
  });
});

/** Sends bytes as they are: fetch would not let anybody choose the Host header. */
function rawStatus(url: string, request: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.on('data', (data) => {
      answer += data.toString();
      if (!answer.includes('\r\n')) return;
      socket.destroy();
      resolve(answer.split('\r\n')[0] ?? '');
    });
    socket.on('error', reject);
  });
}
