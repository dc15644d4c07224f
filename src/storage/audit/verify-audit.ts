import type { Database } from '../database.ts';
import { retry } from '../retry.ts';
import { type AuditHead, isSealed, isUntouched, readHead } from './audit-head.ts';
import { type AuditRow, hashRow } from './hash-row.ts';

/** What is wrong with the log; `row` is the number of the entry that shows it. */
export type AuditFault = { readonly row: number; readonly problem: string };

/** `from` to `to` are the numbers of the entries that are there; there are none where `to` is smaller. */
export type Verified = {
  readonly from: number;
  readonly to: number;
  readonly hash: string;
  readonly faults: readonly AuditFault[];
};

const pageSize = 1_000;

/** Checks every entry against the one before, and both ends against what is sealed. Others may write meanwhile. */
export async function verifyAudit(database: Database, key: Uint8Array): Promise<Verified> {
  const head = await retry(() => readHead(database.kysely));
  const walked = await walk(database, head);
  const end = await retry(() => readHead(database.kysely));
  // The log was cut meanwhile: what was read of it has no beginning any more.
  if (end.cut_number !== head.cut_number) return verifyAudit(database, key);
  const faults = [...checkSeal(end, key), ...walked.faults, ...checkEnd(walked, head, end)];
  return { from: head.cut_number + 1, to: walked.last, hash: walked.hash, faults };
}

type Walked = { readonly last: number; readonly hash: string; readonly atHead: string; readonly faults: readonly AuditFault[] };

async function walk(database: Database, head: AuditHead): Promise<Walked> {
  const faults: AuditFault[] = [...(await findBefore(database, head))];
  let last: Pick<AuditRow, 'number' | 'hash'> = { number: head.cut_number, hash: head.cut_hash };
  let atHead = head.number === head.cut_number ? head.cut_hash : '';
  for (let page = await readPage(database, last.number); page.length > 0; page = await readPage(database, last.number)) {
    for (const row of page) {
      faults.push(...checkRow(last, row, head));
      if (row.number === head.number) atHead = row.hash;
      last = row;
    }
  }
  return { last: last.number, hash: last.hash, atHead, faults };
}

function readPage({ kysely }: Database, after: number): Promise<AuditRow[]> {
  return retry(() => kysely.selectFrom('audit').selectAll().where('number', '>', after).orderBy('number').limit(pageSize).execute());
}

async function findBefore({ kysely }: Database, { cut_number }: AuditHead): Promise<readonly AuditFault[]> {
  const rows = await retry(() => kysely.selectFrom('audit').select('number').where('number', '<=', cut_number).limit(1).execute());
  return rows.map(({ number }) => ({ row: number, problem: `stands before entry ${cut_number}, up to which the log was cut off` }));
}

function checkRow(last: Pick<AuditRow, 'number' | 'hash'>, row: AuditRow, { cut_number }: AuditHead): readonly AuditFault[] {
  const next = last.number + 1;
  const missing = row.number - 1 === next ? `entry ${next} is missing` : `entries ${next} to ${row.number - 1} are missing`;
  if (row.number > next) return [{ row: next, problem: `${missing} before entry ${row.number}` }];
  if (hashRow(last.hash, row) === row.hash) return [];
  const previous = last.number === cut_number ? `the checkpoint at ${cut_number}` : `entry ${last.number} before it`;
  return [{ row: row.number, problem: `was changed, or does not follow from ${previous}` }];
}

function checkSeal(head: AuditHead, key: Uint8Array): readonly AuditFault[] {
  if (isSealed(head, key) || isUntouched(head)) return [];
  const problem =
    head.seal === null
      ? 'the end of the log is not sealed; after an update from an earlier version start the bot once, which seals it'
      : 'the stored end or checkpoint of the log is not what the bot sealed; it was changed, or DATA_DIR/audit-key is another one than then';
  return [{ row: head.number, problem }];
}

/** `head` and `end` are the stored end before and after reading. */
function checkEnd({ last, atHead }: Walked, head: AuditHead, end: AuditHead): readonly AuditFault[] {
  if (last < head.number) return [{ row: last + 1, problem: `entries ${last + 1} to ${head.number} are missing at the end` }];
  if (last > end.number) return [{ row: end.number + 1, problem: `stands behind entry ${end.number}, which is the stored end` }];
  return atHead === head.hash ? [] : [{ row: head.number, problem: 'is not the entry with which the log was sealed' }];
}
