import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { runHere } from './run-here.ts';

describe('tws knowledge check', () => {
  it('has nothing to say against the knowledge base of this repository', async () => {
    const { code, stdout, stderr } = await runHere(['knowledge', 'check']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\d+ articles, \d+ workshop formats, \d+ glossary entries: no problems\n$/);
  });

  it('names file, line and problem, and ends with 1', async () => {
    const folder = await temporaryFolder({
      'articles/one.md': '---\nid: Not A Slug\ncolour: red\n---\n\nText.\n',
      'articles/two.md': 'no front matter\n',
    });
    const { code, stdout } = await runHere(['knowledge', 'check', '--knowledge', folder]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^articles\/one\.md:2 {2}.+$/m);
    expect(stdout).toMatch(/^articles\/one\.md:3 {2}.*colour.*$/m);
    expect(stdout).toMatch(/^articles\/two\.md:1 {2}.+$/m);
    expect(stdout).toMatch(/\n\d+ problems\n$/);
  });

  it('checks the folder that KNOWLEDGE_DIR names', async () => {
    const { code, stdout } = await runHere(['knowledge', 'check'], { KNOWLEDGE_DIR: await temporaryFolder() });
    expect([code, stdout]).toEqual([1, expect.stringContaining('holds no articles')]);
  });
});
