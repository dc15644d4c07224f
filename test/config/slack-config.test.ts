import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, secretVariables } from '../../src/config.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { problemsOf } from './problems-of.ts';

const bot = { SLACK_BOT_TOKEN: 'xoxb-1-secret' };
const socket = { ...bot, SLACK_APP_TOKEN: 'xapp-1-secret' };
const http = { ...bot, SLACK_SIGNING_SECRET: 'secret' };

describe('Slack in the configuration', () => {
  it('is off when nothing of it is set', () => {
    expect(readConfig({}).slack).toBeUndefined();
    expect(readConfig({ SLACK_BOT_TOKEN: ' ', SLACK_APP_TOKEN: '' }).slack).toBeUndefined();
    expect(readConfig({ SLACK_API_URL: 'https://slack.com/api/' }).slack).toBeUndefined();
  });

  it('is Socket Mode with an app-level token', () => {
    expect(readConfig(socket).slack).toEqual({
      botToken: 'xoxb-1-secret',
      apiUrl: 'https://slack.com/api/',
      transport: { kind: 'socket', appToken: 'xapp-1-secret' },
    });
  });

  it('is HTTP with a signing secret', () => {
    expect(readConfig(http).slack?.transport).toEqual({ kind: 'http', signingSecret: 'secret' });
  });

  it('may bring a configuration token for the doctor', () => {
    expect(readConfig({ ...socket, SLACK_CONFIG_TOKEN: 'xoxe.xoxp-1' })).toMatchObject({ slackConfigToken: 'xoxe.xoxp-1' });
    expect(readConfig(socket).slackConfigToken).toBeUndefined();
  });

  it('allows production and every address to listen on', () => {
    expect(readConfig({ ...http, NODE_ENV: 'production', HOST: '0.0.0.0' })).toMatchObject({ production: true, host: '0.0.0.0' });
  });

  it('does not allow another time than the real one in production', () => {
    const problems = problemsOf({ ...http, NODE_ENV: 'production', TWS_NOW: '2027-01-15T10:00:00Z' });
    expect(problems).toEqual(['TWS_NOW: not allowed with NODE_ENV=production; unset it']);
  });
});

