import { sql } from 'kysely';
import type { Database } from './database.ts';

/** True when the database answers; false when it is closed, gone, or needs longer than `patience` milliseconds. */
export async function isReachable({ kysely }: Pick<Database, 'kysely'>, patience = 2000): Promise<boolean> {
  const answered = sql`select 1`.execute(kysely).then(
    () => true,
    () => false,
  );
  return Promise.race([answered, expire(patience)]);
}

// The timer alone must not keep a process alive that has nothing else to do.
function expire(milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => setTimeout(() => resolve(false), milliseconds).unref());
}
