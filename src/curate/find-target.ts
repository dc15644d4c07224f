import type { CuratedArticle } from './curated-article.ts';

const hashLength = 12;

/** The version of an article that a button or form is about, as it travels to the platform and back. */
export function nameTarget({ id, hash }: CuratedArticle): string {
  return `${id} ${hash.slice(0, hashLength)}`;
}

/** The article that a button or form of the curators' names, and whether it is still the version they saw. */
export type Target = { readonly kind: 'current' | 'changed'; readonly article: CuratedArticle } | { readonly kind: 'gone' };

/** Finds the target that a value from outside names. */
export function findTarget(value: string, articles: readonly CuratedArticle[]): Target {
  const [id, hash = ''] = value.split(' ');
  const article = articles.find((candidate) => candidate.id === id);
  if (!article) return { kind: 'gone' };
  return { kind: hash.length === hashLength && article.hash.startsWith(hash) ? 'current' : 'changed', article };
}
