import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolder } from './folder.ts';
import { runTws } from './run-tws.ts';
import { sampleArticle, sampleWith } from './sample-article.ts';
import { formatFileWith, sampleFormatFile } from './workshops/sample-format-file.ts';

/** Says the figures of its key facts, as a sound article does. */
const saying = (text: string) => `${text}\nDas Probegeld beträgt 100 € und läuft 6 Monate.\n`;
const sound = saying(sampleArticle);
const named = (id: string, text = sound) => text.replace('id: probegeld', `id: ${id}`);
const changed = (id: string, from: string, to: string) => named(id, saying(sampleWith(from, to)));

const everyFault = {
  'articles/alias.md': changed('alias', 'synonyms: [Testgeld]', 'synonyms: &s [Testgeld]').replace(
    'situations: [order-slump]',
    'situations: *s',
  ),
  'articles/broken-yaml.md': changed('broken-yaml', 'status: active', 'status: active: ja'),
  'articles/contradiction.md': changed('contradiction', 'reviewBy: 2027-05-01', 'reviewBy: 2026-05-01'),
  'articles/date.md': changed('date', 'validUntil: 2027-12-31', 'validUntil: 31.12.2027'),
  'articles/deep.md': changed('deep', 'synonyms: [Testgeld]', `synonyms: ${'['.repeat(10_000)}${']'.repeat(10_000)}`),
  'articles/draft.md': changed('draft', 'status: active', 'status: draft'),
  'articles/empty.md': named('empty').slice(0, sampleArticle.indexOf('\n\n##')),
  'articles/field-missing.md': changed('field-missing', 'title: Probegeld (§ 7 PrG)\n', ''),
  'articles/field-nested.md': changed('field-nested', '    aspect: amount', '    aspekt: amount'),
  'articles/field-twice.md': changed('field-twice', 'region: federal', 'region: federal\nstatus: active'),
  'articles/field-unknown.md': changed('field-unknown', 'region: federal', 'region: federal\nfarbe: rot'),
  'articles/good.md': sound,
  'articles/hidden.md': changed('hidden', 'Es hilft', 'Es\u202E hilft'),
  'articles/hidden-escape.md': changed('hidden-escape', 'title: Probegeld', 'title: "Probe\\u200Bgeld" #'),
  'articles/html.md': changed('html', 'Es hilft', '\n- Es\n- <b>hilft</b>'),
  'articles/large.md': `${named('large')}${'Text. '.repeat(50_000)}`,
  'articles/latin-1.md': Buffer.from(named('latin-1'), 'latin1'),
  'articles/link-http.md': changed('link-http', 'https://www.example.org/7', 'http://www.example.org/7'),
  'articles/link-javascript.md': changed('link-javascript', 'https://www.example.org/7', 'javascript:alert(1)'),
  'articles/mark.md': `\uFEFF${named('mark')}`,
  'articles/no-front-matter.md': '# Titel\n\nText.\n',
  'articles/prototype.md': changed('prototype', 'region: federal', 'region: federal\n__proto__: { polluted: 1 }\nconstructor: 1'),
  'articles/README.md': 'Kein Artikel.',
  'articles/same-id.md': sound,
  'articles/source.md': changed('source', '    source: 1', '    source: 4'),
  'articles/tag.md': changed('tag', 'status: active', 'status: !!js/function "x"'),
  'articles/utf-16.md': Buffer.from(`\uFEFF${named('utf-16')}`, 'utf16le'),
  'glossary.yaml': 'entries:\n  - term: PG\n    meaning: Probegeld\n',
};

const everyLine = `articles/alias.md:27  uses the YAML alias *s; write the value out
articles/broken-yaml.md:24  broken YAML: Nested mappings are not allowed in compact mappings
articles/contradiction.md:21  reviewBy lies before reviewedOn
articles/date.md:23  field "validUntil": must be a date YYYY-MM-DD
articles/deep.md:9  broken YAML: nests too deeply
articles/empty.md:30  has no text below the front matter
articles/field-missing.md:2  field "title" is missing
articles/field-nested.md:14  unknown field "keyFacts.0.aspekt"
articles/field-twice.md:26  field "status" stands twice
articles/field-unknown.md:26  unknown field "farbe"
articles/hidden-escape.md:3  hidden character U+200B; delete it
articles/hidden.md:33  hidden character U+202E; delete it
articles/html.md:35  HTML in the text; use Markdown
articles/large.md:1  is 300745 bytes; the limit is 262144
articles/latin-1.md:3  is not UTF-8; save it as UTF-8
articles/link-http.md:18  field "sources.0.url": must be an https address
articles/link-javascript.md:18  field "sources.0.url": must be an https address
articles/link.md:1  is a symbolic link; put the file itself here
articles/linked:1  is a symbolic link; put the file itself here
articles/mark.md:1  hidden character U+FEFF; delete it
articles/no-front-matter.md:1  has no front matter between two lines of ---
articles/prototype.md:26  unknown field "__proto__"
articles/prototype.md:27  unknown field "constructor"
articles/same-id.md:2  id "probegeld" is taken by articles/good.md
articles/source.md:13  key fact "Höhe" names source 4 of 1
articles/tag.md:24  broken YAML: Unresolved tag: tag:yaml.org,2002:js/function
articles/utf-16.md:1  is not UTF-8; save it as UTF-8
glossary.yaml:3  field "entries.0.meaning": Invalid input: expected array, received string
28 problems
`;

describe.concurrent('tws knowledge check', () => {
  it('names every fault of a folder with file and line, and fails', async () => {
    const folder = await createFolder(everyFault);
    await symlink(path.join(folder, 'articles', 'good.md'), path.join(folder, 'articles', 'link.md'));
    await symlink(path.join(folder), path.join(folder, 'articles', 'linked'));
    expect(await runTws('knowledge', 'check', '--knowledge', folder)).toEqual({ output: everyLine, errors: '', code: 1 });
  });

  it('finds nothing wrong in a good folder', async () => {
    const folder = await createFolder({
      'articles/good.md': sound,
      'articles/draft.md': changed('draft', 'status: active', 'status: draft'),
      'workshops/probe.md': sampleFormatFile,
      'glossary.yaml': 'entries:\n  - { term: PG, meaning: [Probegeld] }\n',
    });
    expect(await runTws('knowledge', 'check', '--knowledge', folder)).toEqual({
      output: '1 articles, 1 workshop formats, 1 glossary entries: no problems\n',
      errors: '',
      code: 0,
    });
  });

  it('names the faults of the workshop catalogue, and fails', async () => {
    const folder = await createFolder({ 'articles/good.md': sound, 'workshops/probe.md': formatFileWith('- probegeld', '- nirgends') });
    expect(await runTws('knowledge', 'check', '--knowledge', folder)).toEqual({
      output: 'workshops/probe.md:16  articles: there is no article "nirgends"\n1 problems\n',
      errors: '',
      code: 1,
    });
  });

  it('names a folder that is not there, and fails', async () => {
    const missing = path.join(await createFolder(), 'missing');
    expect(await runTws('knowledge', 'check', '--knowledge', missing)).toEqual({
      output: `${missing}:1  is no folder; name the one that holds articles/ and glossary.yaml\n1 problems\n`,
      errors: '',
      code: 1,
    });
  });
});
