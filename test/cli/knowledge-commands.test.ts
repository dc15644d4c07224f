import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Section, sectionNames } from '../../src/ask/article.ts';
import { draftArticle } from '../../src/knowledge/draft-article.ts';
import { readArticle } from '../../src/knowledge/read-article.ts';
import { sampleArticle, sampleWith } from '../knowledge/sample-article.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runHere } from './run-here.ts';

async function openBase(files: Readonly<Record<string, string>> = { 'articles/probegeld.md': sampleArticle }) {
  const knowledge = await temporaryFolder(files);
  const tws = (...words: string[]) => runHere(['knowledge', ...words], { KNOWLEDGE_DIR: knowledge, TWS_NOW: '2026-11-26T09:00:00Z' });
  return { knowledge, tws };
}

describe('tws knowledge stale', () => {
  const soon = sampleWith('reviewBy: 2027-05-01', 'reviewBy: 2026-12-10').replace(
    'value: 6 Monate, source: 1',
    'value: 6 Monate, source: 1, validUntil: 2026-12-31',
  );
  const overdue = sampleWith('id: probegeld', 'id: alt').replace('reviewBy: 2027-05-01', 'reviewBy: 2026-11-20');

  it('lists what is due and what ends, the earliest first, and marks what is overdue', async () => {
    const { tws } = await openBase({ 'articles/a.md': soon, 'articles/b.md': overdue });
    expect((await tws('stale', '--within', '60d')).stdout.split('\n')).toEqual([
      '2026-11-20 ! alt  review, every 6 months  (articles/b.md)',
      '2026-12-10   probegeld  review, every 6 months  (articles/a.md)',
      '2026-12-31   probegeld  key fact "Dauer" ends  (articles/a.md)',
      '3 until 2027-01-25',
      '',
    ]);
    expect((await tws('stale', '--within', '2w')).stdout).toContain('2 until 2026-12-10');
    expect(JSON.parse((await tws('stale', '--within', '1m', '--json')).stdout).stale.map(({ date }: { date: string }) => date)).toEqual([
      '2026-11-20',
      '2026-12-10',
    ]);
  });

  it('says when there is nothing', async () => {
    expect((await (await openBase()).tws('stale')).stdout).toBe('nothing is due until 2027-01-25\n');
  });

  it('refuses a time that is none', async () => {
    expect(await (await openBase()).tws('stale', '--within', 'bald')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('60d, 8w or 2m'),
    });
  });
});

describe('tws knowledge stats', () => {
  it('counts by section, region, status and age of the review', async () => {
    const old = sampleWith('id: probegeld', 'id: alt')
      .replace('reviewedOn: 2026-11-01', 'reviewedOn: 2026-05-01')
      .replace('date: 2026-03', 'date: 2026-01')
      .replace('status: active', 'status: draft');
    const { tws } = await openBase({ 'articles/a.md': sampleArticle, 'articles/b.md': old });
    expect(JSON.parse((await tws('stats', '--json')).stdout)).toEqual({
      articles: 2,
      section: { funding: 2 },
      region: { federal: 2 },
      status: { active: 1, draft: 1 },
      age: { 'over 6 months': 1, 'up to 3 months': 1 },
      keyFacts: 4,
      sources: 2,
      questions: 4,
    });
    expect((await tws('stats')).stdout).toContain('by section\n  funding                    2\n');
  });
});

describe('tws knowledge new', () => {
  it('writes a template that is a draft, loads, and is refused while its gaps are open', async () => {
    const { knowledge, tws } = await openBase();
    expect((await tws('new', 'neues-geld', '--section', 'funding', '--title', 'Neues Geld')).code).toBe(0);
    const file = path.join(knowledge, 'articles', 'funding', 'neues-geld.md');
    const text = await readFile(file, 'utf8');
    expect(text).toContain('title: Neues Geld\n');
    expect(text).toContain('reviewBy: 2027-05-26\n');
    expect(text).toContain('## Was kann der Betriebsrat tun?');
    expect((await tws('check')).stdout).not.toContain('neues-geld');
    await writeFile(file, text.replace('status: draft', 'status: active'));
    expect((await tws('check')).stdout).toContain('articles/funding/neues-geld.md:5  still says BITTE AUSFÜLLEN');
    expect(await tws('new', 'neues-geld', '--section', 'funding')).toMatchObject({
      code: 1,
      stderr: 'the id neues-geld is taken by articles/funding/neues-geld.md\n',
    });
  });

  it.each(Object.keys(sectionNames) as Section[])('makes a sound draft for the section %s', (section) => {
    const given = { id: 'neu', title: 'Neu: "mit" Zeichen', origin: 'Quelle', body: '## Worum geht es?\n\nText.' };
    const draft = draftArticle({ ...given, section, reviewedOn: '2026-11-26', reviewBy: '2027-02-26' });
    expect(readArticle('neu.md', draft)).toMatchObject({ article: { section, status: 'draft', title: 'Neu: "mit" Zeichen' } });
  });

  it.each(['Neues Geld', '../neu', 'neu--geld'])('refuses the id "%s"', async (id) => {
    expect(await (await openBase()).tws('new', id, '--section', 'funding')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('must be a slug'),
    });
  });
});
