import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/platform/finding.ts';
import { checkTeams, type TeamsAccess } from '../../src/teams/check-teams.ts';
import { type Answer, issuer, refusing, startFakeLogin, tenantId } from './fake-login.ts';

const person = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
const credentials = { appId: '01234567-89ab-cdef-0123-456789abcdef', tenantId, password: 'password-secret', type: 'SingleTenant' } as const;
const office = {
  branches: [
    { id: 'homburg-saarpfalz', teamsChannel: '19:abc_DEF-1@thread.tacv2' },
    { id: 'neunkirchen', teamsChannel: '19:0123456789abcdef0123456789abcdef@thread.skype' },
  ],
  coordinatorsChannel: { teams: '19:office@thread.tacv2' },
  roles: { admin: [], curator: [`teams:${tenantId}:${person}`, 'slack:T1:U1'], unionSecretary: [`teams:${tenantId}:${person}`] },
  teams: { targeted: false },
};

const now = new Date('2026-11-23T09:00:00Z');

async function check(others: Readonly<Record<string, Answer>> = {}, access: Partial<TeamsAccess> = {}) {
  const { requests, ...addresses } = await startFakeLogin(others);
  const findings = await checkTeams({ credentials, tenants: [tenantId], office, tokenIssuer: issuer, now, ...addresses, ...access });
  return { findings, requests, errors: findings.filter(({ level }) => level === 'error') };
}

const whatIs = (level: Finding['level'], findings: readonly Finding[]) =>
  findings.filter((finding) => finding.level === level).map(({ what }) => what);