describe('half a set of credentials for Slack', () => {
  const { SLACK_APP_TOKEN, SLACK_SIGNING_SECRET } = { ...socket, ...http };

  it.each([
    [{ SLACK_APP_TOKEN }, ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'OAuth & Permissions']],
    [{ SLACK_SIGNING_SECRET }, ['SLACK_BOT_TOKEN', 'SLACK_SIGNING_SECRET', 'OAuth & Permissions']],
    [{ SLACK_APP_TOKEN, SLACK_SIGNING_SECRET }, ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN, SLACK_SIGNING_SECRET', 'OAuth & Permissions']],
    [{ SLACK_CONFIG_TOKEN: 'xoxe.xoxp-secret' }, ['SLACK_BOT_TOKEN', 'SLACK_CONFIG_TOKEN', 'OAuth & Permissions']],
    [bot, ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN', 'App-Level Tokens', 'App Credentials']],
    [{ ...bot, SLACK_CONFIG_TOKEN: 'secret' }, ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN']],
    [{ ...socket, SLACK_SIGNING_SECRET }, ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'only one', 'App-Level Tokens', 'App Credentials']],
  ])('is one problem that names the variables and where to get them: %o', (environment, words) => {
    const problems = problemsOf(environment);
    expect(problems).toHaveLength(1);
    for (const word of words) expect(problems[0]).toContain(word);
    expect(problems[0]).not.toContain('secret');
  });

  it('is not called a wish for the playground', () => {
    const problems = problemsOf({ ...bot, NODE_ENV: 'production', HOST: '0.0.0.0' });
    expect(problems).toEqual([expect.stringMatching(/^SLACK_APP_TOKEN or SLACK_SIGNING_SECRET: /)]);
  });
});

describe('a token of the wrong kind', () => {
  it.each([
    ['SLACK_BOT_TOKEN', 'xoxb-', { ...socket, SLACK_BOT_TOKEN: 'xoxp-secret' }],
    ['SLACK_BOT_TOKEN', 'xoxb-', { ...socket, SLACK_BOT_TOKEN: 'xapp-secret' }],
    ['SLACK_BOT_TOKEN', 'xoxb-', { ...socket, SLACK_BOT_TOKEN: 'xoxb-sec ret' }],
    ['SLACK_BOT_TOKEN', 'xoxb-', { ...socket, SLACK_BOT_TOKEN: '"xoxb-secret"' }],
    ['SLACK_APP_TOKEN', 'xapp-', { ...socket, SLACK_APP_TOKEN: 'xoxb-secret' }],
    ['SLACK_APP_TOKEN', 'xapp-', { ...socket, SLACK_APP_TOKEN: 'xapp-secret\n' }],
    ['SLACK_SIGNING_SECRET', 'blanks', { ...http, SLACK_SIGNING_SECRET: 'sec ret' }],
  ])('in %s is refused without being shown', (name, word, environment) => {
    const problems = problemsOf(environment);
    expect(problems).toEqual([expect.stringMatching(new RegExp(`^${name}: must .*${word}`))]);
    expect(problems[0]).not.toMatch(/sec ?ret/);
  });
});

describe("the address of Slack's Web API", () => {
  it.each([
    'https://slack.com/api/',
    'https://slack-gov.com/api/',
    'http://127.0.0.1:4003/api/',
    'http://localhost:4003/',
    'http://[::1]:4003/api/',
  ])('may be %s', (SLACK_API_URL) => {
    expect(readConfig({ ...socket, SLACK_API_URL }).slack?.apiUrl).toBe(SLACK_API_URL);
  });

  it.each([
    'https://slack.com/api',
    'http://slack.com/api/',
    'http://127.0.0.1.example.org/api/',
    'http://10.0.0.7/api/',
    'https://user:secret@slack.com/api/',
    'https://slack.com/api/?secret=/',
    'https://slack.com/api/#secret/',
    'ftp://slack.com/api/',
    'slack.com/api/',
  ])('must not be %s', (SLACK_API_URL) => {
    const problems = problemsOf({ ...socket, SLACK_API_URL });
    expect(problems).toEqual([expect.stringMatching(/^SLACK_API_URL: must be an https address/)]);
    expect(problems[0]).not.toContain('secret');
  });
});

describe('a secret of Slack in a file', () => {
  it('counts like the variable', async () => {
    const folder = await temporaryFolder({ bot: 'xoxb-1\n', app: 'xapp-1\n', config: 'xoxe.xoxp-1\n' });
    const config = readConfig({
      SLACK_BOT_TOKEN_FILE: path.join(folder, 'bot'),
      SLACK_APP_TOKEN_FILE: path.join(folder, 'app'),
      SLACK_CONFIG_TOKEN_FILE: path.join(folder, 'config'),
    });
    expect(config).toMatchObject({ slack: { botToken: 'xoxb-1', transport: { appToken: 'xapp-1' } }, slackConfigToken: 'xoxe.xoxp-1' });
  });

  it('that cannot be read is the only problem', () => {
    expect(problemsOf({ SLACK_BOT_TOKEN_FILE: '/nowhere', SLACK_APP_TOKEN: 'xapp-1' })).toEqual([
      'SLACK_BOT_TOKEN_FILE: the file cannot be read (ENOENT)',
    ]);
    expect(problemsOf({ ...bot, SLACK_SIGNING_SECRET_FILE: '/nowhere' })).toEqual([
      'SLACK_SIGNING_SECRET_FILE: the file cannot be read (ENOENT)',
    ]);
  });

  it('is possible for each of them', () => {
    expect(secretVariables).toEqual(
      expect.arrayContaining(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_CONFIG_TOKEN']),
    );
  });
});
