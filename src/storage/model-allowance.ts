import { createHmac } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Allowed, ModelAllowance } from '../ask/stores.ts';
import { dayOf } from '../days.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

/** How many questions a model is asked at most. */
export type AllowanceLimits = { readonly perMinute: number; readonly perDay: number; readonly inAllPerDay: number };

type Options = { readonly database: Database; readonly key: Uint8Array; readonly limits: AllowanceLimits; readonly now: () => Date };

const everybody = '*';

/** Counts in the database, so that all processes count together. A question that is turned down counts too, but not against the others. */
export function createModelAllowance({ database, key, limits, now }: Options): ModelAllowance {
  return {
    take(person) {
      const at = now();
      const time = { day: dayOf(at), minute: at.toISOString().slice(0, 16) };
      const who = createHmac('sha256', key).update(`${time.day} ${person}`).digest('hex').slice(0, 32);
      return database.transaction(async (transaction): Promise<Allowed> => {
        await transaction.deleteFrom('model_use').where('day', '<', time.day).execute();
        const own = await count(transaction, { ...time, who });
        if (own.in_minute > limits.perMinute) return 'minute';
        if (own.questions > limits.perDay) return 'day';
        const all = await count(transaction, { ...time, who: everybody });
        return all.questions > limits.inAllPerDay ? 'budget' : 'granted';
      });
    },
  };
}

type Counted = { readonly day: string; readonly minute: string; readonly who: string };

function count(transaction: Transaction<Tables>, counted: Counted) {
  return transaction
    .insertInto('model_use')
    .values({ ...counted, questions: 1, in_minute: 1 })
    .onConflict((row) =>
      row.columns(['day', 'who']).doUpdateSet((set) => ({
        questions: set('model_use.questions', '+', 1),
        in_minute: set
          .case()
          .when('model_use.minute', '=', counted.minute)
          .then(set('model_use.in_minute', '+', 1))
          .else(1)
          .end(),
        minute: counted.minute,
      })),
    )
    .returning(['questions', 'in_minute'])
    .executeTakeFirstOrThrow();
}
