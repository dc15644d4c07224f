import { cp, readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from '../cli/run-here.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const root = path.join(import.meta.dirname, '..', '..');
const waysOut = ['../outside', '..', 'a/b', 'a\\..\\b', '/tmp/outside', '%2e%2e%2foutside', '.hidden', '__proto__'];

async function listAll(folder: string): Promise<readonly string[]> {
  return (await readdir(folder, { recursive: true })).toSorted();
}

describe('names of files from outside', () => {
  it.each(waysOut)('lead nowhere else as the id of a new article: %s', async (id) => {
    const folder = await temporaryFolder();
    const knowledge = path.join(folder, 'knowledge');
    await cp(path.join(root, 'knowledge', 'glossary.yaml'), path.join(knowledge, 'glossary.yaml'));
    const before = await listAll(folder);
    const { code, stderr } = await runHere(['knowledge', 'new', id, '--section', 'funding'], { KNOWLEDGE_DIR: knowledge });
    expect([code, stderr]).toEqual([1, expect.stringMatching(/no article can be made|id/)]);
    expect(await listAll(folder)).toEqual(before);
  });

  it.each(waysOut)('lead nowhere else as a section: %s', async (section) => {
    const folder = await temporaryFolder();
    const { code, stderr } = await runHere(['knowledge', 'new', 'sound', '--section', section], { KNOWLEDGE_DIR: folder });
    expect([code, stderr]).toEqual([1, expect.stringContaining('no section')]);
    expect(await listAll(folder)).toEqual([]);
  });
});
