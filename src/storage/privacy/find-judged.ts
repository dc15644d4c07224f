import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { hashJudgeFrom } from '../feedback-store.ts';
import { retry } from '../retry.ts';
import type { Tables } from '../tables.ts';

export type Judged = Pick<Tables['feedback'], 'answer' | 'person'>;

type Sought = { readonly key: Uint8Array; readonly hashes: readonly string[] };

const rowsAtOnce = 1_000;

/**
 * Judgements of those whom the hashes name. Each judgement stands under a hash of its own, so all of them are tried: some at a
 * time, so that others are answered meanwhile.
 */
export async function findJudged(kysely: Kysely<Tables>, { key, hashes }: Sought): Promise<readonly Judged[]> {
  const found: Judged[] = [];
  for (let after = ''; ; ) {
    const page = await readPage(kysely, after);
    found.push(...page.filter(({ answer, person }) => hashes.some((hash) => hashJudgeFrom(key, answer, hash) === person)));
    const last = page.at(-1);
    if (last === undefined) return found;
    after = last.answer;
    await setImmediate();
  }
}

/** Whole answers only: as many rows as fit, and those that have the last answer in common. */
async function readPage(kysely: Kysely<Tables>, after: string): Promise<readonly Judged[]> {
  const from = kysely.selectFrom('feedback').select(['answer', 'person']).where('answer', '>', after).orderBy('answer');
  const rows = await retry(() => from.limit(rowsAtOnce).execute());
  const last = rows.at(-1);
  if (rows.length < rowsAtOnce || last === undefined) return rows;
  const same = kysely.selectFrom('feedback').select(['answer', 'person']).where('answer', '=', last.answer);
  return [...rows.filter(({ answer }) => answer !== last.answer), ...(await retry(() => same.execute()))];
}
