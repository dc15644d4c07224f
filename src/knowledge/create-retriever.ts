import type { Article } from '../ask/article.ts';
import type { Found, Hit, Judged, Passage, Retriever } from '../ask/retriever.ts';
import { createExpandQuery, type ExpandedQuery } from './expand-query.ts';
import type { KnowledgeBase } from './load-knowledge-base.ts';
import { indexArticle, indexPassage, passagesOf } from './passages.ts';
import { createTextIndex, type QueryWord, queryWords } from './search/text-index.ts';
import { contentWords, words } from './search/words.ts';

const articleWeight = 1;
const situationShare = 0.1;
const passagesPerHit = 4;
/** A word that no text holds. */
const unheardOf = 'qqqq';
/** What all judged texts are about tells none of them apart. */
const subjectShare = 0.15;
/** A text that reaches this share of what the question's words could reach says what is asked. */
const goodShare = 0.4;

/** Builds the index over a knowledge base; about 0.2 s for 130 articles. */
export function createRetriever(base: KnowledgeBase): Retriever {
  const passages = base.articles.flatMap(passagesOf);
  const byId = new Map(base.articles.map((article) => [article.id, article]));
  const articleOf = (passage: Passage) => byId.get(passage.article);
  const passageIndex = createTextIndex(passages.map((passage) => indexFields(passage, articleOf(passage))));
  const articleIndex = createTextIndex(base.articles.map(indexArticle), passageIndex.lexicon);
  const expand = createExpandQuery(base.glossary);
  const glossaryWords = new Set(base.glossary.flatMap((entry) => [entry.term, ...entry.variants]).flatMap(words));

  const find = async (question: string, limit: number): Promise<Found> => {
    const query = expand(question);
    const scored = scoreArticles(base.articles, articleIndex.scores(query.words), query, articleIndex.ceiling(query.words));
    const passageScores = passageIndex.scores(query.words);
    const hits = rank(scored, passages, passageScores).slice(0, limit);
    const best = Math.max(0, ...passageScores);
    const rarest = passageIndex.ceiling([{ word: unheardOf, weight: 1 }]);
    return {
      hits,
      confidence: Math.min(1, best / (passageIndex.ceiling(queryWords(question)) || 1)),
      evidence: (hits[0]?.score ?? 0) / rarest,
    };
  };
  const byRarity = ({ word, weight }: QueryWord) => ({ word, weight: weight * passageIndex.ceiling([{ word, weight: 1 }]) });
  const meaningsOf = (text: string) =>
    new Set(contentWords(text).flatMap((word) => passageIndex.lexicon.lookUp(word).meant.map((terms) => terms.stem)));
  const relevance = (question: string, texts: readonly Judged[], about: string) => {
    const subject = meaningsOf(about);
    const isSubject = (word: string) => passageIndex.lexicon.lookUp(word).meant.some((terms) => subject.has(terms.stem));
    const words = expand(question).words.map((typed) =>
      byRarity(isSubject(typed.word) ? { ...typed, weight: subjectShare * typed.weight } : typed),
    );
    const index = createTextIndex(texts.map(indexJudged), passageIndex.lexicon);
    const scores = index.scores(words);
    const good = goodShare * index.ceiling(queryWords(question).map(byRarity));
    const scale = Math.max(good, ...scores) || 1;
    return [...scores].map((score) => score / scale);
  };
  const fullText = foldedText(base);
  const knows = (phrase: string) => {
    const parts = words(phrase);
    if (parts.length > 1) return fullText.includes(` ${parts.join(' ')}`) || fullText.includes(` ${parts.join('')}`);
    return parts.every((word) => passageIndex.lexicon.lookUp(word).known || glossaryWords.has(word));
  };
  return { find, relevance, knows, article: (id) => byId.get(id), articles: () => base.articles };
}

/** All words of the base in order, for phrases that must stand together. */
function foldedText({ articles, glossary }: KnowledgeBase): string {
  const texts = articles.flatMap((article) => indexArticle(article).map((field) => field.text));
  const terms = glossary.flatMap((entry) => [entry.term, ...entry.variants, ...entry.meaning]);
  return ` ${[...texts, ...terms].flatMap(words).join(' ')} `;
}

function indexFields(passage: Passage, article: Article | undefined) {
  return article ? indexPassage(passage, article) : [];
}

function indexJudged({ text, context }: Judged) {
  return [
    { text, weight: 1 },
    { text: context ?? '', weight: 0.5 },
  ];
}

type Scored = { readonly article: Article; readonly score: number };

function scoreArticles(articles: readonly Article[], scores: Float64Array, query: ExpandedQuery, ceiling: number): Scored[] {
  return articles.map((article, i) => {
    const fits = article.situations.some((situation) => query.situations.has(situation));
    return { article, score: articleWeight * (scores[i] ?? 0) + (fits ? situationShare * ceiling : 0) };
  });
}

/** An article scores as its best passage plus a share of its own score, so that a passage stands in its context. */
function rank(articles: readonly Scored[], passages: readonly Passage[], scores: Float64Array): Hit[] {
  const byArticle = new Map<string, { passage: Passage; score: number }[]>();
  passages.forEach((passage, i) => {
    const scored = { passage, score: scores[i] ?? 0 };
    const list = byArticle.get(passage.article);
    if (list) list.push(scored);
    else byArticle.set(passage.article, [scored]);
  });
  return articles
    .map(({ article, score }) => {
      const own = (byArticle.get(article.id) ?? []).sort((a, b) => b.score - a.score);
      return { article, score: score + (own[0]?.score ?? 0), passages: own.slice(0, passagesPerHit) };
    })
    .filter((hit) => hit.score > 0)
    .sort((a, b) => b.score - a.score);
}
