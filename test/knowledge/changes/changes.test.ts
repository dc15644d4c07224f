import { execFileSync } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../../cli/run-here.ts';
import { temporaryFolder } from '../../temporary-folder.ts';
import { sampleArticle, sampleWith } from '../sample-article.ts';

const named = (id: string, text = sampleArticle) => text.replace('id: probegeld', `id: ${id}`);

function commit(folder: string, date: string): void {
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const git = (...words: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...words], { cwd: folder, env, stdio: 'pipe' });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'state');
}

async function openHistory({ inGit }: { readonly inGit: boolean }) {
  const repository = await temporaryFolder({
    'knowledge/articles/a.md': sampleArticle,
    'knowledge/articles/b.md': named('geht'),
    'knowledge/articles/c.md': named('endet').replace('validUntil: 2027-12-31', 'validUntil: 2026-11-25'),
    'knowledge/articles/d.md': named('bleibt'),
  });
  const knowledge = path.join(repository, 'knowledge');
  const data = await temporaryFolder();
  const changes = (since: string, now = '2026-11-26T09:00:00Z', ...options: string[]) =>
    runHere(['knowledge', 'changes', '--since', since, ...options], { KNOWLEDGE_DIR: knowledge, DATA_DIR: data, TWS_NOW: now });
  if (inGit) commit(repository, '2026-11-20T12:00:00+01:00');
  else await changes('2026-11-20', '2026-11-20T12:00:00+01:00');
  await writeFile(path.join(knowledge, 'articles', 'a.md'), sampleWith('value: 100 €', 'value: 120 €'));
  await rm(path.join(knowledge, 'articles', 'b.md'));
  await writeFile(path.join(knowledge, 'articles', 'e.md'), named('neu'));
  await writeFile(path.join(knowledge, 'articles', 'f.md'), named('entwurf').replace('status: active', 'status: draft'));
  if (inGit) commit(repository, '2026-11-24T12:00:00+01:00');
  return { changes, knowledge };
}

describe.each([
  ['in git', true],
  ['without git', false],
])('tws knowledge changes, %s', (_, inGit) => {
  it('tells what was added, changed with old and new figure, expired and removed', async () => {
    const { changes } = await openHistory({ inGit });
    const { code, stdout, stderr } = await changes('2026-11-21');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(
      [
        'changed  probegeld  Probegeld (§ 7 PrG)',
        '         Höhe: "100 €" → "120 €"',
        'expired  endet  Probegeld (§ 7 PrG)',
        'added    neu  Probegeld (§ 7 PrG)',
        'removed  geht  Probegeld (§ 7 PrG)',
        '',
      ].join('\n'),
    );
  });

  it('gives all of it as data', async () => {
    const { changes } = await openHistory({ inGit });
    const { since, changes: list } = JSON.parse((await changes('2026-11-21', undefined, '--json')).stdout);
    expect(since).toBe('2026-11-21');
    expect(list[0]).toEqual({
      kind: 'changed',
      id: 'probegeld',
      title: 'Probegeld (§ 7 PrG)',
      section: 'funding',
      region: 'federal',
      facts: [{ label: 'Höhe', old: '100 €', new: '120 €' }],
      ended: [],
    });
  });
});

