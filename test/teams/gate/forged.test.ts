import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { appId, type OpenIdServer, publicServiceUrl, tenantId } from '../peer/open-id-server.ts';
import { anActivity } from './an-activity.ts';
import { openGate } from './open-gate.ts';

const now = () => Math.floor(Date.now() / 1000);
const encode = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const bearer = async (token: string | Promise<string>) => ({ authorization: `Bearer ${await token}` });
const emulator = 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/';
const foreignTenant = '99999999-aaaa-4bbb-8ccc-000000000009';

type Headers = Readonly<Record<string, string>>;
type Fields = Readonly<Record<string, unknown>>;
type Forgery = readonly [name: string, reason: string, headers: (server: OpenIdServer) => Promise<Headers>, fields?: Fields];

/** Why something was refused, as the log says it: a case that fails for another reason would test nothing. */
const noToken = 'there is no token';
const noKey = 'the token names no key for RS256';
const unknown = 'nobody knows the key of the token';
const signature = 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED';
const claim = 'ERR_JWT_CLAIM_VALIDATION_FAILED';
const endorsement = 'the key may not sign for this channel';
const channel = 'this is no activity of Teams: channelId';
const tenant = 'the tenant is not on the list';
const service = 'the token is for another service';

const good = (server: OpenIdServer) => bearer(server.sign());
const withClaims = (claims: () => Readonly<Record<string, unknown>>) => (server: OpenIdServer) => bearer(server.sign(claims()));
const unsigned = (header: object) => async (server: OpenIdServer) => {
  const [, payload] = (await server.sign()).split('.');
  return bearer(`${encode(header)}.${payload}.`);
};
const hmac = (alg: string) => async (server: OpenIdServer) =>
  bearer(server.sign({}, { header: { alg }, key: new TextEncoder().encode(await exportSPKI(server.publicKey)) }));
/** Signed with a key of the attacker's own, whose header says where to find it. */
const ownKey = (header: (jwk: object) => Fields) => async (server: OpenIdServer) => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  return bearer(server.sign({}, { key: privateKey, header: header(await exportJWK(publicKey)) }));
};

let victimUrl = '';

const forgeries: readonly Forgery[] = [
  ['no token', noToken, async () => ({})],
  ['an empty header', noToken, async () => ({ authorization: '' })],
  ['a scheme without a token', noToken, async () => ({ authorization: 'Bearer ' })],
  ['another scheme', noToken, async (server) => ({ authorization: `Basic ${await server.sign()}` })],
  ['no scheme', noToken, async (server) => ({ authorization: await server.sign() })],
  [
    'two tokens in one header',
    noToken,
    async (server) => ({ authorization: `Bearer ${await server.sign()}, Bearer ${await server.sign()}` }),
  ],
  ['something that is no token', noKey, async () => ({ authorization: 'Bearer a.b.c' })],
  ['a header that is no object', noKey, async () => bearer(`${encode('null')}.${encode({})}.AAAA`)],
  ['the algorithm none', noKey, unsigned({ alg: 'none', kid: 'kid-teams' })],
  ['no algorithm', noKey, unsigned({ kid: 'kid-teams' })],
  ['no signature', signature, unsigned({ alg: 'RS256', kid: 'kid-teams' })],
  ['HS256 with the public key as the secret', noKey, hmac('HS256')],
  ['HS512 with the public key as the secret', noKey, hmac('HS512')],
  ['PS256', noKey, async (server) => bearer((await server.sign()).replace(/^[^.]+/, encode({ alg: 'PS256', kid: 'kid-teams' })))],
  ['a foreign key under a right id', signature, ownKey(() => ({}))],
  ['an unknown key', unknown, ownKey(() => ({ kid: 'kid-geraten' }))],
  ['no key id', noKey, (server) => bearer(server.sign({}, { header: { kid: undefined } }))],
  ['a key id that is no text', noKey, unsigned({ alg: 'RS256', kid: ['kid-teams'] })],
  ['a key id named __proto__', unknown, ownKey(() => ({ kid: '__proto__' }))],
  ['a key in the header', signature, ownKey((jwk) => ({ jwk }))],
  ['the address of a key in the header', unknown, ownKey(() => ({ jku: `${victimUrl}/keys`, kid: 'own' }))],
  ['the address of a certificate in the header', signature, ownKey(() => ({ x5u: `${victimUrl}/cert` }))],
  [
    'a critical header that nobody knows',
    'ERR_JOSE_NOT_SUPPORTED',
    (server) => bearer(server.sign({}, { header: { crit: ['tws'], tws: 1 } })),
  ],
  ['a changed claim', signature, async (server) => bearer((await server.sign()).replace(/\.[^.]+\./, `.${encode({ aud: appId })}.`))],
  ['another issuer', claim, withClaims(() => ({ iss: 'https://api.botframework.us' }))],
  ['no issuer', claim, withClaims(() => ({ iss: undefined }))],
  ['another audience', claim, withClaims(() => ({ aud: tenantId }))],
  ['no audience', claim, withClaims(() => ({ aud: undefined }))],
  ['two audiences', 'the token is not for this bot alone', withClaims(() => ({ aud: [appId, tenantId] }))],
  ['an expired token', 'ERR_JWT_EXPIRED', withClaims(() => ({ exp: now() - 302 }))],
  ['a token that is not valid yet', claim, withClaims(() => ({ nbf: now() + 303 }))],
  ['no end', claim, withClaims(() => ({ exp: undefined }))],
  ['an end that is no number', claim, withClaims(() => ({ exp: '9999999999' }))],
  ['a key that is endorsed for nothing', endorsement, (server) => bearer(server.sign({}, { by: 'bare' }))],
  ['a key that is endorsed for another channel', endorsement, (server) => bearer(server.sign({}, { by: 'webchat' }))],
  ['no service in the token', claim, withClaims(() => ({ serviceurl: undefined }))],
  ['another service in the token', service, withClaims(() => ({ serviceurl: 'https://smba.example.org/emea/' }))],
  ['another path of the service', service, withClaims(() => ({ serviceurl: 'https://smba.trafficmanager.net/amer/' }))],
  ['another case of the service', service, withClaims(() => ({ serviceurl: publicServiceUrl.toUpperCase() }))],
  ['a token of the Emulator', claim, withClaims(() => ({ iss: emulator, appid: appId, ver: '1.0' }))],
  ['a token of a skill', claim, withClaims(() => ({ iss: emulator, ver: '2.0', azp: foreignTenant, aud: appId }))],
  ['a token in the body', noToken, async () => ({}), { authorization: 'Bearer', token: 'x' }],
  ['the channel of Azure Stack', channel, good, { channelId: 'AseChannel' }],
  ['the channel of the Emulator', channel, good, { channelId: 'emulator' }],
  ['no channel', channel, good, { channelId: undefined }],
  [
    'another tenant',
    tenant,
    good,
    { conversation: { id: 'a:1', tenantId: foreignTenant }, channelData: { tenant: { id: foreignTenant } } },
  ],
  ['two tenants', tenant, good, { channelData: { tenant: { id: foreignTenant } } }],
  ['two tenants, the other way round', tenant, good, { conversation: { id: 'a:1', tenantId: foreignTenant } }],
  ['no tenant', tenant, good, { conversation: { id: 'a:1' }, channelData: {} }],
  [
    'a tenant that is no text',
    'this is no activity of Teams: conversation.tenantId',
    good,
    { conversation: { id: 'a:1', tenantId: [tenantId] } },
  ],
  ['no service in the activity', 'this is no activity of Teams: serviceUrl', good, { serviceUrl: undefined }],
];

