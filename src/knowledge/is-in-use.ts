import type { Article } from '../ask/article.ts';

/** Whether an article is answered from: neither a draft nor withdrawn in its file. */
export function isInUse({ status }: Pick<Article, 'status'>): boolean {
  return status !== 'draft' && status !== 'withdrawn';
}
