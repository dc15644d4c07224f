import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, secretVariables } from '../../src/config.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { problemsOf } from './problems-of.ts';

const appId = '11111111-aaaa-4bbb-8ccc-000000000001';
const tenantId = '22222222-aaaa-4bbb-8ccc-000000000002';
const ids = { MICROSOFT_APP_ID: appId, MICROSOFT_APP_TENANT_ID: tenantId };
const single = { ...ids, MICROSOFT_APP_PASSWORD: 'geheim~1' };
const managed = { ...ids, MICROSOFT_APP_TYPE: 'UserAssignedMSI' };
const production = { NODE_ENV: 'production', HOST: '0.0.0.0' };
const names = (problems: readonly string[]) => problems.map((problem) => problem.split(':')[0]);

describe('Teams in the configuration', () => {
  it('is off when nothing of it is set', () => {
    expect(readConfig({}).teams).toBeUndefined();
    expect(readConfig({ MICROSOFT_APP_ID: ' ', TEAMS_DEV: '', MICROSOFT_APP_TYPE: 'SingleTenant' }).teams).toBeUndefined();
  });

  it('is an app of one tenant with a password, with the addresses of the public cloud', () => {
    expect(readConfig(single).teams).toEqual({
      ...{ kind: 'app', appId, tenantId, tenants: [tenantId] },
      credentials: { type: 'SingleTenant', password: 'geheim~1' },
      openIdMetadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      tokenIssuer: 'https://api.botframework.com',
      loginUrl: `https://login.microsoftonline.com/${tenantId}`,
      serviceHosts: ['smba.trafficmanager.net', 'smba.onyx.prod.teams.trafficmanager.net', 'smba.infra.gcc.teams.microsoft.com'],
    });
  });

  it('is a managed identity without a password', () => {
    expect(readConfig(managed).teams).toMatchObject({ kind: 'app', credentials: { type: 'UserAssignedMSI' } });
  });

  it('takes ids in capitals, further tenants once each, and further hosts', () => {
    const other = '33333333-aaaa-4bbb-8ccc-000000000003';
    const environment = {
      ...{ ...single, MICROSOFT_APP_ID: appId.toUpperCase(), TEAMS_TENANTS: ` ${other.toUpperCase()}, ${tenantId},` },
      TEAMS_SERVICE_HOSTS: 'Smba.Teams.Sovcloud-Core.fr, 127.0.0.1:4004',
    };
    const { teams } = readConfig(environment);
    expect(teams).toMatchObject({ appId, tenants: [tenantId, other] });
    expect(teams?.serviceHosts.slice(3)).toEqual(['smba.teams.sovcloud-core.fr', '127.0.0.1:4004']);
  });

  it('allows production and every address to listen on, alone and beside Slack', () => {
    expect(readConfig({ ...single, ...production })).toMatchObject({ production: true, slack: undefined });
    const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
    expect(readConfig({ ...managed, ...slack, ...production })).toMatchObject({ teams: { appId }, slack: { botToken: 'xoxb-1' } });
  });

  it('takes the password from a file', async () => {
    const folder = await temporaryFolder({ password: 'geheim~1\n' });
    expect(readConfig({ ...ids, MICROSOFT_APP_PASSWORD_FILE: path.join(folder, 'password') }).teams).toMatchObject({
      credentials: { password: 'geheim~1' },
    });
    expect(problemsOf({ ...ids, MICROSOFT_APP_PASSWORD_FILE: '/nowhere' })).toEqual([
      'MICROSOFT_APP_PASSWORD_FILE: the file cannot be read (ENOENT)',
    ]);
    expect(secretVariables).toContain('MICROSOFT_APP_PASSWORD');
  });
});

describe('half a set of credentials for Teams', () => {
  const { MICROSOFT_APP_ID, MICROSOFT_APP_TENANT_ID, MICROSOFT_APP_PASSWORD } = single;

  it.each([
    [{ MICROSOFT_APP_ID }, /^MICROSOFT_APP_TENANT_ID and MICROSOFT_APP_PASSWORD: missing beside MICROSOFT_APP_ID; portal\.azure\.com/],
    [{ MICROSOFT_APP_PASSWORD }, /^MICROSOFT_APP_ID and MICROSOFT_APP_TENANT_ID: missing beside MICROSOFT_APP_PASSWORD; /],
    [{ MICROSOFT_APP_TENANT_ID }, /^MICROSOFT_APP_ID and MICROSOFT_APP_PASSWORD: missing beside MICROSOFT_APP_TENANT_ID; /],
    [ids, /^MICROSOFT_APP_PASSWORD: missing beside MICROSOFT_APP_ID, MICROSOFT_APP_TENANT_ID; .*client secret/],
    [{ MICROSOFT_APP_TYPE: 'UserAssignedMSI', MICROSOFT_APP_ID }, /^MICROSOFT_APP_TENANT_ID: missing beside MICROSOFT_APP_ID; /],
    [{ ...managed, MICROSOFT_APP_PASSWORD }, /^MICROSOFT_APP_PASSWORD: a managed identity has none; /],
  ])('is one problem that names the variables and where to get them: %o', (environment, problem) => {
    expect(problemsOf(environment)).toEqual([expect.stringMatching(problem)]);
    expect(problemsOf(environment).join()).not.toMatch(/geheim|1111|2222/);
  });

  it('is not called a wish for the playground', () => {
    expect(names(problemsOf({ ...ids, ...production }))).toEqual(['MICROSOFT_APP_PASSWORD']);
  });
});