describe('what does not come from Teams', () => {
  let gate: Awaited<ReturnType<typeof openGate>>;
  const printed: unknown[] = [];
  const visits: unknown[] = [];
  const victim = createServer((incoming, response) => {
    visits.push(incoming.url);
    response.end('{}');
  });
  beforeAll(async () => {
    gate = await openGate();
    await new Promise<void>((resolve) => victim.listen(0, '127.0.0.1', resolve));
    victimUrl = `http://127.0.0.1:${(victim.address() as AddressInfo).port}`; // a TCP server that listens has one
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean(printed.push(text)));
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean(printed.push(text)));
  });
  afterEach(() => {
    expect(gate.received).toEqual([]);
    expect(visits).toEqual([]);
    expect(printed).toEqual([]);
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    await gate.close();
    victim.close();
  });
  const refused = { status: expect.toBeOneOf([401, 403]), text: '' };

  it.each(forgeries.map(([name, reason, headers, fields = {}]) => ({ name, reason, headers, fields })))(
    '$name is refused without a word and without effect',
    async ({ headers, reason, fields }) => {
      expect(await gate.post(JSON.stringify(anActivity(fields)), await headers(gate.server))).toEqual(refused);
      expect(JSON.parse(gate.lines.at(-1) ?? '')).toMatchObject({ level: 20, reason });
    },
  );

  it.each([
    ['a good token first', (token: string) => [`Bearer ${token}`, 'Bearer a.b.c']],
    ['a good token last', (token: string) => ['Bearer a.b.c', `Bearer ${token}`]],
    ['a good token twice', (token: string) => [`Bearer ${token}`, `Bearer ${token}`]],
  ])('two headers with %s are refused', async (_name, headers) => {
    const sent = headers(await gate.server.sign()).flatMap((value) => ['authorization', value]);
    const status = await new Promise((resolve, reject) => {
      const sending = request(
        gate.url,
        { method: 'POST', headers: ['content-type', 'application/json', 'host', new URL(gate.url).host, ...sent] },
        (response) => resolve(response.resume().statusCode),
      );
      sending.on('error', reject).end(JSON.stringify(anActivity()));
    });
    expect(status).toBe(401);
  });

  it('an activity that wants its answer elsewhere is refused although the token says the same, and nobody goes there', async () => {
    const fields = { serviceUrl: victimUrl };
    const token = gate.server.sign({ serviceurl: victimUrl });
    expect(await gate.post(JSON.stringify(anActivity(fields)), await bearer(token))).toEqual({ status: 403, text: '' });
  });

  it.each([{}, { authorization: 'Bearer a.b.c' }])('too much is refused before anything is read', async (headers) => {
    expect(await gate.post('x'.repeat(262_145), headers)).toEqual({ status: 413, text: '' });
  });
});
