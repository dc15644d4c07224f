import { cp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { formatArticleStates } from '../../src/knowledge/changes/article-states.ts';
import { articlesBefore, type IssueMemory } from '../../src/main/articles-before.ts';
import { readSample, sampleArticle } from '../knowledge/sample-article.ts';
import { openShippedBase } from '../knowledge/shipped-base.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const remembering = (text: string | undefined): IssueMemory => ({ baseBefore: async () => text });
const idsOf = (articles: readonly { readonly id: string }[]) => articles.map(({ id }) => id);

describe('what an issue is compared with', () => {
  it('is a folder that somebody names', async () => {
    const against = await temporaryFolder({ 'articles/a.md': sampleArticle });
    expect(idsOf(await articlesBefore('2026-W48', { against, memory: remembering('[]') }))).toEqual(['probegeld']);
  });

  it('is a folder whose articles are sound, also where its workshops name one that is not there', async () => {
    const { knowledgeDir } = readConfig({});
    const against = await temporaryFolder();
    await cp(knowledgeDir, against, { recursive: true });
    await rm(path.join(against, 'articles', 'rights', 'bildungsfreistellung-saarland.md'));
    const { base } = await openShippedBase();
    expect((await articlesBefore('2026-W48', { against })).length).toBe(base.articles.length - 1);
    await writeFile(path.join(against, 'articles', 'kaputt.md'), 'kein Artikel');
    await expect(articlesBefore('2026-W48', { against })).rejects.toThrow('mend the knowledge base');
  });

  it('is else the base at the last issue', async () => {
    const memory = remembering(formatArticleStates([readSample()]));
    expect(await articlesBefore('2026-W48', { memory })).toMatchObject([
      { id: 'probegeld', keyFacts: [{ value: '100 €' }, { value: '6 Monate' }] },
    ]);
  });

  it('is else what came with the bot, also where what was remembered cannot be read', async () => {
    const { base } = await openShippedBase();
    for (const text of [undefined, 'kaputt', '{}']) {
      expect(idsOf(await articlesBefore('2026-W48', { memory: remembering(text) }))).toEqual(idsOf(base.articles));
    }
  });
});
