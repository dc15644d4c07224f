import { describe, expect, it } from 'vitest';
import { loadKnowledgeBase } from '../../src/knowledge/load-knowledge-base.ts';
import { createFolder, type Files } from './folder.ts';
import { sampleArticle, sampleWith } from './sample-article.ts';

async function load(files: Files) {
  return loadKnowledgeBase(await createFolder(files));
}

describe('a knowledge folder', () => {
  it('gives each article with its file, the fingerprint of its text and the lines of its fields, drafts too', async () => {
    const draft = sampleWith('status: active', 'status: draft').replace('id: probegeld', 'id: entwurf');
    const { base, files } = await load({ 'articles/a.md': sampleArticle, 'articles/b.md': draft });
    expect(base.articles.map(({ id }) => id)).toEqual(['probegeld']);
    expect(files.map(({ file, article }) => [file, article.id])).toEqual([
      ['articles/a.md', 'probegeld'],
      ['articles/b.md', 'entwurf'],
    ]);
    expect(files[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(files[1]?.hash).not.toBe(files[0]?.hash);
    expect(files[0]?.lineOf(['reviewBy'])).toBe(21);
  });

  it('gives an article the same fingerprint whatever its line ends are', async () => {
    const [unix, windows] = await Promise.all(
      [sampleArticle, sampleArticle.replaceAll('\n', '\r\n')].map((text) => load({ 'articles/a.md': text })),
    );
    expect(windows?.files[0]?.hash).toBe(unix?.files[0]?.hash);
  });
});
