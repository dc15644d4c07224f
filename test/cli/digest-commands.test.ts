import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleArticle, sampleWith } from '../knowledge/sample-article.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runHere } from './run-here.ts';

const other = sampleWith('id: probegeld', 'id: anderes').replace('title: Probegeld (§ 7 PrG)', 'title: Anderes');
const shortlived = other.replace('validUntil: 2027-12-31', 'validUntil: 2026-12-31');

/** A base before and after, and a data folder of its own. */
async function openOffice({ before = sampleArticle, after = sampleArticle, more = other } = {}) {
  const old = await temporaryFolder({ 'articles/a.md': before, 'articles/b.md': more });
  const folder = await temporaryFolder({ 'articles/a.md': after, 'articles/b.md': more });
  const preview = (...words: readonly string[]) =>
    runHere(['digest', 'preview', ...words], { KNOWLEDGE_DIR: folder, DATA_DIR: path.join(folder, 'data') });
  const issue = async (week: string) =>
    JSON.parse((await preview('--week', week, '--branch', 'neunkirchen', '--against', old, '--json')).stdout);
  return { old, folder, preview, issue };
}

describe('tws digest preview', () => {
  it('tells what a key fact said before and says now, with paragraph and date', async () => {
    const { issue } = await openOffice({ after: sampleWith('value: 100 €', 'value: 200 €') });
    const { sections, ...rest } = await issue('2026-W48');
    expect(Object.keys(rest)).toEqual(['week', 'branch', 'dueAt', 'text']);
    expect(rest).toMatchObject({ week: '2026-W48', branch: 'neunkirchen', dueAt: '2026-11-23T06:30:00.000Z' });
    expect(sections).toEqual([
      {
        kind: 'news',
        title: 'Neu und geändert',
        items: [
          {
            articleId: 'probegeld',
            text: 'Probegeld (§ 7 PrG): Höhe jetzt 200 € statt 100 € (§ 7 PrG, Stand März 2026)',
            old: '100 €',
            new: '200 €',
            paragraph: '§ 7 PrG',
            date: '2026-03',
            url: 'https://www.example.org/7',
          },
        ],
      },
    ]);
    expect(rest.text).toBe(
      'Wochenüberblick KW 48 · Neunkirchen\n\nNeu und geändert\n- Probegeld (§ 7 PrG): Höhe jetzt 200 € statt 100 € (§ 7 PrG, Stand März 2026)',
    );
  });

  it('compares with the articles of a folder alone, whatever else is wrong in it', async () => {
    const { issue, old } = await openOffice({ after: sampleWith('value: 100 €', 'value: 200 €') });
    await mkdir(path.join(old, 'workshops'));
    await writeFile(path.join(old, 'workshops', 'kaputt.md'), 'kein Format');
    await writeFile(path.join(old, 'glossary.yaml'), 'kein Glossar');
    expect((await issue('2026-W48')).text).toContain('Höhe jetzt 200 € statt 100 €');
  });

  it('tells of an article that expires before as a deadline, and after as news', async () => {
    const { issue } = await openOffice({ more: shortlived });
    const told = async (week: string) =>
      (await issue(week)).sections.map(({ kind, items }: { kind: string; items: { text: string }[] }) => [
        kind,
        ...items.map(({ text }) => text),
      ]);
    expect(await told('2026-W47')).toEqual([]);
    expect(await told('2026-W53')).toEqual([['deadlines', 'Bis 31.12.2026: Anderes']]);
    expect(await told('2027-W01')).toEqual([['news', 'Anderes: galt bis 31.12.2026 (§ 7 PrG, Stand März 2026)']]);
    expect(await told('2027-W02')).toEqual([]);
  });

  it('shows all branches as text, the shipped base compared with itself', async () => {
    const { code, stdout, stderr } = await runHere(['digest', 'preview', '--week', '2026-W48'], { DATA_DIR: await temporaryFolder() });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.match(/^Wochenüberblick KW 48 · .*$/gm)).toEqual(
      ['Homburg-Saarpfalz', 'Neunkirchen', 'Saarbrücken', 'Völklingen'].map((name) => `Wochenüberblick KW 48 · ${name}`),
    );
    expect(stdout).not.toContain('Neu und geändert');
    expect(stdout.split('Für eure Geschäftsstelle\n- Bis 31.12.2026: Transfertarifvertrag Saarstahl')).toHaveLength(2);
  });

  it('lists the next dates with the seats that the branch has', async () => {
    const data = await temporaryFolder({
      'dates.csv':
        'id,format,start,end,place,link,trainers,room,capacity,minimum,approval,quotas,deadlines\n' +
        'h2-1,h2-grundlagen,2026-12-09T09:00,2026-12-09T12:00,Kirkel,,,,12,0,no,neunkirchen:4:2026-12-01,\n' +
        'h2-0,h2-grundlagen,2026-11-22T09:00,2026-11-22T12:00,Kirkel,,,,12,0,no,,\n',
    });
    const environment = { DATA_DIR: data, TWS_NOW: '2026-11-20T09:00:00+01:00' };
    await runHere(['workshops', 'import', path.join(data, 'dates.csv')], environment);
    const { stdout } = await runHere(['digest', 'preview', '--week', '2026-W48', '--json'], environment);
    const items = JSON.parse(stdout).map(({ sections }: { sections: { kind: string; items: unknown[] }[] }) =>
      sections.flatMap((section) => (section.kind === 'workshops' ? section.items : [])),
    );
    const item = (free: number) => ({
      workshopId: 'h2-1',
      text: `Wasserstoff verstehen: Mi, 9.12., 9:00 Uhr, Kirkel, ${free} Plätze frei (Beispieldaten)`,
      date: '2026-12-09',
    });
    expect(items).toEqual([[item(8)], [item(12)], [item(8)], [item(8)]]);
  });

  it('has the weekday and time of the office as its clock, as the running bot has', async () => {
    const office = await temporaryFolder({
      'office.yaml': 'branches: [{ id: neunkirchen, name: N }]\ndigest: { weekday: friday, time: "15:00" }\n',
    });
    const { stdout } = await runHere(['digest', 'preview', '--week', '2027-W01', '--json'], {
      ...{ TWS_CONFIG: path.join(office, 'office.yaml'), DATA_DIR: office },
    });
    const [{ dueAt, sections }] = JSON.parse(stdout);
    expect(dueAt).toBe('2027-01-08T14:00:00.000Z');
    const texts = sections.flatMap(({ items }: { items: { text: string }[] }) => items.map(({ text }) => text));
    expect(texts.filter((text: string) => text.includes('galt bis 31.12.2026'))).toEqual([]); // told on the Friday before
  });

  it('gives a page that is complete in itself, in which nothing comes to life', async () => {
    const { preview, old } = await openOffice({ after: sampleWith('value: 100 €', 'value: <script>200</script>') });
    const { stdout } = await preview('--week', '2026-W48', '--branch', 'neunkirchen', '--against', old, '--html');
    expect(stdout).toMatch(/^<!doctype html>[\s\S]*<style>[\s\S]*Wochenüberblick KW 48 · Neunkirchen[\s\S]*<\/html>\n$/);
    expect(stdout).toContain('&lt;script&gt;200&lt;/script&gt;');
    expect(stdout).not.toMatch(/<script|<link|src=/);
  });

  it('says plainly what it cannot use', async () => {
    const { preview, folder } = await openOffice();
    const refused = async (...words: readonly string[]) => {
      const { code, stdout, stderr } = await preview(...words);
      return [code, stdout, stderr.split('\n')[0]];
    };
    expect(await refused('--week', '2026-W48', '--branch', 'trier')).toEqual([
      1,
      '',
      '--branch: "trier" is no branch; there are homburg-saarpfalz, neunkirchen, saarbruecken, voelklingen',
    ]);
    expect(await refused('--week', '2027-W53')).toEqual([
      1,
      '',
      expect.stringContaining("'2027-W53' is invalid. must be a week of the calendar"),
    ]);
    expect(await refused('--branch', 'neunkirchen')).toEqual([1, '', expect.stringContaining("required option '--week <week>'")]);
    expect(await refused('--week', '2026-W48', '--json', '--html')).toEqual([1, '', 'choose one of --json and --html']);
    expect(await refused('--week', '2026-W48', '--against', '/nowhere')).toEqual([1, '', 'mend the knowledge base /nowhere first:']);
    await writeFile(path.join(folder, 'articles', 'c.md'), 'kein Artikel');
    expect(await refused('--week', '2026-W48')).toEqual([1, '', `mend the knowledge base ${folder} first:`]);
  });
});
