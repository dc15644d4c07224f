import type { Tables } from '../tables.ts';

/** What a backup keeps of a table: all rows, none, or those that the SQL condition holds for; and why not all. */
export type Keeping = 'all' | { readonly none: string } | { readonly only: string; readonly because: string };

/**
 * Each table of the schema, parents before what refers to them, with what a backup keeps of it. Moving to another engine
 * takes everything. A table that a migration drops stays here: older backups and databases have it.
 */
export const keptTables: Readonly<Record<Exclude<keyof Tables, 'schema_version'>, Keeping>> = {
  audit: 'all',
  // Else nobody could tell whether the log is whole, and people would get another pseudonym in the middle of a month.
  audit_head: 'all',
  audit_secret: 'all',
  // The proof of what was deleted, as long as the log itself is kept.
  retention_run: 'all',
  feedback: 'all',
  feedback_article: 'all',
  review: 'all',
  workshop: 'all',
  booking: 'all',
  occupancy: 'all',
  ticket: 'all',
  // Else reminders would be sent a second time.
  told: 'all',
  workshop_rating: 'all',
  job_run: 'all',
  digest_week: 'all',
  digest_run: 'all',
  digest_note: 'all',
  digest_vote: 'all',
  digest_topic: 'all',
  // Where posts went, so that they can be changed; what was not sent yet is looked for before it is sent (after-restore.ts).
  outbox: 'all',
  // All but the three caches: who has chosen which branch, where Teams can be written to, and the hash of the last configuration.
  key_value: {
    only: "namespace not in ('memory', 'posters', 'vector-weight')",
    because: 'conversations are remembered for an hour at most, posters for a day; the weight of vectors is tuned again',
  },
  inbox: { none: 'holds what people wrote until it is answered, for a day at most; platforms deliver again what is missed' },
  model_use: { none: 'counts the questions of one day' },
  tally: { none: 'notes of the last minutes' },
  passage_vector: { none: 'made again from the knowledge base' },
};

/** Names of all tables that hold data, in that order. */
export const tableNames: readonly string[] = Object.keys(keptTables);

/** The SQL condition under which a row is kept in a backup; `undefined` where all are. */
export function conditionOf(table: string): string | undefined {
  const keeping = keepingOf(table);
  if (keeping === 'all') return undefined;
  return 'only' in keeping ? keeping.only : 'false';
}

/** Why not every row of a table is kept; `undefined` where all are. */
export function reasonOf(table: string): string | undefined {
  const keeping = keepingOf(table);
  if (keeping === 'all') return undefined;
  return 'only' in keeping ? keeping.because : keeping.none;
}

function keepingOf(table: string): Keeping {
  return Object.entries(keptTables).find(([name]) => name === table)?.[1] ?? 'all';
}
