import type { Audit } from '../audit.ts';
import type { Database } from '../database.ts';

export type DigestOptions = {
  readonly database: Database;
  readonly audit: Audit;
  /** 32 random bytes under which people are counted. */
  readonly key: Uint8Array;
  /** 32 random bytes under which the outbox seals what is to be said. */
  readonly queueKey: Uint8Array;
  now(): number;
};
