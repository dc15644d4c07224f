import { createHmac } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Allowed, ModelAllowance } from '../ask/stores.ts';
import { dayOf } from '../days.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** How many questions a model is asked at most. */
export type AllowanceLimits = { readonly perMinute: number; readonly perDay: number; readonly inAllPerDay: number };

type Options = { readonly database: Database; readonly key: Uint8Array; readonly limits: AllowanceLimits; readonly now: () => Date };

/** Under what somebody is counted on a day. */
export function whoOn(at: Date, person: string, key: Uint8Array): { readonly day: string; readonly who: string } {
  const day = dayOf(at);
  return { day, who: createHmac('sha256', key).update(`${day} ${person}`).digest('hex').slice(0, 32) };
}

const everybody = '*';

/** Counts in the database, so that all processes count together. A question that is turned down counts for nothing. */
export function createModelAllowance({ database, key, limits, now }: Options): ModelAllowance {
  return {
    take(person) {
      const at = now();
      const { day, who } = whoOn(at, person, key);
      return database.transaction(async (transaction): Promise<Allowed> => {
        await transaction.deleteFrom('model_use').where('day', '<', day).execute();
        const own = await lockCount(transaction, { day, who });
        const recent = within(own.minute, at);
        if (recent.length >= limits.perMinute) return 'minute';
        if (own.questions >= limits.perDay) return 'day';
        const all = await lockCount(transaction, { day, who: everybody });
        if (all.questions >= limits.inAllPerDay) return 'budget';
        await keepCount(transaction, { day, who: everybody, questions: all.questions + 1, recent: [] });
        await keepCount(transaction, { day, who, questions: own.questions + 1, recent: [...recent, at.getTime()] });
        return 'granted';
      });
    },
  };
}

const minute = 60_000;

/** When the questions of the last minute were asked, in milliseconds. */
function within(asked: string, at: Date): readonly number[] {
  return asked
    .split(' ')
    .map(Number)
    .filter((instant) => instant > at.getTime() - minute && instant <= at.getTime());
}

type Counted = { readonly day: string; readonly who: string };

/** Reads a count that nobody else changes until the transaction is over. */
function lockCount(transaction: Transaction<Tables>, counted: Counted) {
  return transaction
    .insertInto('model_use')
    .values({ ...counted, questions: 0, minute: '', in_minute: 0 })
    .onConflict((row) => row.columns(['day', 'who']).doUpdateSet((set) => ({ questions: set.ref('model_use.questions') })))
    .returning(['questions', 'minute'])
    .executeTakeFirstOrThrow();
}

type Kept = Counted & { readonly questions: number; readonly recent: readonly number[] };

async function keepCount(transaction: Transaction<Tables>, { day, who, questions, recent }: Kept): Promise<void> {
  await transaction
    .updateTable('model_use')
    .set({ questions, minute: recent.join(' '), in_minute: recent.length })
    .where('day', '=', day)
    .where('who', '=', who)
    .execute();
}
