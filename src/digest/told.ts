import type { DigestArticle, DigestBranch, DigestInput, DigestSource } from './digest-input.ts';
import type { Item } from './issue.ts';

/** An item with what decides where it stands. */
export type Told = { readonly item: Item; readonly article: Placed };

/** As much of an article as decides where it stands. */
export type Placed = Pick<DigestArticle, 'section' | 'branches' | 'industries'>;

/** What plants live on first; what only collects what other articles say last. */
const sections = [
  'employment',
  'funding',
  'rights',
  'agreements',
  'vocational',
  'transformation',
  'companies',
  'advice',
  'organisation',
  'overview',
];

/** The lower, the more it matters to a branch: what is about the plants of others comes last. */
export function rankOf({ section, branches }: Placed, branch: string): number {
  const place = sections.indexOf(section);
  return (place < 0 ? sections.length : place) + (isOfOthers({ branches }, branch) ? 100 : 0);
}

/** True for what is about the plants of other branches. */
export function isOfOthers({ branches }: Pick<Placed, 'branches'>, branch: string): boolean {
  return branches !== undefined && !branches.includes(branch);
}

/** True for what is about the branch's own plants, or about an industry of theirs. Its plants count first where both are named. */
export function isOwn({ branches, industries = [] }: Pick<Placed, 'branches' | 'industries'>, branch: DigestBranch): boolean {
  if (branches !== undefined) return branches.includes(branch.id);
  return industries.some((industry) => branch.industries?.includes(industry));
}

/** Articles that something may be told of, by their ids. */
export function articlesInUse({ articles }: Pick<DigestInput, 'articles'>): ReadonlyMap<string, DigestArticle> {
  return new Map(articles.filter(({ status }) => status !== 'withdrawn' && status !== 'draft').map((article) => [article.id, article]));
}

/** Paragraph and address of a source, as an item names them. */
export function fromSource(source: DigestSource | undefined): Pick<Item, 'paragraph' | 'url'> {
  return source === undefined ? {} : { paragraph: source.title, url: source.url };
}
