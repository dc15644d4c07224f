import type { Article } from './article.ts';

const shortestName = 3;

/** Whether a question calls an article by its title or one of its other names. */
export function namesArticle(question: string, article: Article): boolean {
  return namesIn(question, article).length > 0;
}

/** The names of an article that a question uses, in lower case: the first word of the title, or a synonym. */
export function namesIn(question: string, article: Article): string[] {
  const text = ` ${question.toLowerCase()}`;
  const title = article.title.split(/[\s(–-]/)[0] ?? '';
  const names = [title, ...article.synonyms].map((name) => name.toLowerCase());
  return names.filter((name) => name.length >= shortestName && beginsWord(text, name));
}

/** "kug" stands in "kugs" but not in "tkug". */
function beginsWord(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}
