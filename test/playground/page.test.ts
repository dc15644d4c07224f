import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFakeResponder, type FakeResponder } from './fake-responder.ts';
import { openServer, type TestServer } from './open-server.ts';
import { openClient, type WebClient } from './web-client.ts';

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

describe('the page', () => {
  it('forbids inline scripts, eval, frames, referrers and guessing of types', async () => {
    const { headers } = await client.get('/');
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of ["default-src 'self'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'"]) {
      expect(policy).toContain(rule);
    }
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('starts a session in a cookie that no script and no other site can use', async () => {
    const { headers } = await openClient(server.url).get('/');
    expect(headers.get('set-cookie')).toMatch(/^tws_playground=[\w-]{22}; Path=\/; HttpOnly; SameSite=Strict$/);
  });

  it('does not take over a session id that is not of its kind', async () => {
    const { headers } = await openClient(server.url).get('/', { cookie: 'tws_playground=../x' });
    expect(headers.get('set-cookie')).toMatch(/^tws_playground=[\w-]{22};/);
  });

  it('greets once in an empty direct chat, and not in a channel', async () => {
    const fresh = await freshClient();
    expect(await fresh.page()).toContain('Hallo, ich bin der TWS Bot');
    expect((await fresh.page()).match(/Hallo, ich bin der TWS Bot/g)).toHaveLength(1);
    expect(await fresh.page('anna', 'homburg')).not.toContain('Hallo, ich bin');
  });

  it('falls back to the first person and place when the address names unknown ones', async () => {
    const html = await (await client.get('/?person=x&place=y')).text();
    expect(html).toContain('<span class="menu-chosen">Anna Weber</span>');
    expect(html).toContain('<span class="menu-chosen">Direktchat</span>');
  });

  it('loads everything it needs from this server', async () => {
    const html = await client.page();
    const addresses = [...html.matchAll(/(?:src|href)="(\/playground\/assets\/[^"]+)"/g)].map(([, address = '']) => address);
    expect(addresses.length).toBeGreaterThan(6);
    for (const address of addresses) expect((await client.get(address)).status, address).toBe(200);
  });

  it.each(['%2e%2e%2fcreate-playground.ts', '..%2f..%2fpackage.json', 'page.js%00', 'nichts'])('serves no other file: %s', async (name) => {
    expect((await client.get(`/playground/assets/${name}`)).status).toBe(404);
  });
});
