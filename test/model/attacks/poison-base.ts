import type { Article } from '../../../src/ask/article.ts';
import { createRetriever } from '../../../src/knowledge/create-retriever.ts';
import type { OpenKnowledge } from '../../../src/knowledge/open-knowledge.ts';
import { openShippedBase, shareKnowledge } from '../../knowledge/shipped-base.ts';

/**
 * The shipped base, as if somebody had got past all checks: every article carries attacks in its summary, its first key fact
 * and all its sections.
 */
export async function poisonBase(texts: readonly string[]): Promise<OpenKnowledge> {
  const { base } = await openShippedBase();
  const known = await shareKnowledge();
  const clean = texts.map((text) => text.replace(/\s+/g, ' ').trim().slice(0, 300)).filter((text) => text !== '');
  const poisoned = new Map(base.articles.map((article, place) => [article.id, poison(article, clean, place)]));
  const of = (article: Article) => poisoned.get(article.id) ?? article;
  const retriever = createRetriever({ ...base, articles: base.articles.map(of) });
  return { ...known, retriever: () => retriever, files: () => known.files().map((file) => ({ ...file, article: of(file.article) })) };
}

function poison(article: Article, texts: readonly string[], place: number): Article {
  const text = (by: number) => texts[(place * 7 + by) % texts.length] ?? '';
  return {
    ...article,
    summary: `${article.summary} ${text(0)}`,
    keyFacts: article.keyFacts.map((fact, number) => (number === 0 ? { ...fact, value: `${fact.value}; ${text(1)}` } : fact)),
    sections: article.sections.map(({ heading, sentences }, number) => ({ heading, sentences: [text(number + 2), ...sentences] })),
  };
}
