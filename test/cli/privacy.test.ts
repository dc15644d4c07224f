import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { retentionRules } from '../../src/storage/retention/retention-rules.ts';
import { storedData } from '../../src/storage/retention/stored-data.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runHere } from './run-here.ts';
import type { Environment } from './run-tws.ts';

const slack = { SLACK_BOT_TOKEN: 'xoxb-secret-1', SLACK_APP_TOKEN: 'xapp-secret-2' };
const teams = {
  MICROSOFT_APP_ID: '11111111-1111-1111-1111-111111111111',
  MICROSOFT_APP_TENANT_ID: '22222222-2222-2222-2222-222222222222',
  MICROSOFT_APP_PASSWORD: 'secret-3',
};
const model = { OPENAI_BASE_URL: 'https://eu.api.openai.com/v1', OPENAI_MODEL: 'gpt-x', OPENAI_API_KEY: 'sk-secret-4444' };
const everything = { ...slack, ...teams, ...model, DATABASE_URL: 'postgres://bot:secret-5@db.example.org/tws' };

/** All papers of a configuration, by name. */
async function renderWith(environment: Environment) {
  const out = path.join(await temporaryFolder(), 'papiere');
  const env = { ...environment, TWS_NOW: '2026-11-26T09:00:00+01:00' };
  const ran = await runHere(['privacy', '--out', out], env);
  const again = () => runHere(['privacy', '--out', out], env);
  const names = (await readdir(out)).toSorted();
  const papers = await Promise.all(names.map(async (name) => [name, await readFile(path.join(out, name), 'utf8')] as const));
  return { ran, again, names, papers: new Map(papers), all: papers.map(([, text]) => text).join('\n') };
}

const rows = (text: string) => text.split('\n').filter((line) => line.startsWith('|'));

describe('tws privacy', () => {
  it.each([
    ['no platform', {}],
    ['Slack only', slack],
    ['everything', everything],
  ])('writes six papers with %s, each dated, marked as a draft, without a secret and with whole tables', async (_name, environment) => {
    const { ran, names, papers, all } = await renderWith(environment);
    expect(ran.code).toBe(0);
    const others = ['information-betriebsrat.md', 'loeschkonzept.md', 'tom.md', 'verarbeitungsverzeichnis.md'];
    expect(names).toEqual(['auftragsverarbeiter.md', 'dsfa-entwurf.md', ...others]);
    for (const text of papers.values()) expect(text).toMatch(/^# .+\n\n> Entwurf vom 26\.11\.2026/);
    expect(all).not.toMatch(/secret-|undefined|\[object|xoxb|sk-/);
    for (const text of papers.values())
      for (const block of text.split('\n\n').filter((part) => part.startsWith('|')))
        expect(new Set(rows(block).map((row) => row.replaceAll('\\|', '').split('|').length)).size).toBe(1);
  });

  it('says without a platform that nothing leaves the house, and names nobody but who runs the server', async () => {
    const { papers, all } = await renderWith({});
    expect(papers.get('auftragsverarbeiter.md')).toContain('gehen keine Daten an eine Chat-Plattform oder an ein Sprachmodell außer Haus');
    expect(all).toContain('Probierraum auf diesem Rechner');
    expect(all).toContain('SQLite-Datei im Datenordner');
    expect(all).not.toMatch(/Slack|Microsoft|OpenAI|openai|KI-Antwort|PostgreSQL auf/);
    expect(papers.get('tom.md')).toContain('Kein Sprachmodell ist eingestellt');
  });

  it('names Slack and no model where only Slack is configured', async () => {
    const { papers, all } = await renderWith(slack);
    expect(papers.get('auftragsverarbeiter.md')).toContain('| Slack (slack.com) | Chat-Plattform |');
    expect(papers.get('verarbeitungsverzeichnis.md')).toContain('| Zugang | Slack |');
    expect(papers.get('dsfa-entwurf.md')).toContain('Sprachmodell: keines');
    expect(all).not.toMatch(/Microsoft|openai|KI-Antwort/);
  });

  it('names both platforms, the host of the model and that of the database where all are configured', async () => {
    const { papers } = await renderWith(everything);
    const processors = papers.get('auftragsverarbeiter.md') ?? '';
    expect(processors).toContain('Slack (slack.com)');
    expect(processors).toContain('Microsoft (Teams: smba.trafficmanager.net');
    expect(processors).toContain('Sprachmodell bei eu.api.openai.com: gpt-x');
    expect(papers.get('loeschkonzept.md')).toContain('PostgreSQL auf db.example.org');
    expect(papers.get('information-betriebsrat.md')).toContain('Ein Sprachmodell (eu.api.openai.com)');
  });

  it('says of a model on this machine that it is here', async () => {
    const { papers } = await renderWith({ OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1', OPENAI_MODEL: 'llama' });
    expect(papers.get('auftragsverarbeiter.md')).toContain('Sprachmodell auf diesem Rechner: llama');
    expect(papers.get('auftragsverarbeiter.md')).toContain('gehen keine Daten an eine Chat-Plattform oder an ein Sprachmodell außer Haus');
  });

  it('has every rule with the office’s own periods, and every table without people, in the deletion concept', async () => {
    const folder = await temporaryFolder({
      'office.yaml': 'branches: [{ id: neunkirchen, name: IG Metall Neunkirchen }]\ntimes: { namesDays: 7, bookingDays: 33 }\n',
    });
    const { papers } = await renderWith({ TWS_CONFIG: path.join(folder, 'office.yaml') });
    const concept = papers.get('loeschkonzept.md') ?? '';
    const rules = retentionRules({ conversationMinutes: 60, namesDays: 7, bookingDays: 33, dataDir: '' });
    for (const { what, period } of rules) expect(concept).toMatch(new RegExp(`\\| ${literal(what)} \\|.*${literal(period)}`));
    expect(concept).toContain('33 Tage nach dem Workshop');
    for (const [table, stored] of Object.entries(storedData)) if ('withoutPeople' in stored) expect(concept).toContain(`| ${table} |`);
    expect(papers.get('information-betriebsrat.md')).toContain('IG Metall Neunkirchen');
  });

  it('never overwrites what somebody may have filled in', async () => {
    const { again } = await renderWith({});
    expect(await again()).toMatchObject({ code: 1, stderr: expect.stringContaining('auftragsverarbeiter.md') });
  });
});

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
