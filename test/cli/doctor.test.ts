import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { createInbox } from '../../src/storage/inbox.ts';
import { loadSecret } from '../../src/storage/load-secret.ts';
import { openMigrated } from '../../src/storage/open-migrated.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runHere } from './run-here.ts';
import type { Environment } from './run-tws.ts';

const now = '2026-11-26T10:00:00Z';

function doctor(dataDir: string, words: readonly string[] = [], others: Environment = {}) {
  return runHere(['doctor', ...words], { DATA_DIR: dataDir, TWS_NOW: now, ...others });
}

describe('tws doctor', () => {
  it('says of a new bot that nothing is wrong, and what is not configured, with exit code 0', async () => {
    const { code, stdout } = await doctor(await temporaryFolder());
    expect(code, stdout).toBe(0);
    expect(stdout).toMatch(/^ok {5}knowledge: \d+ articles can be read\n/);
    for (const line of ['ok     storage: the database (SQLite) takes rows', 'ok     storage: the audit log is whole'])
      expect(stdout).toContain(`${line}\n`);
    for (const part of ['Slack', 'Teams', 'model']) expect(stdout).toMatch(new RegExp(`note {3}${part}: not configured\n {7}→ README`));
    expect(stdout).toMatch(/\nnothing is wrong\n$/);
  });

  it('says of each part what is wrong and what to do, with exit code 1', async () => {
    const dataDir = await temporaryFolder({ 'articles/broken.md': 'no front matter', 'glossary.yaml': 'entries: []\n' });
    const database = await openMigrated({ dataDir });
    const key = await loadSecret(dataDir, 'queue-key', 32);
    const inbox = createInbox({ database, key, lease: 20_000, now: () => Date.parse(now) });
    await inbox.put([{ key: 'event', platform: 'slack', lane: 'lane', at: now, body: 'Geheimes' }]);
    await inbox.bury('event', { reason: 'TypeError', incident: 'A7K2' });
    await sql`insert into audit (number, at, actor, action, object, hash) values (1, ${now}, 'x', 'x', 'x', 'x')`.execute(database.kysely);
    await database.close();
    const { code, stdout } = await doctor(dataDir, ['--json'], { KNOWLEDGE_DIR: dataDir });
    const { findings, errors } = JSON.parse(stdout);
    expect(code).toBe(1);
    expect(errors).toBe(3);
    const fixes = new Map(findings.map(({ what, fix }: { what: string; fix: string }) => [what.replace(/\d+/g, 'N'), fix]));
    expect(fixes.get('knowledge: N problems in its files')).toBe('tws knowledge check names file and line');
    expect(fixes.get('storage: N given up or unclear in the inbox')).toBe('tws inbox lists them and can try again');
    expect(fixes.get('storage: the audit log is not whole: N faults')).toMatch(/^tws audit verify/);
  });

  it('goes on where a part cannot be checked, and shows no password', async () => {
    const others = { DATABASE_URL: 'postgres://tws:streng-geheim@127.0.0.1:1/tws' };
    const { code, stdout, stderr } = await doctor(await temporaryFolder(), [], others);
    expect(code).toBe(1);
    expect(stdout).toMatch(/error {2}storage: cannot be checked: .+\n {7}→ /);
    expect(stdout).toContain('ok     knowledge: ');
    expect(stdout + stderr).not.toContain('streng-geheim');
  });

  it('asks the parts that are configured', async () => {
    const others = { OPENAI_BASE_URL: 'http://127.0.0.1:1/v1', OPENAI_API_KEY: 'sk-geheim', OPENAI_MODEL: 'kleines-modell' };
    const { code, stdout } = await doctor(await temporaryFolder(), [], others);
    expect(code).toBe(1);
    expect(stdout).toMatch(/error {2}model: .*kleines-modell/);
    expect(stdout).not.toContain('sk-geheim');
  });

  it('names what others of this machine can read', async () => {
    const dataDir = path.join(await temporaryFolder({ 'data/x': '' }), 'data');
    const { stdout } = await doctor(dataDir);
    expect(stdout).toContain(`chmod 700 ${dataDir}`);
    await rm(dataDir, { recursive: true });
    expect((await doctor(dataDir)).stdout).not.toContain('chmod');
  });

  it('ends with 78 where the configuration is broken', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'office.yaml'), 'branches: 5\n');
    const { code, stderr } = await doctor(folder, [], { PORT: 'x', TWS_CONFIG: path.join(folder, 'office.yaml') });
    expect(code).toBe(78);
    expect(stderr).toMatch(/PORT: .*[\s\S]*branches/);
  });
});
