import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { teamsManifest } from '../../src/teams/manifest.ts';
import { type Answer, refusing, startFakeLogin, tenantId } from '../teams/fake-login.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runHere } from './run-here.ts';

const appId = '01234567-89ab-cdef-0123-456789abcdef';
const pages = { website: 'https://tws.example/', privacy: 'https://tws.example/datenschutz', terms: 'https://tws.example/regeln' };
const pageWords = Object.entries(pages).flatMap(([name, address]) => [`--${name}`, address]);
const noSettings = { MICROSOFT_APP_ID: '', MICROSOFT_APP_TENANT_ID: '', MICROSOFT_APP_PASSWORD: '' };

describe('tws teams manifest', () => {
  it('prints src/teams/appPackage/manifest.json, byte for byte', async () => {
    const { code, stdout, stderr } = await runHere(['teams', 'manifest']);
    const committed = path.join(import.meta.dirname, '..', '..', 'src', 'teams', 'appPackage', 'manifest.json');
    expect([code, stderr, stdout]).toEqual([0, '', readFileSync(committed, 'utf8')]);
  });

  it('takes every option that the manifest has', async () => {
    const { stdout } = await runHere(['teams', 'manifest', '--app-id', appId, '--app-version', '1.2.3', '--targeted', ...pageWords]);
    expect(JSON.parse(stdout)).toEqual(teamsManifest({ appId, version: '1.2.3', targeted: true, ...pages }));
  });

  it.each([
    [['--app-id', 'tws'], /^--app-id: must be the application \(client\) id/],
    [['--app-version', '1.0'], /^--app-version: must be three numbers/],
    [['--app-version', '01.0.0'], /^--app-version: must be three numbers/],
    [['--privacy', 'http://tws.example'], /^--privacy: must be .* https:\/\/$/m],
    [['--terms', 'tws.example'], /^--terms: must be .* https:\/\/$/m],
    [['--website', 'https://user:secret@tws.example'], /^--website: must not hold a user name/],
    [['--website', `https://tws.example/${'x'.repeat(2048)}`], /^--website: must have at most 2048 characters/],
  ])('refuses %j in one line that says what is wanted', async (words, said) => {
    const { code, stdout, stderr } = await runHere(['teams', 'manifest', ...words]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(said);
    expect(stderr).not.toMatch(/secret|\n./);
  });
});

describe('tws teams package', () => {
  it('writes the package for MICROSOFT_APP_ID and says where to upload it', async () => {
    const file = path.join(await temporaryFolder(), 'app.zip');
    const { code, stdout, stderr } = await runHere(['teams', 'package', '--out', file, ...pageWords], { MICROSOFT_APP_ID: appId });
    const zip = await JSZip.loadAsync(readFileSync(file));
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`${file}: app ${appId}, version 1.0.0`);
    expect(stdout).toContain('admin.teams.microsoft.com');
    expect(stdout).not.toContain('bitte-pruefen');
    expect(JSON.parse((await zip.file('manifest.json')?.async('text')) ?? '')).toEqual(teamsManifest({ appId, ...pages }));
  });

  it('takes --app-id before MICROSOFT_APP_ID, and says which pages are still placeholders', async () => {
    const file = path.join(await temporaryFolder(), 'app.zip');
    const { stdout } = await runHere(['teams', 'package', '--out', file, '--app-id', appId.toUpperCase(), '--terms', pages.terms], {
      MICROSOFT_APP_ID: tenantId,
    });
    expect(stdout).toContain(`app ${appId},`);
    expect(stdout).toMatch(/^Before others get it: give --privacy, the pages .* example\.org\/bitte-pruefen$/m);
  });

  it.each([
    ['no id', [], 78, /^Configuration cannot be used: MICROSOFT_APP_ID: is not set, nor is --app-id; [^\n]*\n$/],
    ['the placeholder', ['--app-id', '00000000-0000-0000-0000-000000000000'], 1, /^--app-id: is the placeholder[^\n]*\n$/],
    ['half an id', ['--app-id', '01234567'], 1, /^--app-id: must be [^\n]*\n$/],
  ])('writes nothing for %s', async (_what, words, expected, said) => {
    const file = path.join(await temporaryFolder(), 'app.zip');
    const { code, stdout, stderr } = await runHere(['teams', 'package', '--out', file, ...words], noSettings);
    expect([code, stdout, existsSync(file)]).toEqual([expected, '', false]);
    expect(stderr).toMatch(said);
  });

  it('says when the file cannot be written', async () => {
    const { code, stderr } = await runHere([
      'teams',
      'package',
      '--app-id',
      appId,
      '--out',
      path.join(await temporaryFolder(), 'no', 'app.zip'),
    ]);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^--out: [^\n]* cannot be written \(ENOENT\)\n$/)]);
  });
});

describe('tws doctor teams', () => {
  async function doctor(words: readonly string[], others: Readonly<Record<string, Answer>> = {}) {
    const { loginUrl, openIdMetadataUrl } = await startFakeLogin(others);
    return runHere(['doctor', 'teams', ...words], {
      MICROSOFT_APP_ID: appId,
      MICROSOFT_APP_TENANT_ID: tenantId,
      MICROSOFT_APP_PASSWORD: 'password-secret',
      TEAMS_LOGIN_URL: loginUrl,
      TEAMS_OPENID_METADATA_URL: openIdMetadataUrl,
    });
  }

  it('says in a line each what is right and what to look at, and ends with 0', async () => {
    const { code, stdout, stderr } = await doctor([]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^ok {5}MICROSOFT_APP_PASSWORD works: [^\n]+$/m);
    expect(stdout).toMatch(/^note {3}whether Teams reaches this bot [^\n]+\n {7}→ portal\.azure\.com [^\n]+\/api\/messages$/m);
    expect(stdout).toMatch(/^nothing is wrong\n$/m);
  });

  it('says what is wrong as lines and as one JSON object, shows no secret, and ends with 1', async () => {
    const [lines, json] = [await doctor([], refusing(7000222)), await doctor(['--json'], refusing(7000222))];
    const finding = z.strictObject({ level: z.enum(['ok', 'note', 'error']), what: z.string(), fix: z.string().optional() });
    const { findings, errors } = z.strictObject({ findings: z.array(finding), errors: z.int() }).parse(JSON.parse(json.stdout));
    expect([lines.code, json.code, errors, findings.filter(({ level }) => level === 'error').length]).toEqual([1, 1, 1, 1]);
    expect(lines.stdout).toMatch(/^error {2}no token [^\n]*expired \(AADSTS7000222\)\n {7}→ [^\n]*New client secret/m);
    expect(lines.stdout).toMatch(/^1 to put right$/m);
    expect(lines.stdout + lines.stderr + json.stdout + json.stderr).not.toMatch(/password-secret|token-secret/);
  });

  it.each([
    ['nothing is set', noSettings, /^Configuration cannot be used: MICROSOFT_APP_ID: [^\n]*README[^\n]*\n$/],
    [
      'half is set',
      { ...noSettings, MICROSOFT_APP_ID: appId },
      /^Configuration cannot be used: MICROSOFT_APP_TENANT_ID and MICROSOFT_APP_PASSWORD: [^\n]*\n$/,
    ],
  ])('ends with 78 when %s', async (_what, environment, said) => {
    const { code, stdout, stderr } = await runHere(['doctor', 'teams'], environment);
    expect([code, stdout]).toEqual([78, '']);
    expect(stderr).toMatch(said);
  });
});
