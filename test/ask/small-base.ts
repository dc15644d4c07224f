import { stringify } from 'yaml';
import type { Article } from '../../src/ask/article.ts';
import type { Retriever } from '../../src/ask/retriever.ts';
import { createRetriever } from '../../src/knowledge/create-retriever.ts';
import { loadKnowledgeBase } from '../../src/knowledge/load-knowledge-base.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** An article as a curator would write it; what a test does not care about is filled in. */
export type SmallArticle = { readonly id: string; readonly body?: string } & Partial<Omit<Article, 'id' | 'sections'>>;

export type SmallBase = { readonly retriever: Retriever; readonly article: (id: string) => Article };

/** A knowledge base made of real files in a temporary folder, read and indexed as the shipped one is. */
export async function openSmallBase(articles: readonly SmallArticle[]): Promise<SmallBase> {
  const folder = await temporaryFolder(Object.fromEntries(articles.map((article) => [`articles/${article.id}.md`, toMarkdown(article)])));
  const { base, faults } = await loadKnowledgeBase(folder);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  const retriever = createRetriever(base);
  const article = (id: string) => {
    const found = retriever.article(id);
    if (!found) throw new Error(`the small base has no article ${id}`);
    return found;
  };
  return { retriever, article };
}

/** One article of a base of its own. */
export async function openSmallArticle(article: Omit<SmallArticle, 'id'>): Promise<Article> {
  return (await openSmallBase([{ id: 'probegeld', ...article }])).article('probegeld');
}

function toMarkdown({ body = '## Worum geht es?\n\nDas Probegeld hilft beim Testen.', ...front }: SmallArticle): string {
  const filled = {
    title: 'Probegeld (§ 7 PrG)',
    section: 'funding',
    summary: 'Das Probegeld hilft beim Testen.',
    questions: ['Wer bekommt das Probegeld?', 'Wie hoch ist das Probegeld?'],
    synonyms: ['Testgeld'],
    keyFacts: [{ label: 'Höhe', value: '100 € im Monat', source: 1, aspect: 'amount' }],
    sources: [{ title: '§ 7 PrG', url: 'https://www.example.org/7', date: '2026-03' }],
    reviewedOn: '2026-11-22',
    reviewBy: '2027-05-22',
    status: 'active',
    region: 'federal',
    audience: ['works-council'],
    ...front,
  };
  return `---\n${stringify(filled)}---\n\n${body}\n`;
}
