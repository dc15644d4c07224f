import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { slackManifest } from '../../src/slack/manifest.ts';
import { runTws } from './run-tws.ts';

describe('tws slack manifest', () => {
  it('prints manifest.json, byte for byte', async () => {
    const { code, stdout, stderr } = await runTws(['slack', 'manifest']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(readFileSync(path.join(import.meta.dirname, '..', '..', 'manifest.json'), 'utf8'));
  });

  it('prints with an address the manifest for HTTP', async () => {
    const { code, stdout } = await runTws(['slack', 'manifest', '--url', 'https://bot.example.org/tws/']);
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
    const { code, stdout, stderr } = await runTws(['slack', 'manifest', '--url', url]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^--url: must [^\n]*\n$/);
    expect(stderr).toMatch(said);
    expect(stderr).not.toContain('secret');
  });

  it('needs no configuration, not even one that works', async () => {
    expect(await runTws(['slack', 'manifest'], { PORT: 'x', SLACK_APP_TOKEN: 'x' })).toMatchObject({ code: 0, stderr: '' });
  });
});
