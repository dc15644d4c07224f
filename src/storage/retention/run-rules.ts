import { setImmediate } from 'node:timers/promises';
import type { Database } from '../database.ts';
import { emptyWriteAheadLog } from '../empty-write-ahead-log.ts';
import { retry } from '../retry.ts';
import { countDeleted, noteOldest } from './retention-runs.ts';
import type { Retaining, Rule, Work } from './rule.ts';

/** Rows in one transaction: few enough that nobody waits for it. */
const rowsAtOnce = 500;

/** How many rows each rule has deleted. */
export type Deleted = ReadonlyMap<string, number>;

/**
 * Runs rules one after another, each in small transactions with their entries in the audit log, and keeps that they ran.
 * A rule that fails holds up none of the others; `onProblem` hears of it.
 */
export async function runRules(
  rules: readonly Rule[],
  parts: Retaining,
  onProblem: (rule: string, cause: unknown) => void,
): Promise<Deleted> {
  const deleted = new Map<string, number>();
  for (const rule of rules.filter(({ by }) => by === 'bot')) {
    try {
      deleted.set(rule.id, await runRule(rule, parts));
    } catch (cause) {
      onProblem(rule.id, cause);
    }
  }
  if ([...deleted.values()].some((count) => count > 0)) await emptyWriteAheadLog(parts.database).catch((cause) => onProblem('wal', cause));
  return deleted;
}

async function runRule(rule: Rule, parts: Retaining): Promise<number> {
  const at = parts.now();
  let deleted = 0;
  for (const work of rule.works) deleted += await removeAll(work, { ...parts, rule, at });
  await retry(() => countDeleted(parts.database.kysely, { rule: rule.id, at, deleted: 0 }));
  await noteOldest(parts.database, { rule: rule.id, at, oldest: await oldestOf(rule, parts.database) });
  return deleted;
}

async function removeAll(work: Work, parts: Retaining & { readonly rule: Rule; readonly at: Date }): Promise<number> {
  let all = 0;
  for (let last = rowsAtOnce; last === rowsAtOnce; all += last) {
    last = await parts.database.transaction((transaction) => removeSome(work, { ...parts, transaction }));
    await setImmediate();
  }
  return all;
}

type Removing = Retaining & {
  readonly rule: Rule;
  readonly at: Date;
  readonly transaction: Parameters<Parameters<Database['transaction']>[0]>[0];
};

async function removeSome(work: Work, { rule, at, transaction, database, auditKey, audit }: Removing): Promise<number> {
  const deleted = await work.remove({ transaction, engine: database.engine, now: at, most: rowsAtOnce, auditKey });
  if (deleted === 0) return 0;
  await countDeleted(transaction, { rule: rule.id, at, deleted });
  const entry = { at: at.toISOString(), actor: 'clock', action: 'retention.erased', object: `rule:${rule.id}`, after: deleted };
  if (!rule.isOften) await audit(transaction, entry);
  return deleted;
}

/** The oldest row that a rule has left: an instant, a day or a week. */
export async function oldestOf({ works }: Rule, database: Database): Promise<string | null> {
  const found = await Promise.all(works.map(({ oldest }) => oldest(database)));
  const known = found.flatMap((at) => (at === null ? [] : [isCount(at) ? new Date(Number(at)).toISOString() : String(at)]));
  return known.toSorted()[0] ?? null;
}

/** Milliseconds; PostgreSQL may give them as text. */
function isCount(at: string | number): boolean {
  return /^\d+$/.test(String(at));
}
