import type { Article } from '../../src/ask/article.ts';
import type { KnowledgeBase } from '../../src/knowledge/load-knowledge-base.ts';
import { passagesOf } from '../../src/knowledge/passages.ts';
import { createRandom, pick } from './random.ts';

/** A base of at least so many passages, each article mixed from sentences, facts and questions of the shipped ones. */
export function createSyntheticBase(shipped: KnowledgeBase, passages: number): KnowledgeBase {
  const random = createRandom(20_261_123);
  const sentences = shipped.articles.flatMap(({ sections }) => sections.flatMap((section) => section.sentences));
  const articles: Article[] = [];
  for (let count = 0; count < passages; ) {
    const article = mixArticle(articles.length, shipped.articles, sentences, random);
    articles.push(article);
    count += passagesOf(article).length;
  }
  return { ...shipped, articles };
}

function mixArticle(number: number, shipped: readonly Article[], sentences: readonly string[], random: () => number): Article {
  const mixed = pick(shipped, random);
  const take = (count: number) => Array.from({ length: count }, () => pick(sentences, random));
  return {
    ...mixed,
    id: `synthetic-${number}`,
    title: `${pick(shipped, random).title} ${number}`,
    summary: take(2).join(' '),
    questions: mixed.questions.map(() => pick(pick(shipped, random).questions, random)),
    keyFacts: mixed.keyFacts.map(() => pick(pick(shipped, random).keyFacts, random)),
    sections: mixed.sections.map(({ heading, sentences: own }) => ({ heading, sentences: take(own.length) })),
  };
}
