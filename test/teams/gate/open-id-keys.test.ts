import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../../src/log.ts';
import { openIdKeys } from '../../../src/teams/gate/open-id-keys.ts';
import { type OpenIdServer, openOpenIdServer } from '../peer/open-id-server.ts';

const minute = 60_000;
const hour = 60 * minute;

describe("Microsoft's signing keys", () => {
  let server: OpenIdServer;
  let time: number;
  let lines: string[];
  beforeEach(async () => {
    server = await openOpenIdServer();
    time = 0;
    lines = [];
  });
  afterEach(() => server.close());

  const open = (patience = 5000) =>
    openIdKeys({ metadataUrl: server.metadataUrl, patience, log: createLog('debug', (line) => lines.push(line)), now: () => time });
  const reads = () => server.requests.filter((url) => url.endsWith('/keys')).length;

  it('are found with the channels for which they may sign', async () => {
    const keys = open();
    expect(await keys('kid-teams')).toMatchObject({ endorsements: ['msteams', 'skype'] });
    expect(await keys('kid-bare')).toMatchObject({ endorsements: [] });
    expect(await keys('kid-geraten')).toBe('unknown');
    expect(server.requests).toEqual(['/v1/.well-known/openidconfiguration', '/v1/.well-known/keys']);
  });

  it('are fetched once for a hundred who ask at once', async () => {
    const keys = open();
    const found = await Promise.all(Array.from({ length: 100 }, (_, n) => keys(n % 2 === 0 ? 'kid-teams' : 'kid-webchat')));
    expect(found.every((key) => typeof key === 'object')).toBe(true);
    expect(reads()).toBe(1);
  });

  it('are kept for a day and then fetched again', async () => {
    const keys = open();
    await keys('kid-teams');
    time = 24 * hour - 1;
    await keys('kid-teams');
    expect(reads()).toBe(1);
    time = 24 * hour;
    await keys('kid-teams');
    expect(reads()).toBe(2);
  });

  it('are fetched again for an unknown one, at most once in an hour', async () => {
    const keys = open();
    await keys('kid-teams');
    await server.rotate('kid-new');
    expect(await keys('kid-new')).toBe('unknown');
    time = hour;
    const found = await Promise.all(['kid-new', 'kid-geraten', 'kid-new'].map((kid) => keys(kid)));
    expect(found).toMatchObject([{ endorsements: ['msteams'] }, 'unknown', { endorsements: ['msteams'] }]);
    expect(reads()).toBe(2);
    for (time = hour; time < 2 * hour; time += minute) expect(await keys(`kid-${time}`)).toBe('unknown');
    expect(reads()).toBe(2);
    expect(await keys('kid-teams')).toBe('unknown');
  });

  it('serve on for five days when they cannot be fetched again, and then no longer', async () => {
    const keys = open();
    await keys('kid-teams');
    server.faults.interfere = (_request, response) => Boolean(response.writeHead(503).end());
    time = 119 * hour;
    expect(await keys('kid-teams')).toMatchObject({ endorsements: ['msteams', 'skype'] });
    expect(await keys('kid-geraten')).toBe('unreachable');
    time = 120 * hour;
    expect(await keys('kid-teams')).toBe('unreachable');
    server.faults.interfere = () => false;
    time += minute;
    expect(await keys('kid-teams')).toMatchObject({ endorsements: ['msteams', 'skype'] });
    expect(await keys('kid-geraten')).toBe('unknown');
  });

  it('that cannot be fetched are asked for once in ten seconds, and each time it is logged', async () => {
    server.faults.interfere = (_request, response) => Boolean(response.writeHead(500).end());
    const keys = open();
    for (time = 0; time < 20_000; time += 1000) expect(await keys('kid-teams')).toBe('unreachable');
    expect(server.requests).toHaveLength(2);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain("Microsoft's signing keys could not be read");
  });

  it.each([
    ['stays silent', () => true],
    ['stops in the middle', (_request: unknown, response: ServerResponse) => response.writeHead(200).write('{"keys":')],
  ])('are not waited for when Microsoft %s', async (_what, interfere) => {
    server.faults.interfere = interfere;
    expect(await open(100)('kid-teams')).toBe('unreachable');
  });

  it('are not fetched from where the answer sends us on', async () => {
    const visits: unknown[] = [];
    const victim = createServer((request, response) => response.end(String(visits.push(request.url))));
    await new Promise<void>((resolve) => victim.listen(0, '127.0.0.1', resolve));
    const location = `http://127.0.0.1:${(victim.address() as AddressInfo).port}/keys`; // a TCP server that listens has one
    server.faults.interfere = (_request, response) => Boolean(response.writeHead(302, { location }).end());
    expect(await open()('kid-teams')).toBe('unreachable');
    expect(visits).toEqual([]);
    victim.close();
  });

  it.each([
    ['an address without encryption', { jwks_uri: 'http://keys.example.org/' }],
    ['another machine of this network', { jwks_uri: 'http://169.254.169.254/keys' }],
    ['a file', { jwks_uri: 'file:///etc/passwd' }],
    ['no address', { jwks_uri: 'keys' }],
    ['nothing', {}],
  ])('are not looked for at %s', async (_what, document) => {
    server.faults.interfere = (_request, response) => Boolean(response.end(JSON.stringify(document)));
    expect(await open()('kid-teams')).toBe('unreachable');
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ['too long', JSON.stringify({ keys: ['x'.repeat(1_100_000)] })],
    ['no JSON', '<html>'],
    ['no list', '{"keys":{}}'],
    ['an empty list', '{"keys":[]}'],
    ['a list of other things', '{"keys":[null,{"kty":"EC","kid":"kid-teams"},{"kty":"RSA","kid":"kid-teams","n":"?","e":"AQAB"}]}'],
  ])('are not taken from an answer that is %s', async (_what, body) => {
    server.faults.interfere = (request, response) => request.url?.endsWith('/keys') === true && Boolean(response.end(body));
    expect(await open()('kid-teams')).toBe('unreachable');
  });
});