describe('tws knowledge changes', () => {
  it('says nothing of a key fact that only has another label', async () => {
    const { changes, knowledge } = await openHistory({ inGit: true });
    const renamed = sampleWith('label: Dauer', 'label: Bezugsdauer');
    await writeFile(path.join(knowledge, 'articles', 'a.md'), renamed);
    expect((await changes('2026-11-21')).stdout).not.toContain('probegeld ');
    await writeFile(path.join(knowledge, 'articles', 'a.md'), renamed.replace('6 Monate', '7 Monate'));
    expect((await changes('2026-11-21')).stdout).toContain('Bezugsdauer: (new) → "7 Monate"\n         Dauer: "6 Monate" → (gone)');
  });

  it('counts what was done on the day itself, in German time', async () => {
    const { changes } = await openHistory({ inGit: true });
    expect((await changes('2026-11-24')).stdout).toContain('changed  probegeld');
    expect((await changes('2026-11-25')).stdout).toBe('expired  endet  Probegeld (§ 7 PrG)\n');
    expect((await changes('2026-11-26')).stdout).toBe('nothing has changed since 2026-11-26\n');
    expect((await changes('2026-11-20')).stdout.match(/^added/gm)).toHaveLength(4);
  });

  it('counts what is not committed yet, and leaves out what was no article then', async () => {
    const { changes, knowledge } = await openHistory({ inGit: true });
    await writeFile(path.join(knowledge, 'articles', 'kaputt.md'), 'no front matter');
    commit(path.dirname(knowledge), '2026-11-25T12:00:00+01:00');
    await writeFile(path.join(knowledge, 'articles', 'kaputt.md'), named('heil'));
    const { stdout, stderr } = await changes('2026-11-26');
    expect(stdout).toBe('nothing has changed since 2026-11-26\n');
    expect(stderr).toContain('articles/kaputt.md was no sound article then');
    await writeFile(path.join(knowledge, 'articles', 'neuer.md'), named('neuer'));
    expect((await changes('2026-11-26')).stdout).toBe('added    neuer  Probegeld (§ 7 PrG)\n');
  });

  it('tells of a key fact whose end was moved', async () => {
    const { changes, knowledge } = await openHistory({ inGit: true });
    const ending = named('bleibt').replace('source: 1\n    aspect', 'source: 1\n    validUntil: 2027-06-30\n    aspect');
    await writeFile(path.join(knowledge, 'articles', 'd.md'), ending);
    expect((await changes('2026-11-25')).stdout).toContain('Höhe: "100 € (unbefristet)" → "100 € (gilt bis 30.6.2027)"');
  });

  it('goes by the remembered states where a repository ignores the folder', async () => {
    const repository = await temporaryFolder({ '.gitignore': 'knowledge\n', 'knowledge/articles/a.md': sampleArticle });
    commit(repository, '2026-11-20T12:00:00+01:00');
    const knowledge = path.join(repository, 'knowledge');
    const environment = { KNOWLEDGE_DIR: knowledge, DATA_DIR: await temporaryFolder(), TWS_NOW: '2026-11-26T09:00:00Z' };
    const { code, stderr } = await runHere(['knowledge', 'changes', '--since', '2026-11-21'], environment);
    expect([code, stderr]).toEqual([1, expect.stringContaining('no history')]);
  });

  it('names a remembered state that is broken', async () => {
    const data = await temporaryFolder({ 'knowledge-states/2026-11-01T00-00-00.000Z.json': '[{' });
    const environment = { KNOWLEDGE_DIR: await temporaryFolder({ 'articles/a.md': sampleArticle }), DATA_DIR: data };
    const { code, stderr } = await runHere(['knowledge', 'changes', '--since', '2026-11-20'], environment);
    expect([code, stderr]).toEqual([1, expect.stringContaining('.json is broken; delete it')]);
  });

  it('says so where nothing is known of the past, and remembers from then on', async () => {
    const knowledge = await temporaryFolder({ 'articles/a.md': sampleArticle });
    const environment = { KNOWLEDGE_DIR: knowledge, DATA_DIR: await temporaryFolder(), TWS_NOW: '2026-11-26T09:00:00Z' };
    expect(await runHere(['knowledge', 'changes', '--since', '2026-11-20'], environment)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('no history'),
    });
    const again = await runHere(['knowledge', 'changes', '--since', '2026-11-20'], environment);
    expect(again.stderr).toBe('the history reaches back to 2026-11-26 only\n');
    expect(again.stdout).toBe('nothing has changed since 2026-11-20\n');
  });

  it.each(['gestern', '2026-13-01', '20.11.2026'])('refuses a day that is none: %s', async (since) => {
    expect(await runHere(['knowledge', 'changes', '--since', since])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('YYYY-MM-DD'),
    });
  });
});
