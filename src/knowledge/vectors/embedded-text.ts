import type { Article } from '../../ask/article.ts';
import type { Passage } from '../../ask/retriever.ts';
import { passagesOf } from '../passages.ts';

/** What a vector is made of. A question stands alone, as it will be asked; other passages need their title to make sense. */
export function embeddedText(passage: Passage, article: Article): string {
  if (passage.kind === 'question') return passage.text;
  return [article.title, passage.heading, passage.text].filter((part) => part !== '').join('\n');
}

/** All different texts of articles that vectors are made of. */
export function embeddedTexts(articles: readonly Article[]): readonly string[] {
  return [...new Set(articles.flatMap((article) => passagesOf(article).map((passage) => embeddedText(passage, article))))];
}