describe('a bot that is set up as it must be', () => {
  it('is found sound in every point that can be checked', async () => {
    const { findings, errors } = await check();
    expect(errors).toEqual([]);
    expect(whatIs('ok', findings)).toEqual([
      `MICROSOFT_APP_PASSWORD works: bot ${credentials.appId} of tenant ${tenantId} got a token for 59 minutes`,
      'OpenID metadata and keys can be read, 1 of 3 keys speak for Teams',
      'branches: homburg-saarpfalz: teamsChannel looks like a channel of Teams',
      'branches: neunkirchen: teamsChannel looks like a channel of Teams',
      'coordinatorsChannel: teams looks like a channel of Teams',
      'roles of Teams people: 1 curator, 1 unionSecretary',
      "the app package is valid by Microsoft's schema",
    ]);
  });

  it('is told what only a person can see: when the secret expires, the endpoint, the channel', async () => {
    const { findings } = await check();
    const fixes = findings.filter(({ level }) => level === 'note').map(({ fix }) => fix);
    expect(fixes).toEqual([
      expect.stringMatching(/Certificates & secrets shows Expires: put the day into MICROSOFT_APP_PASSWORD_EXPIRES/),
      expect.stringMatching(/Messaging endpoint: must be https:\/\/\S+\/api\/messages$/),
      expect.stringMatching(/Channels: Microsoft Teams/),
    ]);
  });

  it('asks for one token and the keys, and for nothing else', async () => {
    const { requests } = await check();
    expect(requests.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual([
      'GET /keys',
      'GET /metadata',
      `POST /${tenantId}/oauth2/v2.0/token`,
    ]);
    expect(requests.find(({ method }) => method === 'POST')?.form).toEqual({
      grant_type: 'client_credentials',
      client_id: credentials.appId,
      client_secret: credentials.password,
      scope: 'https://api.botframework.com/.default',
    });
  });

  it('may have the tenant at the end of the login address', async () => {
    const { loginUrl } = await startFakeLogin();
    expect((await check({}, { loginUrl: `${loginUrl}/${tenantId}/` })).errors).toEqual([]);
  });
});

describe('the token', () => {
  it.each([
    [7000215, /the secret is wrong \(AADSTS7000215\)$/, /its Value, not its Secret ID, into MICROSOFT_APP_PASSWORD$/],
    [7000222, /the secret has expired \(AADSTS7000222\)$/, /New client secret/],
    [
      700016,
      /the tenant knows no such app \(AADSTS700016\)$/,
      /MICROSOFT_APP_ID and Directory \(tenant\) ID with MICROSOFT_APP_TENANT_ID$/,
    ],
    [90002, /there is no such tenant \(AADSTS90002\)$/, /MICROSOFT_APP_TENANT_ID$/],
    [424242, /Entra refused with AADSTS424242$/, /login\.microsoftonline\.com\/error$/],
  ])('that Entra refuses with AADSTS%i comes with the place to mend it', async (code, what, fix) => {
    const { errors } = await check(refusing(code));
    expect(errors).toEqual([{ level: 'error', what: expect.stringMatching(what), fix: expect.stringMatching(fix) }]);
  });

  it.each<[string, Answer, RegExp]>([
    ['something else', { body: 'password-secret' }, /status 200 without a readable answer$/],
    ['no JSON', (response) => response.writeHead(502).end('<h1>password-secret</h1>'), /status 502 without a readable answer$/],
    ['a token that is none', { body: { access_token: '', expires_in: 1 } }, /without a readable answer$/],
    ['nothing', (response) => response.destroy(), /no connection \(/],
    ['another address', (response) => response.writeHead(307, { location: '/keys' }).end(), /no connection \(/],
  ])('may come to nothing, as when the login sends %s', async (_what, answer, said) => {
    const { errors, requests } = await check({ token: answer });
    expect(errors).toEqual([
      { level: 'error', what: expect.stringMatching(said), fix: expect.stringMatching(/^check the way .* 127\.0\.0\.1:/) },
    ]);
    expect(requests.filter(({ form }) => form.client_secret !== undefined)).toHaveLength(1);
  });

  it('is not asked for without a password, nor from outside of Azure', async () => {
    const { password: _password, ...others } = credentials;
    const [without, managed] = [
      await check({}, { credentials: others }),
      await check({}, { credentials: { ...others, type: 'UserAssignedMSI' } }),
    ];
    expect(without.errors[0]?.what).toMatch(/^MICROSOFT_APP_PASSWORD is not set/);
    expect(managed.errors).toEqual([]);
    expect(whatIs('note', managed.findings)[0]).toMatch(/managed identity/);
    expect([...without.requests, ...managed.requests].filter(({ method }) => method === 'POST')).toEqual([]);
  });
});

describe('the keys', () => {
  it.each<[string, Record<string, Answer>, RegExp]>([
    ['cannot be reached', { metadata: (response) => response.destroy() }, /OpenID metadata .* cannot be read.*no connection/],
    ['are not where the metadata say', { keys: { status: 404, body: {} } }, /keys .* cannot be read.*status 404/],
    [
      'are those of somebody else',
      { metadata: { body: { issuer: 'https://evil.example', jwks_uri: 'https://evil.example' } } },
      /not those of https:\/\/api/,
    ],
    ['do not speak for Teams', { keys: { body: { keys: [{ endorsements: ['webchat'] }] } } }, /none of the keys speaks for Teams/],
  ])('that %s are found out', async (_what, answers, said) => {
    const { errors } = await check(answers);
    expect(errors).toEqual([expect.objectContaining({ what: expect.stringMatching(said), fix: expect.any(String) })]);
  });
});

it('no finding holds a secret, whatever comes back', async () => {
  const echo: Answer = { body: { error: 'password-secret', error_codes: [], error_description: 'password-secret' } };
  const { findings } = await check({
    token: echo,
    metadata: { body: { issuer: 'password-secret', jwks_uri: 'https://x.example/password-secret' } },
  });
  expect(JSON.stringify(findings)).not.toContain('secret"');
  expect(JSON.stringify([findings, (await check()).findings])).not.toMatch(/password-secret|token-secret/);
});

describe('the day on which the password expires', () => {
  it.each([
    ['2026-11-22', 'error', /^MICROSOFT_APP_PASSWORD expires on 2026-11-22, which is over$/],
    ['2026-12-20', 'note', /^MICROSOFT_APP_PASSWORD expires on 2026-12-20, in 26 days; from that day on the bot is silent$/],
    ['2027-11-23', 'ok', /^MICROSOFT_APP_PASSWORD expires on 2027-11-23, in 364 days$/],
  ] as const)('%s is told as %s', async (expires, level, told) => {
    const { findings } = await check({}, { credentials: { ...credentials, expires } });
    expect(whatIs(level, findings)).toContainEqual(expect.stringMatching(told));
  });

  it('is asked for where nobody has told it', async () => {
    const { findings } = await check();
    expect(whatIs('note', findings)).toContainEqual(expect.stringMatching(/^nobody has told when/));
  });
});
