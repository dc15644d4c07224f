import type { ClaimedEntry, Worked } from './inbox.ts';
import type { Incoming } from './incoming.ts';
import type { Messenger } from './messenger.ts';
import type { ConversationReference, Platform } from './references.ts';
import type { Response } from './reply.ts';

/** One platform, as the relay between inbox, bot and outbox sees it. */
export interface Adapter {
  readonly platform: Platform;
  readonly messenger: Messenger;
  /** Works on what it has put into the inbox. Throws `NotNowError` where waiting helps. */
  work(entry: ClaimedEntry): Promise<Worked>;
}

/**
 * Asks the bot about one event. `key` marks the answer; where the bot writes in pieces they appear as it writes, and
 * `shown` says that the whole answer stands in the conversation already.
 */
export type Answer = (asked: {
  readonly incoming: Incoming;
  readonly key: string;
  /** Where the answer goes, if the person is meant to see it grow there. */
  readonly conversation?: ConversationReference | undefined;
}) => Promise<{ readonly response: Response; readonly shown: boolean }>;
