import { reviewMonthsOf } from '../ask/review-months.ts';
import { type Config, clockFrom, readConfig } from '../config.ts';
import { dayOf } from '../days.ts';
import { checkBase } from '../knowledge/check/check-base.ts';
import type { Finding } from '../knowledge/check/finding.ts';
import { formatFaults } from '../knowledge/fault.ts';
import { loadKnowledgeBase } from '../knowledge/load-knowledge-base.ts';
import { writeLine } from './write-line.ts';

export type CheckOptions = { readonly knowledge?: string; readonly json?: boolean };

/** Exit codes for CI: something must be mended, or only time has passed and somebody has to look. */
const exitCodes = { error: 1, due: 2 } as const;

/** Prints every finding as `file:line  problem`, or all as one JSON object. */
export async function checkKnowledge(options: CheckOptions): Promise<void> {
  const config = readConfig(process.env);
  const { today, counts, findings, errors, due } = await checkFolder(options.knowledge ?? config.knowledgeDir, config);
  await writeLine(options.json ? JSON.stringify({ today, ...counts, findings, errors, due }) : describe(findings, counts));
  if (findings.length > 0) process.exitCode = errors > 0 ? exitCodes.error : exitCodes.due;
}

/** All findings in a folder of the knowledge base as of the bot's clock, `errors` of them to be mended and `due` for a look. */
export async function checkFolder(folder: string, { startAt }: Pick<Config, 'startAt'>) {
  const today = dayOf(new Date(clockFrom(startAt)()));
  const loaded = await loadKnowledgeBase(folder);
  const findings = await checkBase(folder, loaded, { today, monthsOf: reviewMonthsOf });
  const { articles, formats, glossary } = loaded.base;
  const counts = { articles: articles.length, formats: formats.length, glossary: glossary.length };
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { today, counts, findings, errors, due: findings.length - errors };
}

type Counts = Readonly<Record<'articles' | 'formats' | 'glossary', number>>;

function describe(findings: readonly Finding[], { articles, formats, glossary }: Counts): string {
  if (findings.length === 0) return `${articles} articles, ${formats} workshop formats, ${glossary} glossary entries: no problems`;
  const due = findings.filter(({ severity }) => severity === 'due').length;
  return `${formatFaults(findings)}\n${findings.length} problems${due > 0 ? `, ${due} of them only due for a look` : ''}`;
}
