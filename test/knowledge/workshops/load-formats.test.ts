import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatFaults } from '../../../src/knowledge/fault.ts';
import { loadKnowledgeBase } from '../../../src/knowledge/load-knowledge-base.ts';
import { createFolder, type Files } from '../folder.ts';
import { sampleArticle, sampleWith } from '../sample-article.ts';
import { formatFileWith, sampleFormatFile } from './sample-format-file.ts';

const article = { 'articles/a.md': sampleArticle };
const named = (id: string) => formatFileWith('id: probe', `id: ${id}`);

async function load(files: Files) {
  return loadKnowledgeBase(await createFolder({ ...article, ...files }));
}

const faultsOf = async (files: Files) => formatFaults((await load(files)).faults).split('\n');

describe('the workshop catalogue of a knowledge folder', () => {
  it('is in the order of its files, without drafts', async () => {
    const { base, faults } = await load({
      'workshops/zwei.md': named('zwei'),
      'workshops/drei.md': named('drei'),
      'workshops/entwurf.md': named('entwurf').replace('status: published', 'status: draft'),
    });
    expect(faults).toEqual([]);
    expect(base.formats.map(({ id }) => id)).toEqual(['drei', 'zwei']);
  });

  it('is empty where there is no such folder, and where the folder is empty', async () => {
    expect(await load({})).toMatchObject({ base: { formats: [] }, faults: [] });
    expect(await load({ 'workshops/README.md': 'Für später.', 'workshops/notes.txt': 'x' })).toMatchObject({
      base: { formats: [] },
      faults: [],
    });
  });

  it('adds nothing to the articles', async () => {
    const { base, files } = await load({ 'workshops/probe.md': sampleFormatFile });
    expect(base.articles.map(({ id }) => id)).toEqual(['probegeld']);
    expect(files.map(({ file }) => file)).toEqual(['articles/a.md']);
  });

  it('keeps the sound formats beside the faults', async () => {
    const { base, faults } = await load({ 'workshops/probe.md': sampleFormatFile, 'workshops/b.md': 'kaputt' });
    expect(base.formats.map(({ id }) => id)).toEqual(['probe']);
    expect(faults).toHaveLength(1);
  });

  it('may be written on Windows', async () => {
    expect(await load({ 'workshops/probe.md': sampleFormatFile.replaceAll('\n', '\r\n') })).toMatchObject({
      base: { formats: [{ id: 'probe' }] },
      faults: [],
    });
  });
});

describe('a fault of the catalogue', () => {
  it('is an id that two files have, drafts too', async () => {
    const draft = formatFileWith('status: published', 'status: draft');
    expect(await faultsOf({ 'workshops/a/probe.md': draft, 'workshops/probe.md': sampleFormatFile })).toEqual([
      'workshops/probe.md:2  id "probe" is taken by workshops/a/probe.md',
    ]);
  });

  it('is an article that there is not, at its line', async () => {
    expect(await faultsOf({ 'workshops/probe.md': formatFileWith('  - probegeld', '  - probegeld\n  - nirgends') })).toEqual([
      'workshops/probe.md:17  articles: there is no article "nirgends"',
    ]);
  });

  it('is no article that is a draft, withdrawn, or broken itself', async () => {
    const others = formatFileWith('  - probegeld', '  - entwurf\n  - weg\n  - kaputt');
    expect(
      await faultsOf({
        'workshops/probe.md': others,
        'articles/b.md': sampleWith('id: probegeld', 'id: entwurf').replace('status: active', 'status: draft'),
        'articles/c.md': sampleWith('id: probegeld', 'id: weg').replace('status: active', 'status: withdrawn'),
        'articles/kaputt.md': 'kaputt',
      }),
    ).toEqual(['articles/kaputt.md:1  has no front matter between two lines of ---']);
  });

  it('is a link, a hidden character, a broken byte and a file that is too long', async () => {
    const folder = await createFolder({
      ...article,
      'workshops/hidden.md': named('hidden').replace('gibt es', 'gibt\u202E es'),
      'workshops/latin.md': Buffer.from(named('latin').replace('1–2 Tage', 'zwölf Tage'), 'latin1'),
      'workshops/long.md': named('long') + 'x'.repeat(256 * 1024),
    });
    await symlink(path.join(folder, 'articles', 'a.md'), path.join(folder, 'workshops', 'linked.md'));
    expect(
      formatFaults((await loadKnowledgeBase(folder)).faults)
        .replace(/is \d+ bytes/, 'is N bytes')
        .split('\n'),
    ).toEqual([
      'workshops/hidden.md:21  hidden character U+202E; delete it',
      'workshops/latin.md:5  is not UTF-8; save it as UTF-8',
      'workshops/linked.md:1  is a symbolic link; put the file itself here',
      'workshops/long.md:1  is N bytes; the limit is 262144',
    ]);
  });

  it('is a file in place of the folder', async () => {
    expect(await faultsOf({ workshops: 'kein Ordner' })).toEqual(['workshops:1  cannot be read (ENOTDIR)']);
  });

  it('is a folder that leads elsewhere', async () => {
    const outside = await createFolder({ 'probe.md': sampleFormatFile });
    const folder = await createFolder(article);
    await symlink(outside, path.join(folder, 'workshops'));
    expect(formatFaults((await loadKnowledgeBase(folder)).faults)).toBe('workshops/probe.md:1  leaves the knowledge folder');
  });

  it('is no folder that is named like a file', async () => {
    const folder = await createFolder({ ...article, 'workshops/probe.md': sampleFormatFile });
    await mkdir(path.join(folder, 'workshops', 'folder.md'));
    expect((await loadKnowledgeBase(folder)).faults).toEqual([]);
  });
});
