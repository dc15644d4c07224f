import { describe, expect, it } from 'vitest';
import { checkSlack } from '../../src/slack/check-slack.ts';
import { scopeReasons, slackManifest } from '../../src/slack/manifest.ts';
import { check, exporting, granting, refusing, tokens, whatIs } from './checking.ts';
import { type Answer, allScopes } from './fake-slack.ts';

const without = (scope: string) => allScopes.filter((granted) => granted !== scope);

describe('an app that is set up as the manifest says', () => {
  it('is found sound in every point, and nothing is left to look at by hand', async () => {
    const { findings } = await check();
    expect(findings.map(({ level }) => level)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok']);
    expect(findings[0]?.what).toBe('SLACK_BOT_TOKEN works: bot tws-bot (U1) in workspace TWS (T1)');
  });

  it('is asked nothing that posts or changes anything, with each token in its own header', async () => {
    const { calls } = await check();
    expect(calls.map(({ method, authorization }) => [method, authorization]).toSorted()).toEqual([
      ['apps.connections.open', `Bearer ${tokens.appToken}`],
      ['apps.manifest.export', `Bearer ${tokens.configToken}`],
      ['auth.test', `Bearer ${tokens.botToken}`],
      ['bots.info', `Bearer ${tokens.botToken}`],
    ]);
    expect(calls.map(({ body }) => body).join()).not.toContain('secret');
  });
});

describe('the bot token', () => {
  it.each(['invalid_auth', 'account_inactive', 'token_revoked', 'not_allowed_token_type'])(
    "that Slack refuses with %s is an error with Slack's word and where to get another",
    async (error) => {
      const { findings } = await check(refusing('auth.test', error));
      const [found] = findings.filter(({ level }) => level === 'error');
      expect(found?.what).toBe(`SLACK_BOT_TOKEN cannot be used: Slack says ${error}`);
      expect(found?.fix).toContain('OAuth & Permissions');
    },
  );

  it('that is refused does not keep the other tokens from being checked', async () => {
    const { findings } = await check(refusing('auth.test', 'invalid_auth'));
    expect(whatIs('ok', findings)).toEqual(['SLACK_APP_TOKEN works, and Socket Mode is switched on']);
    expect(whatIs('note', findings)[0]).toContain('did not say which app');
  });
});

describe('the scopes', () => {
  it.each(Object.keys(scopeReasons).filter((scope) => scope !== 'assistant:write'))(
    '%s that is missing is an error with its reason and the place to add it',
    async (scope) => {
      const { findings } = await check(granting(without(scope)));
      const errors = findings.filter(({ level }) => level === 'error');
      expect(errors.map(({ what }) => what)).toEqual([
        `scope ${scope} is missing: ${Object.entries(scopeReasons).find(([name]) => name === scope)?.[1]}`,
      ]);
      expect(errors[0]?.fix).toMatch(/api\.slack\.com\/apps → .* → OAuth & Permissions → Scopes → Bot Token Scopes: .*Reinstall/);
    },
  );

  it('that are all missing are named one by one', async () => {
    expect(whatIs('error', (await check(granting([]))).findings)).toHaveLength(Object.keys(scopeReasons).length - 1);
  });

  it('that the bot can do without are a note where they are missing, with what is lost', async () => {
    const { findings } = await check(granting(without('files:write')));
    expect(whatIs('error', findings)).toEqual([]);
    expect(whatIs('note', findings)).toEqual([expect.stringMatching(/^scope files:write is not granted\. Optional: attaches a file/)]);
  });

  it('that are granted and not needed are a note', async () => {
    const { findings } = await check(granting([...allScopes, 'users:read.email', 'files:read']));
    expect(whatIs('error', findings)).toEqual([]);
    expect(whatIs('note', findings)).toEqual([expect.stringContaining('users:read.email, files:read')]);
  });

  it('are not guessed where Slack does not tell them', async () => {
    const { findings } = await check({ 'auth.test': { body: { ok: true, user: 'tws-bot', app_id: 'A1' } } });
    expect(whatIs('error', findings)).toEqual([]);
    expect(whatIs('note', findings)).toEqual(['Slack did not say which scopes are granted, and so not whether agent features are on']);
  });
});

describe('agent features', () => {
  it('are said to be on where the scope is granted, and how that is known', async () => {
    const said = whatIs('ok', (await check()).findings).find((what) => what.includes('agent features'));
    expect(said).toMatch(/switched on, as assistant:write shows.*paid plans only.*everything else works without/);
  });

  it('are said to be off without it, which is no error, as everything else works', async () => {
    const { findings } = await check(granting(without('assistant:write')));
    expect(whatIs('error', findings)).toEqual([]);
    expect(whatIs('note', findings)).toEqual([expect.stringMatching(/agent features .* are off.*everything else works without/)]);
  });
});

describe('the way by which events come in', () => {
  it.each([
    ['socket_mode_not_enabled', /Socket Mode → Enable Socket Mode$/],
    ['missing_scope', /App-Level Tokens: generate one with connections:write/],
    ['invalid_auth', /App-Level Tokens: generate one with connections:write/],
  ])('is closed when Slack says %s to the app-level token', async (error, fix) => {
    const { findings } = await check(refusing('apps.connections.open', error));
    expect(whatIs('error', findings)).toEqual([`no connection can be opened with SLACK_APP_TOKEN: Slack says ${error}`]);
    expect(findings.find(({ level }) => level === 'error')?.fix).toMatch(fix);
  });

  it('over HTTP is proven by a delivery alone, which is a note', async () => {
    const { findings, calls } = await check({}, { signingSecret: '0123456789abcdef0123456789abcdef' });
    expect(whatIs('note', findings)[0]).toMatch(/^no call can check SLACK_SIGNING_SECRET/);
    expect(calls.map(({ method }) => method)).not.toContain('apps.connections.open');
  });

  it('over HTTP with something that is no signing secret is pointed out', async () => {
    const { findings } = await check({}, { signingSecret: 'xapp-1-secret' });
    expect(whatIs('note', findings)[0]).toMatch(/^SLACK_SIGNING_SECRET does not look like one/);
  });
});

describe('a Slack that does not answer as it should', () => {
  it.each<[string, Answer, string]>([
    ['a page instead of JSON', (response) => response.end(`<h1>${tokens.botToken}</h1>`), 'no answer of Slack'],
    ['null', (response) => response.end('null'), 'no readable answer'],
    ['an error that is no word', { body: { ok: false, error: { deep: tokens.botToken } } }, 'no answer of Slack'],
    ['status 503', (response) => response.writeHead(503).end(tokens.botToken), 'status 503 instead of an answer'],
    ['too many calls', (response) => response.writeHead(429, { 'retry-after': '30' }).end(), 'too many calls; try again in 30 seconds'],
    [
      'a redirect to elsewhere',
      (response) => response.writeHead(302, { location: 'https://example.org/' }).end(),
      'no connection (broken off)',
    ],
    ['a line that breaks off', (response) => response.destroy(), 'no connection (UND_ERR_SOCKET)'],
  ])('gives the reason in our words: %s', async (_what, answer, reason) => {
    const { findings } = await check({ 'auth.test': answer }, { appToken: tokens.appToken });
    const found = findings.find(({ level }) => level === 'error');
    expect(found?.what).toBe(`SLACK_BOT_TOKEN cannot be used: ${reason}`);
    expect(found?.fix).toContain('SLACK_API_URL');
    expect(JSON.stringify(findings)).not.toContain('secret');
  });

  it('is waited for five seconds and no longer', async () => {
    const hang: Answer = () => undefined;
    const started = performance.now();
    const { findings, calls } = await check({ 'auth.test': hang, 'apps.connections.open': hang });
    expect(performance.now() - started).toBeLessThan(9_000);
    expect(whatIs('error', findings)).toEqual([
      'SLACK_BOT_TOKEN cannot be used: no answer within 5 seconds',
      'no connection can be opened with SLACK_APP_TOKEN: no answer within 5 seconds',
    ]);
    expect(calls).toHaveLength(2);
  });

  it('is told from one that is not there', async () => {
    const findings = await checkSlack({ ...tokens, apiUrl: 'http://127.0.0.1:1/api/' });
    expect(whatIs('error', findings)[0]).toMatch(/^SLACK_BOT_TOKEN cannot be used: no connection \(.*\)$/);
  });
});

describe('secrets', () => {
  it('never appear in a finding, also when Slack sends them back', async () => {
    const { findings } = await check({
      'auth.test': {
        body: { ok: true, user: tokens.botToken, team: `TWS ${tokens.configToken}\u001b[2J\u0007`, app_id: 'A1' },
        scopes: [...allScopes, tokens.appToken].join(','),
      },
      ...exporting({ ...slackManifest(), features: { slash_commands: [{ command: `/${tokens.appToken}` }] } }),
    });
    const said = JSON.stringify(findings);
    expect(said).not.toContain('secret');
    expect(said).not.toContain('ticket');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(findings.map(({ what, fix }) => what + (fix ?? '')).join('')).not.toMatch(/[\u0000-\u001f]/);
  });
});
