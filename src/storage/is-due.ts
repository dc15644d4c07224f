import { type RawBuilder, sql } from 'kysely';

/** True for rows of a queue that wait, and for claimed ones whose lease has run out. */
export function isDue(now: number): RawBuilder<boolean> {
  return sql<boolean>`state in ('waiting', 'claimed') and due <= ${now}`;
}
