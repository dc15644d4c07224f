import type { Article } from './article.ts';

const shortestName = 3;

/** Whether a question calls an article by its title or one of its other names. */
export function namesArticle(question: string, article: Article): boolean {
  const text = ` ${question.toLowerCase()} `;
  const title = article.title.toLowerCase().split(/[\s(–-]/)[0] ?? '';
  const names = [title, ...article.synonyms.map((name) => name.toLowerCase())];
  return names.some((name) => name.length >= shortestName && text.includes(name));
}
