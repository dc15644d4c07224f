import type { Article } from '../../ask/article.ts';
import { isInUse } from '../is-in-use.ts';
import type { ArticleFile, LoadedKnowledge } from '../load-knowledge-base.ts';
import { readTextFile } from '../read-text-file.ts';
import { findContradictions } from './find-contradictions.ts';
import { findDeadLinks, type Known } from './find-dead-links.ts';
import { findEnded } from './find-ended.ts';
import { findGaps } from './find-gaps.ts';
import { findOldSources } from './find-old-sources.ts';
import { findOverdue } from './find-overdue.ts';
import { findUnsaid } from './find-unsaid.ts';
import type { Finding } from './finding.ts';

export type CheckOptions = { readonly today: string; readonly monthsOf: (article: Article) => number };

/** All that is wrong or due in a base, by file and line. Drafts and withdrawn articles need only be readable. */
export async function checkBase(folder: string, loaded: LoadedKnowledge, options: CheckOptions): Promise<Finding[]> {
  const inUse = loaded.files.filter(({ article }) => isInUse(article));
  const known = { ids: new Set(inUse.map(({ article }) => article.id)), files: new Set(inUse.map(({ file }) => file)) };
  const findings = [
    ...loaded.faults.map((fault) => ({ ...fault, code: 'broken', severity: 'error' }) as const),
    ...inUse.flatMap((file) => checkArticle(file, options)),
    ...findContradictions(inUse),
    ...(await Promise.all(inUse.map((file) => checkLinks(folder, file, known)))).flat(),
  ];
  return findings.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}

function checkArticle(file: ArticleFile, { today, monthsOf }: CheckOptions): Finding[] {
  return [
    ...findGaps(file),
    ...findOverdue(file, monthsOf(file.article), today),
    ...findEnded(file, today),
    ...findUnsaid(file),
    ...findOldSources(file),
  ];
}

async function checkLinks(folder: string, { file }: ArticleFile, known: Known): Promise<Finding[]> {
  const read = await readTextFile(folder, file);
  return 'text' in read ? findDeadLinks(file, read.text, known) : [];
}
