import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatFaults } from '../../src/knowledge/fault.ts';
import { loadKnowledgeBase } from '../../src/knowledge/load-knowledge-base.ts';
import { createFolder, type Files } from './folder.ts';
import { sampleArticle, sampleWith } from './sample-article.ts';

const glossary = 'entries:\n  - { term: PG, variants: [Probe-Geld], meaning: [Probegeld], situation: order-slump }\n';

async function load(files: Files) {
  return loadKnowledgeBase(await createFolder(files));
}

const faultsOf = async (files: Files) => formatFaults((await load(files)).faults).split('\n');

describe('a knowledge folder', () => {
  it('gives its articles in the order of their paths, and its glossary', async () => {
    const { base, faults } = await load({
      'articles/b/zwei.md': sampleWith('id: probegeld', 'id: zwei'),
      'articles/a/drei.md': sampleWith('id: probegeld', 'id: drei'),
      'articles/eins.md': sampleWith('id: probegeld', 'id: eins'),
      'glossary.yaml': glossary,
    });
    expect(faults).toEqual([]);
    expect(base.articles.map(({ id }) => id)).toEqual(['drei', 'zwei', 'eins']);
    expect(base.glossary).toEqual([{ term: 'PG', variants: ['Probe-Geld'], meaning: ['Probegeld'], situation: 'order-slump' }]);
  });

  it('does without a glossary', async () => {
    expect(await load({ 'articles/a.md': sampleArticle })).toMatchObject({ base: { glossary: [] }, faults: [] });
  });

  it('may be written on Windows', async () => {
    const { base, faults } = await load({
      'articles/a.md': sampleArticle.replaceAll('\n', '\r\n'),
      'glossary.yaml': glossary.replaceAll('\n', '\r\n'),
    });
    expect(faults).toEqual([]);
    expect(base.articles[0]?.sections).toEqual([
      { heading: 'Worum geht es?', sentences: ['Das Probegeld gibt es seit 2026.', 'Es hilft beim Testen.'] },
    ]);
  });

  it('leaves out README files and all that is no Markdown', async () => {
    const { base, faults } = await load({
      'articles/a.md': sampleArticle,
      'articles/README.md': 'So schreibt man Artikel.',
      'articles/funding/README.md': 'Und so Förderungen.',
      'articles/logo.svg': '<svg/>',
      'articles/a.md~': 'alt',
      'notes.md': 'daneben',
    });
    expect({ ids: base.articles.map(({ id }) => id), faults }).toEqual({ ids: ['probegeld'], faults: [] });
  });

  it('never gives a draft, but checks it', async () => {
    const draft = sampleWith('status: active', 'status: draft').replace('id: probegeld', 'id: entwurf');
    const { base, faults } = await load({ 'articles/a.md': sampleArticle, 'articles/draft.md': draft });
    expect({ ids: base.articles.map(({ id }) => id), faults }).toEqual({ ids: ['probegeld'], faults: [] });
    expect(await faultsOf({ 'articles/a.md': sampleArticle, 'articles/draft.md': draft.replace('region: federal\n', '') })).toEqual([
      'articles/draft.md:2  field "region" is missing',
    ]);
  });

  it('keeps the sound articles beside the faults', async () => {
    const { base, faults } = await load({ 'articles/a.md': sampleArticle, 'articles/b.md': 'kaputt' });
    expect(base.articles).toHaveLength(1);
    expect(faults).toHaveLength(1);
  });
});

describe('an id that two articles have', () => {
  it('is named in the second one, at the line of the id', async () => {
    const second = sampleWith('id: probegeld\ntitle: Probegeld (§ 7 PrG)\n', 'title: Zweites\nid: probegeld\n');
    expect(await faultsOf({ 'articles/a.md': sampleArticle, 'articles/b.md': second })).toEqual([
      'articles/b.md:3  id "probegeld" is taken by articles/a.md',
    ]);
  });

  it('is a fault also in a draft', async () => {
    expect(await faultsOf({ 'articles/a.md': sampleArticle, 'articles/b.md': sampleWith('status: active', 'status: draft') })).toEqual([
      'articles/b.md:2  id "probegeld" is taken by articles/a.md',
    ]);
  });

  it('may be the name of something in JavaScript', async () => {
    const { base, faults } = await load({ 'articles/a.md': sampleWith('id: probegeld', 'id: constructor') });
    expect({ id: base.articles[0]?.id, faults }).toEqual({ id: 'constructor', faults: [] });
  });
});

describe('a folder that cannot be a knowledge base', () => {
  it('is one that is not there', async () => {
    const missing = path.join(await createFolder(), 'missing');
    expect(formatFaults((await loadKnowledgeBase(missing)).faults)).toBe(
      `${missing}:1  is no folder; name the one that holds articles/ and glossary.yaml`,
    );
  });

  it('is a file', async () => {
    const file = path.join(await createFolder({ 'a.md': sampleArticle }), 'a.md');
    expect(formatFaults((await loadKnowledgeBase(file)).faults)).toContain(`${file}:1  is no folder`);
  });

  it('is one without articles', async () => {
    expect(await faultsOf({ 'glossary.yaml': glossary })).toEqual(['articles:1  holds no articles']);
    expect(await faultsOf({ 'articles/README.md': 'leer' })).toEqual(['articles:1  holds no articles']);
  });
});

