import { appendFile, mkdir, rename, rm, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { ConfigurationError } from '../../src/errors.ts';
import { openKnowledge } from '../../src/knowledge/open-knowledge.ts';
import { createLog } from '../../src/log.ts';
import { createFolder, type Files } from './folder.ts';
import { sampleArticle, sampleWith } from './sample-article.ts';
import { formatFileWith, sampleFormatFile } from './workshops/sample-format-file.ts';

const second = sampleWith('id: probegeld', 'id: zweites').replace('title: Probegeld', 'title: Zweitgeld');
const broken = sampleWith('status: active\n', '');

/** A watched knowledge folder with what it logs; `ids` are the articles in use. */
async function watchFolder(files: Files) {
  const folder = await createFolder(files);
  const logged: string[] = [];
  const knowledge = await openKnowledge(
    folder,
    createLog('info', (line) => logged.push(JSON.parse(line).msg + (JSON.parse(line).faults ?? ''))),
  );
  await knowledge.watch();
  return {
    file: (name: string) => path.join(folder, name),
    logged,
    knowledge,
    ids: () =>
      knowledge
        .retriever()
        .articles()
        .map(({ id }) => id),
    [Symbol.asyncDispose]: () => knowledge.close(),
  };
}

const soon = { timeout: 5000, interval: 20 };
const keptGood = 'the changed knowledge base is broken; the last good one stays in use';

describe('a knowledge base that is broken at the start', () => {
  it('stops the start with an error that names every fault', async () => {
    const folder = await createFolder({ 'articles/a.md': broken, 'articles/b.md': 'kaputt', 'glossary.yaml': 'entries: 3' });
    const opened = openKnowledge(folder, createLog('silent'));
    await expect(opened).rejects.toBeInstanceOf(ConfigurationError);
    await expect(opened).rejects.toThrow(`knowledge in ${folder}:
articles/a.md:2  field "status" is missing
articles/b.md:1  has no front matter between two lines of ---
glossary.yaml:1  field "entries": Invalid input: expected array, received number`);
  });

  it('stops the start when the folder is not there', async () => {
    await expect(openKnowledge('/nowhere/knowledge', createLog('silent'))).rejects.toThrow('/nowhere/knowledge:1  is no folder');
  });
});

describe.concurrent('a watched knowledge base', () => {
  it('is read again when a file changes', async () => {
    await using watched = await watchFolder({ 'articles/a.md': sampleArticle });
    await writeFile(watched.file('articles/a.md'), sampleWith('Es hilft beim Testen.', 'Es hilft beim Umschulen.'));
    await expect
      .poll(() => watched.knowledge.retriever().article('probegeld')?.sections[0]?.sentences[1], soon)
      .toBe('Es hilft beim Umschulen.');
    expect(watched.logged).toEqual(['knowledge base reloaded']);
    expect((await watched.knowledge.retriever().find('umschulen', 3)).hits).toHaveLength(1);
  });

  it('is read again when an editor writes beside the file and renames', async () => {
    await using watched = await watchFolder({ 'articles/a.md': sampleArticle });
    for (const title of ['Erstes', 'Zweites']) {
      await writeFile(watched.file('articles/.a.md.swp'), sampleWith('title: Probegeld', `title: ${title}`));
      await rename(watched.file('articles/.a.md.swp'), watched.file('articles/a.md'));
      await vi.waitFor(
        async () => expect(await (() => watched.knowledge.retriever().article('probegeld')?.title)()).toBe(`${title} (§ 7 PrG)`),
        soon,
      );
    }
  });

  it('is read again when an editor moves the old file away first', async () => {
    await using watched = await watchFolder({ 'articles/a.md': sampleArticle });
    await rename(watched.file('articles/a.md'), watched.file('articles/a.md~'));
    await writeFile(watched.file('articles/a.md'), sampleWith('title: Probegeld', 'title: Neu'));
    await unlink(watched.file('articles/a.md~'));
    await vi.waitFor(
      async () => expect(await (() => watched.knowledge.retriever().article('probegeld')?.title)()).toBe('Neu (§ 7 PrG)'),
      soon,
    );
  });

  it('follows files and folders that come and go', async () => {
    await using watched = await watchFolder({ 'articles/a.md': sampleArticle });
    await mkdir(watched.file('articles/new'));
    await writeFile(watched.file('articles/new/b.md'), second);
    await vi.waitFor(async () => expect(await watched.ids()).toEqual(['probegeld', 'zweites']), soon);
    await rm(watched.file('articles/new'), { recursive: true });
    await vi.waitFor(async () => expect(await watched.ids()).toEqual(['probegeld']), soon);
  });

  it('is read again when the glossary comes', async () => {
    await using watched = await watchFolder({ 'articles/a.md': sampleArticle });
    expect((await watched.knowledge.retriever().find('Kohle', 3)).hits).toEqual([]);
    await writeFile(watched.file('glossary.yaml'), 'entries:\n  - { term: Kohle, meaning: [Probegeld] }\n');
    await vi.waitFor(
      async () => expect(await (async () => (await watched.knowledge.retriever().find('Kohle', 3)).hits.length)()).toBe(1),
      soon,
    );
  });

  it('stays the last good one while it is broken, says so, and recovers', async () => {
    await using watched = await watchFolder({ 'articles/a.md': sampleArticle, 'articles/b.md': second });
    const before = watched.knowledge.retriever();
    await writeFile(watched.file('articles/b.md'), broken);
    await vi.waitFor(
      async () => expect(await (() => watched.logged)()).toEqual([`${keptGood}articles/b.md:2  field "status" is missing`]),
      soon,
    );
    expect(watched.knowledge.retriever()).toBe(before);
    expect(watched.ids()).toEqual(['probegeld', 'zweites']);
    await writeFile(watched.file('articles/b.md'), second.replace('id: zweites', 'id: drittes'));
    await vi.waitFor(async () => expect(await watched.ids()).toEqual(['probegeld', 'drittes']), soon);
    expect(watched.logged.at(-1)).toBe('knowledge base reloaded');
  });

  it('has the workshop catalogue read again with the rest, and keeps the last good one', async () => {
    await using watched = await watchFolder({ 'articles/a.md': sampleArticle });
    const titles = () => watched.knowledge.formats().map(({ title }) => title);
    expect(titles()).toEqual([]);
    await mkdir(watched.file('workshops'));
    await writeFile(watched.file('workshops/probe.md'), sampleFormatFile);
    await vi.waitFor(() => expect(titles()).toEqual(['Probe aufs Exempel']), soon);
    await writeFile(watched.file('workshops/probe.md'), formatFileWith('sample: true\n', ''));
    await vi.waitFor(() => expect(watched.logged.at(-1)).toBe(`${keptGood}workshops/probe.md:2  field "sample" is missing`), soon);
    expect(titles()).toEqual(['Probe aufs Exempel']);
    await writeFile(watched.file('workshops/probe.md'), formatFileWith('title: Probe', 'title: Neue Probe'));
    await vi.waitFor(() => expect(titles()).toEqual(['Neue Probe aufs Exempel']), soon);
  });

  it('stays the last good one when all files go', async () => {
    await using watched = await watchFolder({ 'articles/a.md': sampleArticle });
    await rm(watched.file('articles'), { recursive: true });
    await vi.waitFor(async () => expect(await (() => watched.logged.join('\n'))()).toContain('articles:1  holds no articles'), soon);
    expect(watched.ids()).toEqual(['probegeld']);
  });

  it('is read once for many changes at a time', async () => {
    await using watched = await watchFolder({ 'articles/a.md': sampleArticle });
    for (let i = 0; i < 20; i++) await writeFile(watched.file(`articles/${i}.md`), sampleWith('id: probegeld', `id: nummer-${i}`));
    await vi.waitFor(async () => expect(await (() => watched.ids().length)()).toBe(21), soon);
    expect(watched.logged.length).toBeLessThan(5);
  });

  it('is left alone after it was closed', async () => {
    const watched = await watchFolder({ 'articles/a.md': sampleArticle });
    await appendFile(watched.file('articles/a.md'), '\nNeu.\n');
    await watched.knowledge.close();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(watched.logged).toEqual([]);
  });
});
