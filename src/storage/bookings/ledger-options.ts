import type { Transaction } from 'kysely';
import type { Actor } from '../../book/ledger.ts';
import type { Audit } from '../audit.ts';
import type { Database } from '../database.ts';
import type { Tables } from '../tables.ts';
import type { ReadBooking } from './create-read-booking.ts';

export type LedgerOptions = {
  readonly database: Database;
  readonly audit: Audit;
  /** 32 random bytes under which people, notes and names are sealed. */
  readonly key: Uint8Array;
  /** 32 random bytes under which the outbox seals what is to be said. */
  readonly queueKey: Uint8Array;
  now(): number;
};

/** What its parts share. */
export type LedgerParts = LedgerOptions & { readonly readBooking: ReadBooking };

/** A transaction, and who does something in it. */
export type Writing = LedgerParts & { readonly transaction: Transaction<Tables>; readonly actor: Actor };