const noHosts = [
  'https://geheim.example.org/',
  '10.0.0.7',
  '169.254.169.254',
  '*.example.org',
  'geheim',
  'a@b.org',
  'example.org.',
  '[fe80::1]',
];
const unsafe = [
  'http://geheim.example.org/',
  'https://user:geheim@example.org/',
  'https://example.org/?geheim',
  'http://10.0.0.7/',
  'geheim',
];

const wrong: readonly (readonly [NodeJS.ProcessEnv, RegExp])[] = [
  [{ MICROSOFT_APP_ID: 'geheim' }, /^MICROSOFT_APP_ID: must be the Microsoft App ID/],
  [{ MICROSOFT_APP_ID: `"${appId}"` }, /^MICROSOFT_APP_ID: must be the Microsoft App ID/],
  [{ MICROSOFT_APP_TENANT_ID: 'geheim.onmicrosoft.com' }, /^MICROSOFT_APP_TENANT_ID: must be the App Tenant ID/],
  [{ MICROSOFT_APP_PASSWORD: 'geheim geheim' }, /^MICROSOFT_APP_PASSWORD: must hold no blanks/],
  [{ MICROSOFT_APP_TYPE: 'MultiTenant' }, /^MICROSOFT_APP_TYPE: MultiTenant is not supported: .*31 July 2025/],
  [{ MICROSOFT_APP_TYPE: 'geheim' }, /^MICROSOFT_APP_TYPE: must be SingleTenant or UserAssignedMSI$/],
  [{ TEAMS_TENANTS: `${tenantId},geheim` }, /^TEAMS_TENANTS\.1: must be tenant ids/],
  ...noHosts.map((host) => [{ TEAMS_SERVICE_HOSTS: host }, /^TEAMS_SERVICE_HOSTS\.0: must be host or host:port/] as const),
  ...unsafe.map((url) => [{ TEAMS_OPENID_METADATA_URL: url }, /^TEAMS_OPENID_METADATA_URL: must be an https address/] as const),
  ...unsafe.map((url) => [{ TEAMS_TOKEN_ISSUER: url }, /^TEAMS_TOKEN_ISSUER: must be an https address/] as const),
  ...unsafe.map((url) => [{ TEAMS_LOGIN_URL: url }, /^TEAMS_LOGIN_URL: must be an https address/] as const),
];

describe('a value of Teams that cannot be right', () => {
  it.each(wrong)('is refused without being shown: %o', (environment, problem) => {
    const problems = problemsOf({ ...single, ...environment });
    expect(problems).toEqual([expect.stringMatching(problem)]);
    expect(problems.join()).not.toContain('geheim');
  });
});

describe('an address on this machine', () => {
  it.each([
    { TEAMS_OPENID_METADATA_URL: 'http://127.0.0.1:4004/openid' },
    { TEAMS_TOKEN_ISSUER: 'http://localhost:4004' },
    { TEAMS_LOGIN_URL: 'https://[::1]:4004/tenant' },
    { TEAMS_SERVICE_HOSTS: 'example.org, LOCALHOST:4004' },
  ])('is for tests and never for production: %o', (environment) => {
    expect(problemsOf({ ...single, ...environment })).toEqual([]);
    const problems = problemsOf({ ...single, ...environment, ...production });
    expect(problems).toEqual([expect.stringMatching(`^${Object.keys(environment)[0]}: .* not allowed with NODE_ENV=production`)]);
  });
});

describe('the door for development', () => {
  it('opens on this machine, and replies stay there', () => {
    expect(readConfig({ TEAMS_DEV: '1' }).teams).toEqual({ kind: 'dev', serviceHosts: ['127.0.0.1', 'localhost', '[::1]'] });
  });

  it.each([
    [{ HOST: '0.0.0.0' }, 'HOST'],
    [{ HOST: '192.168.0.7', SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }, 'HOST'],
    [{ NODE_ENV: 'production' }, 'TEAMS_DEV'],
    [{ MICROSOFT_APP_ID: appId }, 'TEAMS_DEV'],
    [single, 'TEAMS_DEV'],
    [{ TEAMS_SERVICE_HOSTS: 'example.org' }, 'TEAMS_DEV'],
  ])('does not open with %o', (environment, name) => {
    expect(names(problemsOf({ TEAMS_DEV: '1', ...environment }))).toEqual([name]);
  });
});
