import { type Article, sectionNames } from '../ask/article.ts';
import type { Passage } from '../ask/retriever.ts';
import type { IndexedText } from './search/text-index.ts';

const mostWords = 200;

/** Cuts an article into its passages: summary, key facts, every question of its own, and sections of at most 200 words. */
export function passagesOf(article: Article): Passage[] {
  const passage = (kind: Passage['kind'], heading: string, text: string): Passage => ({ article: article.id, kind, heading, text });
  return [
    passage('summary', '', article.summary),
    ...cut(article.keyFacts.map((fact) => `${fact.label}: ${fact.value}.`)).map((text) => passage('facts', '', text)),
    ...article.questions.map((question) => passage('question', '', question)),
    ...article.sections.flatMap(({ heading, sentences }) => cut(sentences).map((text) => passage('section', heading, text))),
  ];
}

/** Joins sentences into texts of at most `mostWords` words. */
export function cut(sentences: readonly string[]): string[] {
  const texts: string[][] = [];
  let length = 0;
  for (const sentence of sentences) {
    const words = sentence.split(/\s+/).length;
    const last = texts.at(-1);
    if (last && length + words <= mostWords) last.push(sentence);
    else texts.push([sentence]);
    length = last && length + words <= mostWords ? length + words : words;
  }
  return texts.map((text) => text.join(' '));
}

/** Fields of a passage for the index. A question stands alone: what resembles it is the strongest evidence there is. */
export function indexPassage(passage: Passage, article: Article): IndexedText {
  if (passage.kind === 'question')
    return [
      { text: article.title, weight: 1 },
      { text: passage.text, weight: 1 },
    ];
  return [
    { text: article.title, weight: 2 },
    { text: article.synonyms.join(' '), weight: 1.5 },
    { text: passage.heading, weight: 1 },
    { text: passage.text, weight: 1 },
  ];
}

/** Fields of a whole article for the index. */
export function indexArticle(article: Article): IndexedText {
  return [
    { text: article.title, weight: 3 },
    { text: article.synonyms.join(' '), weight: 2 },
    { text: sectionNames[article.section], weight: 1 },
    { text: article.questions.join(' '), weight: 1 },
    { text: article.summary, weight: 2 },
    { text: article.keyFacts.map((fact) => `${fact.label} ${fact.value}`).join(' '), weight: 1 },
    { text: article.sections.map(({ heading, sentences }) => `${heading} ${sentences.join(' ')}`).join(' '), weight: 1 },
  ];
}
