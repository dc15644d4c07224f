import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { createRetriever } from '../../src/knowledge/create-retriever.ts';
import { loadKnowledgeBase } from '../../src/knowledge/load-knowledge-base.ts';
import { sampleArticle } from '../knowledge/sample-article.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runHere } from './run-here.ts';

/** Imports a document into a base of one article; gives the base's folder too. */
async function importFile(name: string, content: string | Uint8Array, ...options: string[]) {
  const knowledge = await temporaryFolder({ 'articles/probegeld.md': sampleArticle });
  const document = path.join(await temporaryFolder(), name);
  await writeFile(document, content);
  const ran = await runHere(['knowledge', 'import', document, ...options], { KNOWLEDGE_DIR: knowledge, TWS_NOW: '2026-11-26T09:00:00Z' });
  return { ...ran, knowledge, read: (file: string) => readFile(path.join(knowledge, file), 'utf8') };
}

const html = `<html><head><title>Neue Förderung</title><style>p { color: red }</style></head><body>
<h1>Neue Förderung</h1><script>alert(1)</script><p>Das Land zahlt <b>40 %</b> der Kosten, siehe
<a href="https://www.example.org/">hier</a> und <a href="javascript:alert(1)">dort</a>.</p><img src="x" onerror="alert(1)">
<ul><li>bis 31.12.2027</li><li>a &lt; b &amp;nbsp; c\u200B</li></ul></body></html>`;

