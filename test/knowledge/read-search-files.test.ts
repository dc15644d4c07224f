import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSearchFiles } from '../../src/knowledge/read-search-files.ts';
import { createFolder } from './folder.ts';
import { sampleArticle } from './sample-article.ts';

async function read(content: string | Uint8Array) {
  const [file, ...others] = await readSearchFiles(await createFolder({ 'a.md': content }));
  expect(others).toEqual([]);
  return file;
}

const empty = { file: 'a.md', title: '', section: '', extras: [], sentences: [] };

describe('a Markdown file', () => {
  it('is read like an article', async () => {
    expect(await read(sampleArticle)).toEqual({
      file: 'a.md',
      title: 'Probegeld (§ 7 PrG)',
      section: 'funding',
      extras: [
        'Das Probegeld hilft beim Testen.',
        'Wer bekommt das Probegeld?',
        'Wie hoch ist das Probegeld?',
        'Testgeld',
        'Höhe 100 €',
        'Dauer 6 Monate',
      ],
      sentences: ['Worum geht es?', 'Das Probegeld gibt es seit 2026.', 'Es hilft beim Testen.'],
    });
  });

  it('needs no front matter', async () => {
    expect(await read('# Titel\n\nEin Satz. Noch einer.')).toEqual({ ...empty, sentences: ['Titel', 'Ein Satz.', 'Noch einer.'] });
  });

  it('is found by a heading that has no text of its own', async () => {
    expect(await read('# Bildungsgutschein\n\n## Wer?\n\nAlle.')).toMatchObject({ sentences: ['Bildungsgutschein', 'Wer?', 'Alle.'] });
  });

  it('does not say its title twice', async () => {
    expect(await read('---\ntitle: Titel\n---\n\n# Titel\n\nEin Satz.')).toEqual({ ...empty, title: 'Titel', sentences: ['Ein Satz.'] });
  });

  it.each(['', '\n\n', '---\ntitle: x', '\uFEFF'])('may hold nothing or little: %j', async (content) => {
    expect(await read(content)).toMatchObject({ file: 'a.md', title: '', extras: [] });
  });

  it('may come from Windows, with a byte order mark', async () => {
    expect(await read('\uFEFF---\r\ntitle: Titel\r\n---\r\n\r\nEin Satz.\r\n')).toEqual({
      ...empty,
      title: 'Titel',
      sentences: ['Ein Satz.'],
    });
  });

  it('may be no UTF-8', async () => {
    expect(await read(Buffer.from('Die Prämie zahlt.', 'latin1'))).toEqual({ ...empty, sentences: ['Die Pr\uFFFDmie zahlt.'] });
  });

  it('may hold HTML only', async () => {
    expect(await read('<div>Prämie</div>')).toEqual({ ...empty, sentences: ['<div>Prämie</div>'] });
  });

  it('may nest too deeply for Markdown', async () => {
    expect((await read(`${'>'.repeat(10_000)} Prämie`))?.sentences.join(' ')).toContain('Prämie');
  });
});

describe('front matter of a file', () => {
  it.each([
    ['a number as the title', 'title: 2026', { title: '2026' }],
    ['numbers among the synonyms', 'synonyms: [QG, 82, 3.5]', { extras: ['QG 82 3.5'] }],
    ['a number as the value of a fact', 'keyFacts: [{ label: Höhe, value: 100 }]', { extras: ['Höhe 100'] }],
    ['one text where a list should be', 'synonyms: QualiGeld', { extras: ['QualiGeld'] }],
    ['facts of another shape beside good ones', 'keyFacts: [null, 3, { label: Höhe, value: 100 € }]', { extras: ['Höhe 100 €'] }],
    ['lists beside texts', 'questions: [[x], Wer zahlt?, null]', { extras: ['Wer zahlt?'] }],
    ['unknown fields', 'farbe: rot\ntitle: Titel\n__proto__: { title: x }', { title: 'Titel' }],
    ['fields of another kind', 'title: [a, b]\nsummary: { a: 1 }\nquestions: 3.5', { title: '', extras: ['3.5'] }],
    ['an alias', 'title: &t Titel\nsummary: *t', { title: 'Titel', extras: ['Titel'] }],
    ['a tag', 'title: !own Titel', { title: 'Titel' }],
    ['nothing', '# nur ein Kommentar', { title: '' }],
  ])('may have %s', async (_, yaml, expected) => {
    expect(await read(`---\n${yaml}\n---\n\nEin Satz.\n`)).toMatchObject({ sentences: expect.arrayContaining(['Ein Satz.']), ...expected });
  });

  it.each([
    ['a second colon', 'title: a: b'],
    ['a field that stands twice', 'title: a\ntitle: b'],
    ['a sentence', 'nur ein Satz'],
    [
      'a bomb of aliases',
      `a: &a [x]\n${[...'bcdefghij'].map((letter, i) => `${letter}: &${letter} [${`*${'abcdefghij'[i]},`.repeat(9)}]`).join('\n')}`,
    ],
  ])('is searched as plain text when it is %s', async (_, yaml) => {
    expect(await read(`---\n${yaml}\n---\n\nEin Satz.\n`)).toEqual({ ...empty, sentences: [...yaml.split('\n'), 'Ein Satz.'] });
  });

  it('may nest without end', async () => {
    expect((await read(`---\na: ${'['.repeat(10_000)}\n---\n\nEin Satz.\n`))?.sentences.at(-1)).toBe('Ein Satz.');
  });
});

describe('a folder to search', () => {
  it('gives all Markdown files in the order of their paths, README files apart', async () => {
    const folder = await createFolder({ 'b.md': 'B.', 'a/z.md': 'Z.', 'README.md': 'R.', 'c.txt': 'C.', 'a.md': 'A.' });
    expect((await readSearchFiles(folder)).map(({ file }) => file)).toEqual(['a.md', 'a/z.md', 'b.md']);
  });

  it('may hold links and folders that are no files', async () => {
    const folder = await createFolder({ 'a.md': 'A.' });
    await mkdir(path.join(folder, 'folder.md'));
    await symlink('/nowhere', path.join(folder, 'dangling.md'));
    await symlink(folder, path.join(folder, 'loop'));
    await symlink('a.md', path.join(folder, 'link.md'));
    expect((await readSearchFiles(folder)).map(({ file }) => file)).toEqual(['a.md', 'link.md']);
  });

  it('may be empty or missing', async () => {
    expect(await readSearchFiles(await createFolder())).toEqual([]);
    expect(await readSearchFiles('/nowhere')).toEqual([]);
  });
});
