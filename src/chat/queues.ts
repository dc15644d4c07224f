import type { Platform } from './references.ts';

/**
 * Whether more waits than can be answered in time (`busy`), or than may be kept (`full`). The line of the log that tells so has the
 * incident number.
 */
export type Pressure = { readonly level: 'calm' } | { readonly level: 'busy' | 'full'; readonly incident: string };

/** How full the queues are, of all processes on one database together. Ages are in seconds, 0 where there is nothing. */
export type QueueFigures = {
  readonly inboxPending: number;
  /** Since the oldest event came in that is not done. */
  readonly inboxAge: number;
  /** For how long an event has waited that somebody could have worked on: it is due, and before none else of its lane. */
  readonly inboxOverdue: number;
  readonly inboxDead: number;
  readonly outboxPending: number;
  readonly outboxAge: number;
  readonly outboxUnknown: number;
  readonly outboxFailed: number;
};

/**
 * How an item stands. `working`: a process has it; `abandoned`: whoever had it is gone, it is taken up by itself; `dead` and
 * `failed`: given up; `unknown`: may have arrived.
 */
export type ItemState = 'waiting' | 'working' | 'abandoned' | 'dead' | 'failed' | 'unknown';

/** An item of a queue as an operator sees it: nothing of what somebody said, and not where or to whom. */
export type QueueItem = {
  /** What the log calls `trace`. */
  readonly id: string;
  readonly platform: Platform;
  /** What is to be done with a post; undefined where its content is gone, and for events. */
  readonly kind: string | undefined;
  readonly state: ItemState;
  readonly ageSeconds: number;
  readonly attempts: number;
  readonly error: string | undefined;
  /** Under which the log has the cause. */
  readonly incident: string | undefined;
  /** Its content is still there, so that it can be tried again. */
  readonly canRetry: boolean;
};

/**
 * What came of a wish. `busy`: a process is at it; `gone`: its content has been wiped; `unsure`: it may have arrived, and doing
 * it again may do it twice; `superseded`: somebody has sent it anew since, under another id; `fine`: it is not stuck.
 */
export type Handled = 'done' | 'missing' | 'ambiguous' | 'busy' | 'gone' | 'unsure' | 'superseded' | 'fine';

/** How `retry` is meant: `mayRepeat` accepts that a post may appear twice. */
export type RetryWish = { readonly actor: string; readonly mayRepeat?: boolean | undefined };

/** The queues as an operator looks after them. Each change is in the audit log. Ids may be shortened; an event has its incident number too. */
export interface QueueDesk {
  inbox(): Promise<readonly QueueItem[]>;
  outbox(): Promise<readonly QueueItem[]>;
  retryEvent(id: string, actor: string): Promise<Handled>;
  retryPost(id: string, wish: RetryWish): Promise<Handled>;
  dropPost(id: string, actor: string): Promise<Handled>;
}
