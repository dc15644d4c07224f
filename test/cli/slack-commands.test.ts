import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { slackManifest } from '../../src/slack/manifest.ts';
import { type Answer, startFakeSlack } from '../slack/fake-slack.ts';
import { runHere } from './run-here.ts';

describe('tws slack manifest', () => {
  it('prints manifest.json, byte for byte', async () => {
    const { code, stdout, stderr } = await runHere(['slack', 'manifest']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(readFileSync(path.join(import.meta.dirname, '..', '..', 'manifest.json'), 'utf8'));
  });

  it('prints with an address the manifest for HTTP', async () => {
    const { code, stdout } = await runHere(['slack', 'manifest', '--url', 'https://bot.example.org/tws/']);
    expect([code, JSON.parse(stdout)]).toEqual([0, slackManifest({ url: 'https://bot.example.org/tws' })]);
  });

  it.each([
    ['http://bot.example.org', /https:\/\//],
    ['bot.example.org', /https:\/\//],
    ['https://', /https:\/\//],
    ['https://user:secret@bot.example.org', /user name/],
    ['https://bot.example.org/?secret=1', /"\?"/],
    ['https://bot.example.org/#secret', /"\?"/],
    ['https://bot.example.org/slack/events', /is added/],
  ])('refuses %s in one line that says what is wanted', async (url, said) => {
    const { code, stdout, stderr } = await runHere(['slack', 'manifest', '--url', url]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^--url: must [^\n]*\n$/);
    expect(stderr).toMatch(said);
    expect(stderr).not.toContain('secret');
  });

  it('needs no configuration, not even one that works', async () => {
    expect(await runHere(['slack', 'manifest'], { PORT: 'x', SLACK_APP_TOKEN: 'x' })).toMatchObject({ code: 0, stderr: '' });
  });
});

describe('tws doctor slack', () => {
  const tokens = { SLACK_BOT_TOKEN: 'xoxb-bot-secret', SLACK_APP_TOKEN: 'xapp-app-secret' };
  const refusal: Readonly<Record<string, Answer>> = { 'apps.connections.open': { body: { ok: false, error: 'socket_mode_not_enabled' } } };

  async function doctor(words: readonly string[], others: Readonly<Record<string, Answer>> = {}) {
    const { apiUrl } = await startFakeSlack(others);
    return runHere(['doctor', 'slack', ...words], { ...tokens, SLACK_CONFIG_TOKEN: 'xoxe.xoxp-config-secret', SLACK_API_URL: apiUrl });
  }

  it('says in a line each what is right, and ends with 0', async () => {
    const { code, stdout, stderr } = await doctor([]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^(ok {5}[^\n]+\n){5}nothing is wrong\n$/);
  });

  it('says what is wrong and what to do about it, and ends with 1', async () => {
    const { code, stdout, stderr } = await doctor([], refusal);
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^error {2}no connection [^\n]*socket_mode_not_enabled\n {7}→ api\.slack\.com\/apps [^\n]*Enable Socket Mode$/m);
    expect(stdout).toMatch(/^1 to put right$/m);
  });

  it('gives the same as one JSON object', async () => {
    const finding = z.strictObject({ level: z.enum(['ok', 'note', 'error']), what: z.string(), fix: z.string().optional() });
    const schema = z.strictObject({ findings: z.array(finding), errors: z.int() });
    const { code, stdout } = await doctor(['--json'], refusal);
    const { findings, errors } = schema.parse(JSON.parse(stdout));
    expect([code, errors, findings.filter(({ level }) => level === 'error').length]).toEqual([1, 1, 1]);
  });

  it('shows no secret, whatever it says', async () => {
    const { stdout, stderr } = await doctor([], { 'auth.test': (response) => response.end(tokens.SLACK_BOT_TOKEN) });
    expect(stdout + stderr).not.toMatch(/secret|ticket/);
  });

  it.each([
    ['nothing is set', {}, /^Configuration cannot be used: SLACK_BOT_TOKEN: is not set[^\n]*README[^\n]*\n$/],
    [
      'half is set',
      { SLACK_BOT_TOKEN: 'xoxb-secret' },
      /^Configuration cannot be used: SLACK_APP_TOKEN or SLACK_SIGNING_SECRET: [^\n]*\n$/,
    ],
    [
      'a token is of the wrong kind',
      { ...tokens, SLACK_BOT_TOKEN: 'xoxp-secret' },
      /^Configuration cannot be used: SLACK_BOT_TOKEN: must[^\n]*\n$/,
    ],
  ])('ends with 78 when %s', async (_what, environment, said) => {
    const { code, stdout, stderr } = await runHere(['doctor', 'slack'], environment);
    expect([code, stdout]).toEqual([78, '']);
    expect(stderr).toMatch(said);
    expect(stderr).not.toContain('secret');
  });
});
