import { reviewMonthsOf } from '../../ask/review-months.ts';
import { type Config, clockFrom } from '../../config.ts';
import { dayOf } from '../../days.ts';
import { checkBase } from '../../knowledge/check/check-base.ts';
import { loadKnowledgeBase } from '../../knowledge/load-knowledge-base.ts';
import type { Finding } from '../../platform/finding.ts';

/** Whether the knowledge base can be read, and what of it somebody has to look at. */
export async function findInKnowledge({ knowledgeDir, startAt }: Config): Promise<readonly Finding[]> {
  const today = dayOf(new Date(clockFrom(startAt)()));
  const loaded = await loadKnowledgeBase(knowledgeDir);
  const problems = await checkBase(knowledgeDir, loaded, { today, monthsOf: reviewMonthsOf });
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const due = problems.length - errors;
  const read: Finding = { level: 'ok', what: `${loaded.base.articles.length} articles can be read` };
  return [
    read,
    ...(errors > 0
      ? [{ level: 'error', what: `${errors} problems in its files`, fix: 'tws knowledge check names file and line' } as const]
      : []),
    ...(due > 0
      ? [{ level: 'note', what: `${due} articles or facts are due for a look`, fix: 'tws knowledge check names them' } as const]
      : []),
  ];
}
