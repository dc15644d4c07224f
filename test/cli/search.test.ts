import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { runTws } from './run-tws.ts';

const files = {
  'baden.md': '---\nid: baden\ntitle: Schwimmbad\nsection: Freizeit\n---\n\nDas Hallenbad öffnet um acht Uhr. Kinder zahlen zwei Euro.\n',
  'muell/abfuhr.md': '---\nid: abfuhr\ntitle: Müllabfuhr\n---\n\nDie gelbe Tonne wird alle zwei Wochen geleert.\n',
  'ohne-kopf.md': 'Hunde müssen an der Leine gehen. Die Hundesteuer zahlt der Halter.\n',
  'README.md': 'Hallenbad Hallenbad Hallenbad\n',
};

async function search(queries: readonly object[], words: readonly string[] = []) {
  const folder = await temporaryFolder(files);
  const input = queries.map((query) => JSON.stringify(query)).join('\n');
  return runTws(['search', '--knowledge', folder, '--json', ...words], { input });
}

describe('tws search', () => {
  it('prints the files that fit best for each query, with scores, certainty and a passage', async () => {
    const { code, stdout, stderr } = await search([
      { id: 'q1', query: 'Wann öffnet das Hallenbad?' },
      { id: 2, query: 'gelbe tonne' },
      { id: 3, query: 'Hundesteur' },
    ]);
    expect([code, stderr]).toEqual([0, '']);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id, results }) => [id, results[0].file])).toEqual([
      ['q1', 'baden.md'],
      [2, 'muell/abfuhr.md'],
      [3, 'ohne-kopf.md'],
    ]);
    expect(answers[0]).toMatchObject({ answered: expect.any(Boolean), answer: expect.stringContaining('Hallenbad') });
    expect(answers[0].confidence).toBeLessThanOrEqual(1);
    expect(answers[0].results[0].score).toBeGreaterThan(0);
  });

  it('prints at most k files', async () => {
    const { stdout } = await search([{ id: 1, query: 'zwei' }], ['--k', '1']);
    expect(JSON.parse(stdout).results).toHaveLength(1);
  });

  it('names the number of a broken line', async () => {
    const { code, stderr } = await search([
      { id: 1, query: 'zwei' },
      { id: 2, frage: 'drei' },
    ]);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^line 2 of standard input: query: /)]);
  });

  it('says so when the folder is not there or holds nothing', async () => {
    const { code, stdout, stderr } = await runTws(['search', '--knowledge', '/nowhere']);
    expect([code, stdout, stderr]).toEqual([1, '', '--knowledge: there are no Markdown files in this folder\n']);
  });

  it.each(['0', '-1', '1.5', 'ten'])('refuses %s files for each query', async (k) => {
    const { code, stderr } = await search([], ['--k', k]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('whole number')]);
  });
});
