import type { Article, Section } from './article.ts';

/** Plans of companies and politics change with the news, laws and programmes more slowly. */
const newsSections: ReadonlySet<Section> = new Set(['companies', 'transformation']);

/** Months from one review of an article to the next: its own, else 3 where it depends on news and 6 where on law. */
export function reviewMonthsOf({ reviewMonths, section }: Pick<Article, 'reviewMonths' | 'section'>): number {
  return reviewMonths ?? (newsSections.has(section) ? 3 : 6);
}