describe('links and folders among the articles', () => {
  it('are faults where a link could bring in what nobody reviewed', async () => {
    const outside = await createFolder({ 'b.md': sampleArticle });
    const folder = await createFolder({ 'articles/a.md': sampleArticle });
    await symlink(path.join(outside, 'b.md'), path.join(folder, 'articles', 'b.md'));
    await symlink(outside, path.join(folder, 'articles', 'more'));
    await symlink('/nowhere', path.join(folder, 'glossary.yaml'));
    expect(formatFaults((await loadKnowledgeBase(folder)).faults).split('\n')).toEqual([
      'articles/b.md:1  is a symbolic link; put the file itself here',
      'articles/more:1  is a symbolic link; put the file itself here',
      'glossary.yaml:1  is a symbolic link; put the file itself here',
    ]);
  });

  it('are faults when the folder of articles itself leads elsewhere', async () => {
    const outside = await createFolder({ 'b.md': sampleArticle });
    const folder = await createFolder();
    await symlink(outside, path.join(folder, 'articles'));
    expect(formatFaults((await loadKnowledgeBase(folder)).faults)).toBe('articles/b.md:1  leaves the knowledge folder');
  });

  it('may be a link to the whole folder', async () => {
    const folder = await createFolder({ 'articles/a.md': sampleArticle });
    const link = path.join(await createFolder(), 'link');
    await symlink(folder, link);
    expect((await loadKnowledgeBase(link)).faults).toEqual([]);
  });

  it('may be a folder that is named like an article', async () => {
    const folder = await createFolder({ 'articles/a.md': sampleArticle });
    await mkdir(path.join(folder, 'articles', 'folder.md'));
    expect((await loadKnowledgeBase(folder)).faults).toEqual([]);
  });
});

describe('a fault of the glossary', () => {
  const faultsOfGlossary = (yaml: string | Uint8Array) => faultsOf({ 'articles/a.md': sampleArticle, 'glossary.yaml': yaml });

  it.each([
    ['entries:\n  - term: PG\n', ['glossary.yaml:2  field "entries.0.meaning" is missing']],
    ['entries:\n  - meaning: [x]\n', ['glossary.yaml:2  field "entries.0.term" is missing']],
    ['entries:\n  - term: PG\n    meaning: [x]\n    farbe: rot\n', ['glossary.yaml:4  unknown field "entries.0.farbe"']],
    ['entries: []\nrest: 1\n', ['glossary.yaml:2  unknown field "rest"']],
    ['', ['glossary.yaml:1  is no list of fields with values (name: value)']],
    ['# nur ein Kommentar\n', ['glossary.yaml:1  is no list of fields with values (name: value)']],
    ['eintraege: []\n', ['glossary.yaml:1  field "entries" is missing', 'glossary.yaml:1  unknown field "eintraege"']],
    [
      'entries:\n  - { term: PG, meaning: [x] }\n  - { term: PG2: [y] }\n',
      ['glossary.yaml:3  broken YAML: Block collections are not allowed within flow collections'],
    ],
    [
      'entries:\n  - { term: PG, meaning: &m [x] }\n  - { term: QG, meaning: *m }\n',
      ['glossary.yaml:3  uses the YAML alias *m; write the value out'],
    ],
    ['entries:\n  - term: PG\n    meaning: [x]\n    term: QG\n', ['glossary.yaml:4  field "entries.0.term" stands twice']],
    ['entries:\n  - term: "P\u200BG"\n    meaning: [x]\n', ['glossary.yaml:2  hidden character U+200B; delete it']],
    ['a: 1\n---\nb: 2\n', ['glossary.yaml:2  broken YAML: Source contains multiple documents; please use YAML.parseAllDocuments()']],
  ])('is named with its line: %j', async (yaml, expected) => expect(await faultsOfGlossary(yaml)).toEqual(expected));

  it.each([
    ['a term of one letter', 'term: X, meaning: [x]', 'term'],
    ['no meaning', 'term: PG, meaning: []', 'meaning'],
    ['seven meanings', 'term: PG, meaning: [a, b, c, d, e, f, g]', 'meaning'],
    ['an unknown situation', 'term: PG, meaning: [x], situation: langeweile', 'situation'],
    ['a number as a variant', 'term: PG, variants: [82], meaning: [x]', 'variants.0'],
  ])('is %s', async (_, entry, name) => {
    expect((await faultsOfGlossary(`entries:\n  - { ${entry} }\n`))[0]).toMatch(
      new RegExp(`^glossary.yaml:2 {2}field "entries.0.${name}": `),
    );
  });

  it('is a broken byte', async () => {
    expect(await faultsOfGlossary(Buffer.from('entries:\n  - { term: Prämie, meaning: [x] }\n', 'latin1'))).toEqual([
      'glossary.yaml:2  is not UTF-8; save it as UTF-8',
    ]);
  });

  it('is a folder of that name', async () => {
    const folder = await createFolder({ 'articles/a.md': sampleArticle });
    await mkdir(path.join(folder, 'glossary.yaml'));
    expect(formatFaults((await loadKnowledgeBase(folder)).faults)).toBe('glossary.yaml:1  is no file');
  });
});