async function docx(paragraphs: readonly string[], style = ''): Promise<Uint8Array> {
  const zip = new JSZip();
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  zip.file(
    '[Content_Types].xml',
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  );
  const body = paragraphs.map((text, i) => `<w:p>${i === 0 ? style : ''}<w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  zip.file(
    'word/document.xml',
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  );
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** A PDF of one page with one line of text. */
function pdf(text: string): string {
  const stream = `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('');
  return `%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF\n`;
}

describe('tws knowledge import', () => {
  it('makes a draft of an HTML page: its text without code, pictures, hidden characters and other links than https', async () => {
    const { code, stdout, read, knowledge } = await importFile('seite.html', html, '--section', 'funding');
    expect([code, stdout]).toEqual([0, expect.stringContaining('articles/funding/neue-foerderung.md is written as a draft')]);
    const text = await read('articles/funding/neue-foerderung.md');
    expect(text).toContain('status: draft');
    expect(text).toContain('title: Neue Förderung');
    expect(text).toContain('Das Land zahlt **40 %** der Kosten, siehe [hier](https://www.example.org/) und dort.');
    expect(text).toMatch(/-\s+bis 31\.12\.2027/);
    expect(text).not.toMatch(/alert|script|onerror|color|\u200B/);
    expect((await loadKnowledgeBase(knowledge)).faults).toEqual([]);
  });

  it('makes drafts of Word files', async () => {
    const word = await docx(['Neue Regel', 'Der Zuschuss steigt auf 50 %.'], '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>');
    const { code, read } = await importFile('regel.docx', word, '--id', 'neue-regel');
    expect(code).toBe(0);
    expect(await read('articles/overview/neue-regel.md')).toContain('Der Zuschuss steigt auf 50 %.');
  });

  it('makes drafts of PDF files', async () => {
    const { code, stderr, read } = await importFile('Rundschreiben 5.pdf', pdf('Der Zuschuss steigt auf 50 Prozent.'));
    expect([code, stderr]).toEqual([0, '']);
    expect(await read('articles/overview/rundschreiben-5.md')).toContain('Der Zuschuss steigt auf 50 Prozent.');
  });

  it('makes drafts of Markdown files, without the front matter of another system', async () => {
    const { read } = await importFile('notiz.md', '---\nlayout: post\n---\n# Notiz\n\nErster Absatz.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n');
    const text = await read('articles/overview/notiz.md');
    expect(text).toContain('Erster Absatz.');
    expect(text).toMatch(/\| 1 +\| 2 +\|/);
    expect(text).not.toContain('layout');
  });

  it('makes nothing that is answered from', async () => {
    const { knowledge } = await importFile('seite.html', html);
    const retriever = createRetriever((await loadKnowledgeBase(knowledge)).base);
    expect(retriever.articles().map(({ id }) => id)).toEqual(['probegeld']);
    const { hits } = await retriever.find('Neue Förderung: wie viel zahlt das Land?', 5);
    expect(hits.map(({ article }) => article.id)).not.toContain('neue-foerderung');
  });

  it('writes over nothing and beside no article of the same id', async () => {
    expect(await importFile('x.md', '# X\n\nText.', '--id', 'probegeld')).toMatchObject({
      code: 1,
      stderr: 'the id probegeld is taken by articles/probegeld.md\n',
    });
    expect((await importFile('x.md', '# X\n\nText.', '--id', '../x')).stderr).toContain('must be a slug');
    expect((await importFile('x.md', '# X\n\nText.', '--section', 'nowhere')).stderr).toContain('no section nowhere; there are: funding');
  });

  it.each([
    ['leer.html', '', 'holds no text'],
    ['kaputt.docx', 'kein Word', 'kaputt.docx cannot be read'],
    ['kaputt.pdf', 'kein PDF', 'kaputt.pdf cannot be read'],
    ['bild.png', 'x', 'only .md, .markdown, .html'],
  ])('says in one line what is wrong with %s', async (name, content, problem) => {
    const { code, stderr } = await importFile(name, content);
    expect(code).toBe(1);
    expect(stderr).toContain(problem);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('refuses a Word file that unpacks to very much, and stays alive', async () => {
    const bomb = await docx(['x'.repeat(40 * 1024 * 1024)]);
    expect(bomb.length).toBeLessThan(100_000);
    const { code, stderr } = await importFile('bombe.docx', bomb);
    expect([code, stderr]).toEqual([1, 'bombe.docx cannot be read: it unpacks to more than 16 MB\n']);
  });

  it('writes no draft that the bot could not read', async () => {
    const { code, stderr, knowledge } = await importFile('lang.html', '<p>Ein Satz mit 50 % Zuschuss.</p>'.repeat(10_000), '--id', 'lang');
    expect([code, stderr]).toEqual([1, expect.stringContaining('split it')]);
    expect((await loadKnowledgeBase(knowledge)).faults).toEqual([]);
  });

  it('reads the umlauts of files that are no UTF-8', async () => {
    const { read } = await importFile(
      'alt.html',
      Buffer.from('<h1>Grün</h1><p>für 50 €</p>'.replace('€', '\x80'), 'latin1'),
      '--id',
      'alt',
    );
    expect(await read('articles/overview/alt.md')).toMatch(/title: Grün\n[\s\S]*für 50 €/);
  });

  it('keeps the words of code, and tables without a heading row as tables', async () => {
    const page =
      '<title>Anderer Titel</title><p>Text</p><pre><code>&lt;b&gt; &amp;nbsp;</code></pre><table><tr><td><p>Satz</p></td><td>40 %</td></tr><tr><td>Dauer</td><td>2 Jahre</td></tr></table>';
    const { read } = await importFile('seite.html', `${page}<img src="x"><a href="https://e.org/a b">y</a>`, '--id', 'seite');
    const text = (await read('articles/overview/seite.md')).split('## Worum geht es?')[1];
    expect(text).toBe('\n\nText\n\n\\<b> \\&nbsp;\n\n| Satz | 40 % |\n| --- | --- |\n| Dauer | 2 Jahre |\n\ny\n');
  });

  it('finds heading and paragraphs of a PDF by the size and distance of its lines', async () => {
    const lines = 'Rundschreiben) Tj /F1 11 Tf 0 -40 Td (Der Zuschuss steigt auf) Tj 0 -14 Td (50 Prozent.) Tj 0 -40 Td (Er gilt ab Juli.';
    const { read } = await importFile('r.pdf', pdf(lines).replace('/F1 12 Tf', '/F1 18 Tf'), '--id', 'r');
    expect(await read('articles/overview/r.md')).toMatch(
      /title: Rundschreiben\n[\s\S]*\n\nDer Zuschuss steigt auf 50 Prozent\.\n\nEr gilt ab Juli\.\n$/,
    );
  });
});
