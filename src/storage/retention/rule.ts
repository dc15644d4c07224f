import type { Transaction } from 'kysely';
import type { Audit } from '../audit.ts';
import type { Database } from '../database.ts';
import type { Tables } from '../tables.ts';

/** One line of the table of periods. German texts are for the papers of the office. */
export type Rule = {
  /** Under which its runs are kept. */
  readonly id: string;
  /** What is kept, in German. */
  readonly what: string;
  /** Tables (`booking`), columns (`booking.names`), namespaces of `key_value` (`key_value:memory`), or a place outside of the database. */
  readonly where: readonly string[];
  /** How long, in English for the operator and in German for the papers. */
  readonly kept: string;
  readonly period: string;
  /** Why that long, in German. */
  readonly why: string;
  /** Who deletes: this program, or people whom it can only tell. */
  readonly by: 'bot' | 'office' | 'operator';
  /** What the bot does for it, one after another; empty where others delete. */
  readonly works: readonly Work[];
  /** True for what runs out in minutes: looked at again and again, and not worth an entry in the audit log. */
  readonly isOften?: boolean;
};

/** Deletes what is over, so many at most, and knows the oldest that is left: ISO text or milliseconds. */
export type Work = {
  remove(batch: Batch): Promise<number>;
  oldest(database: Database): Promise<string | number | null>;
};

export type Batch = {
  readonly transaction: Transaction<Tables>;
  readonly engine: Database['engine'];
  readonly now: Date;
  readonly most: number;
  readonly auditKey: Uint8Array;
};

/** What a run needs besides the rules. */
export type Retaining = {
  readonly database: Database;
  readonly audit: Audit;
  readonly auditKey: Uint8Array;
  readonly now: () => Date;
};
