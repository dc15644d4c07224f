import type { Config } from '../../config.ts';
import type { Finding } from '../../platform/finding.ts';
import { checkFolder } from '../check-knowledge.ts';

/** Whether the knowledge base can be read, and what of it somebody has to look at. */
export async function findInKnowledge(config: Config): Promise<readonly Finding[]> {
  const { counts, errors, due } = await checkFolder(config.knowledgeDir, config);
  const read: Finding = { level: 'ok', what: `${counts.articles} articles can be read` };
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
