import { cp, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPrompts, type PromptName } from '../src/prompts.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = path.join(import.meta.dirname, '..', 'prompts');
const names = (await readdir(folder)).map((file) => path.basename(file, '.md') as PromptName);

/** Any value for any variable: more than a prompt needs is left out. */
const values: Readonly<Record<string, string>> = new Proxy({}, { get: (_target, name) => `<${String(name)}>` });

async function copyWith(file: string, text: string): Promise<string> {
  const copy = await temporaryFolder();
  await cp(folder, copy, { recursive: true });
  await writeFile(path.join(copy, file), text);
  return copy;
}

describe('the prompts', () => {
  it.each(names)('%s is filled in without a gap', async (name) => {
    const { render } = await loadPrompts(folder);
    const text = render(name, values as never);
    expect(text.length).toBeGreaterThan(40);
    expect(text).not.toMatch(/\{\{|\}\}|undefined/);
  });

  it('take values as they are, whatever they look like', async () => {
    const { render } = await loadPrompts(folder);
    const text = render('rewrite', { earlier: '{{question}} $& $1', question: 'Was?' });
    expect(text).toContain('{{question}} $& $1');
  });

  it('have a hash that changes with every word', async () => {
    const { hash } = await loadPrompts(folder);
    const other = await loadPrompts(await copyWith('style-short.md', '---\npurpose: p\nversion: 2\nvariables: []\n---\nEin Satz.\n'));
    expect(hash).toMatch(/^[0-9a-f]{12}$/);
    expect(other.hash).not.toBe(hash);
    expect((await loadPrompts(folder)).hash).toBe(hash);
  });

  it.each([
    ['nothing uses it', 'extra.md', '---\npurpose: p\nversion: 1\nvariables: []\n---\nText.\n'],
    ['has no front matter', 'critic.md', 'Nur Text.\n'],
    ['version: ', 'critic.md', '---\npurpose: p\nversion: eins\nvariables: [sentences]\n---\n{{sentences}}\n'],
    ['the text uses other', 'critic.md', '---\npurpose: p\nversion: 1\nvariables: [sentences]\n---\n{{other}}\n'],
    ['variables: must be sentences', 'critic.md', '---\npurpose: p\nversion: 1\nvariables: []\n---\nText.\n'],
    ['front matter: ', 'critic.md', '---\n: [\n---\nText.\n'],
  ])('are refused with the file when one is wrong: %s', async (problem, file, text) => {
    await expect(loadPrompts(await copyWith(file, text))).rejects.toThrow(problem);
    await expect(loadPrompts(await copyWith(file, text))).rejects.toThrow(`/${file}: `);
  });

  it('are refused when one is missing', async () => {
    const copy = await copyWith('critic.md', '');
    await rm(path.join(copy, 'critic.md'));
    await expect(loadPrompts(copy)).rejects.toThrow('/critic.md: is missing');
  });
});
