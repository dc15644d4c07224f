import { readConfig } from '../config.ts';
import { formatFaults } from '../knowledge/fault.ts';
import { loadKnowledgeBase } from '../knowledge/load-knowledge-base.ts';

/** Prints every fault as `file:line  problem`; exit code 1 when there is one. */
export async function checkKnowledge(options: { knowledge?: string }): Promise<void> {
  const folder = options.knowledge ?? readConfig(process.env).knowledgeDir;
  const { base, faults } = await loadKnowledgeBase(folder);
  if (faults.length > 0) {
    process.stdout.write(`${formatFaults(faults)}\n${faults.length} problems\n`);
    process.exitCode = 1;
    return;
  }
  process.stdout.write(`${base.articles.length} articles, ${base.glossary.length} glossary entries: no problems\n`);
}
