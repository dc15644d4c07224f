import type { Outgoing } from './outbox.ts';
import type { Platform } from './references.ts';

/** What a platform sent, as it waits to be worked on. */
export type InboxEntry = {
  /** Under which a second copy is recognised for 24 hours. */
  readonly key: string;
  readonly platform: Platform;
  /** Entries of one lane are worked on one after another, in the order in which they happened. */
  readonly lane: string;
  /** Who sent it, see `personKey`, so that it can be found and erased; kept as a keyed hash. */
  readonly person?: string | undefined;
  /** When it happened, ISO instant. */
  readonly at: string;
  /** What was sent, in the adapter's own form; absent where only the key is to be remembered. */
  readonly body?: string | undefined;
};

/** An entry that this process works on until its lease ends. `attempt` counts from 1. */
export type ClaimedEntry = InboxEntry & { readonly body: string; readonly attempt: number };

/** What working on an entry led to: what is to be sent, and the response where somebody waits for one. */
export type Worked = { readonly outgoing: readonly Outgoing[]; readonly response?: string | undefined };

/** Why work on an entry failed, never in anybody's words; `incident` is the number of the cause in the log. */
export type Failure = { readonly reason: string; readonly incident?: string | undefined };

/** Holds what came in until it is done. Everything is durable when the promise resolves. */
export interface Inbox {
  /** Keeps the entries and returns the keys of those that are new. */
  put(entries: readonly InboxEntry[]): Promise<ReadonlySet<string>>;
  /** Keeps an entry as already claimed by the caller; undefined when it is known. */
  take(entry: InboxEntry & { readonly body: string }): Promise<ClaimedEntry | undefined>;
  /** Claims entries that wait, or whose worker is gone: of each lane the oldest only. */
  claim(limit: number): Promise<readonly ClaimedEntry[]>;
  /** Keeps claims for another lease. */
  renew(keys: readonly string[]): Promise<void>;
  /** In one step: puts what is to be sent into the outbox, keeps the response, wipes what was sent to us. */
  finish(key: string, worked: Worked): Promise<void>;
  /** Lets an entry wait until an ISO instant. */
  postpone(key: string, until: string, failure: Failure): Promise<void>;
  /** Gives an entry up. An operator may have it tried again until it is forgotten. */
  bury(key: string, failure: Failure): Promise<void>;
  /** The response to a known entry; undefined while it is being worked on. */
  responseTo(key: string): Promise<{ readonly response: string | undefined } | undefined>;
  /** Forgets keys older than 24 hours, and gives up what could not be worked on for so long. Returns how many were given up. */
  sweep(): Promise<number>;
}

/** Where an adapter hands in what its platform sent. */
export interface Intake {
  /** Resolves when the entry is durable; it is worked on afterwards. */
  accept(entry: InboxEntry): Promise<void>;
  /** Works on the entry at once and returns the response; a copy gets the response of the first. */
  answer(entry: InboxEntry & { readonly body: string }): Promise<string | undefined>;
}
