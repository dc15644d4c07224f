import path from 'node:path';
import type { Article } from '../ask/article.ts';
import { InputError } from '../errors.ts';
import { parseArticleStates } from '../knowledge/changes/article-states.ts';
import type { ArticleState } from '../knowledge/changes/compare-bases.ts';
import { type Fault, formatFaults } from '../knowledge/fault.ts';
import { loadArticleFiles, loadKnowledgeBase } from '../knowledge/load-knowledge-base.ts';

/** Remembers what the base said when an issue went out, as `formatArticleStates` writes it. */
export interface IssueMemory {
  /** The base at the last issue before a week; undefined when none went out. */
  baseBefore(week: string): Promise<string | undefined>;
}

export type Baseline = {
  /** A folder to compare with instead of anything remembered. */
  readonly against?: string | undefined;
  readonly memory?: IssueMemory | undefined;
  /** The base in use, so that the same folder is not read twice. */
  readonly current?: { readonly folder: string; readonly articles: readonly ArticleState[] } | undefined;
};

/** The knowledge base that comes with the package: what the first issue is compared with. */
const shippedFolder = path.join(import.meta.dirname, '..', '..', 'knowledge');

/** The state of the base that an issue is compared with: a given folder, else the last issue, else what came with the package. */
export async function articlesBefore(week: string, { against, memory, current }: Baseline): Promise<readonly ArticleState[]> {
  const remembered = against === undefined ? await memory?.baseBefore(week) : undefined;
  const articles = remembered === undefined ? undefined : parseArticleStates(remembered);
  const folder = against ?? shippedFolder;
  return articles ?? (folder === current?.folder ? current.articles : loadBaseline(folder));
}

/** All articles of a folder but drafts. A base with faults could be told of as if it were smaller than it is. */
export async function loadArticles(folder: string): Promise<readonly Article[]> {
  const { base, faults } = await loadKnowledgeBase(folder);
  refuseFaults(folder, faults);
  return base.articles;
}

/** Of a base to compare with only the articles count, whatever its workshops or its glossary say of them. */
async function loadBaseline(folder: string): Promise<readonly Article[]> {
  const { articles, faults } = await loadArticleFiles(folder);
  refuseFaults(folder, faults);
  return articles;
}

function refuseFaults(folder: string, faults: readonly Fault[]): void {
  if (faults.length > 0) throw new InputError(`mend the knowledge base ${folder} first:\n${formatFaults(faults)}`);
}
