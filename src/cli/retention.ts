import type { Retention } from '../main/open-retention.ts';
import { checkLogKeeping } from '../operate/check-log-keeping.ts';
import { findLateness } from '../storage/retention/find-lateness.ts';
import { findLastRuns } from '../storage/retention/retention-runs.ts';
import type { Rule } from '../storage/retention/rule.ts';
import { oldestOf, runRules } from '../storage/retention/run-rules.ts';
import { withRetention } from './with-retention.ts';
import { writeLine } from './write-line.ts';

export type RetentionOptions = { readonly run?: boolean; readonly json?: boolean };

/** Prints the table of periods with the last run of each rule and the oldest that is there now. */
export async function retention({ run = false, json = false }: RetentionOptions): Promise<void> {
  await withRetention(async (opened) => {
    const { rules, retaining } = opened;
    if (run)
      await runRules(rules, retaining, (_rule, cause) => {
        throw cause;
      });
    const lines = await describeAll(opened);
    const late = await findLateness(rules, retaining.database, retaining.now());
    if (json) await writeLine(JSON.stringify(lines));
    else await printTable(lines, late);
    if (late.length > 0) process.exitCode = 1;
  });
}

type Line = Pick<Rule, 'id' | 'kept' | 'where' | 'by'> & {
  readonly lastRun: string | undefined;
  readonly deleted: number | undefined;
  readonly oldest: string | null;
};

async function describeAll({ rules, retaining: { database } }: Retention): Promise<readonly Line[]> {
  const runs = await findLastRuns(database);
  return await Promise.all(
    rules.map(async (rule) => {
      const { id, kept, where, by } = rule;
      const last = runs.get(id);
      return { id, kept, where, by, lastRun: last?.at, deleted: last?.deleted, oldest: await oldestOf(rule, database) };
    }),
  );
}

const indent = 16;

async function printTable(lines: readonly Line[], late: readonly string[]): Promise<void> {
  for (const { id, kept, by, lastRun, deleted, oldest } of lines) {
    await writeLine(`${id.padEnd(indent)}${kept}`);
    const ran = lastRun === undefined ? 'never ran' : `last run ${lastRun}, deleted ${deleted} that day`;
    const done = by === 'bot' ? ran : `deleted by the ${by}`;
    await writeLine(`${''.padEnd(indent)}${done}; oldest: ${oldest ?? 'none'}`);
  }
  if (late.length > 0) await writeLine(`no run for 48 hours: ${late.join(', ')}; start the bot, or run tws retention --run once a day`);
  await writeLine(`logs: ${await checkLogKeeping()}`);
}
