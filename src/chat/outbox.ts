import type { Message } from './message.ts';
import type { ConversationReference, MessageReference, PersonReference, Platform } from './references.ts';
import type { Reply } from './reply.ts';

/**
 * One thing to do on a platform. A change or removal may be done twice; a message must not be sent twice. `tell` goes to
 * the direct chat with a person, `announce` to a channel by the id of the office's configuration: both are found when
 * the post is sent, so that whoever writes it needs no adapter. `revise` changes what was sent under another key.
 */
export type Post =
  | { readonly kind: 'send'; readonly conversation: ConversationReference; readonly reply: Reply }
  | { readonly kind: 'tell'; readonly person: PersonReference; readonly reply: Reply }
  | {
      readonly kind: 'announce';
      readonly channel: string;
      readonly reply: Reply;
      /** ISO instant after which it is old news and is not sent any more. */
      readonly until?: string | undefined;
    }
  | { readonly kind: 'revise'; readonly key: string; readonly content: Message }
  | { readonly kind: 'update'; readonly message: MessageReference; readonly content: Message }
  | { readonly kind: 'remove'; readonly message: MessageReference };

/** Something to be sent. Posts of one lane go out one after another, in the order in which they were put in. */
export type Outgoing = {
  /** Marks the post, so that it can be found again; a second one with the same key is not sent. */
  readonly key: string;
  readonly platform: Platform;
  readonly lane: string;
  readonly post: Post;
  /** For whom it is, where the post itself does not say so. Kept as a keyed hash. */
  readonly person?: PersonReference | undefined;
  /** For how long it is remembered where it went, so that it can be revised; 1 day where nothing is said. */
  readonly keepDays?: number | undefined;
};

/**
 * A post that this process sends until its lease ends. `unsure`: an earlier attempt may have arrived. `begun`: a
 * stream under this key may have been started and needs to be completed.
 */
export type ClaimedPost = Outgoing & { readonly attempt: number; readonly unsure: boolean; readonly begun: boolean };

/** `unknown`: may or may not have arrived and cannot be looked up; nobody sends it again by itself. */
export type PostState = 'streaming' | 'waiting' | 'sent' | 'unknown' | 'failed';

export type PostRecord = {
  readonly key: string;
  readonly state: PostState;
  readonly message?: MessageReference | undefined;
  /** Why it is neither sent nor on its way. */
  readonly reason?: string | undefined;
};

/** Holds what the bot has to say until the platform has it. Everything is durable when the promise resolves. */
export interface Outbox {
  put(outgoing: readonly Outgoing[]): Promise<void>;
  /** Notes that a stream is about to begin; false when something stands under this key already. */
  begin(outgoing: Omit<Outgoing, 'post'>): Promise<boolean>;
  /** Claims posts that are due: of each lane the oldest only. */
  claim(limit: number): Promise<readonly ClaimedPost[]>;
  renew(keys: readonly string[]): Promise<void>;
  /** The platform has it: wipes what was said. Without a message there was nothing to do. */
  sent(key: string, message?: MessageReference): Promise<void>;
  /** Tries again at an ISO instant. `unsure` when this attempt may have arrived. */
  retry(key: string, at: string, unsure: boolean): Promise<void>;
  /** Ends the attempts; what was to be said is kept for a day, for an operator who has it tried again. `reason` is what the platform or we said, never a text of a message. */
  giveUp(key: string, state: 'unknown' | 'failed', reason?: string): Promise<void>;
  find(key: string): Promise<PostRecord | undefined>;
  /** What is neither sent nor on its way. */
  stuck(): Promise<readonly PostRecord[]>;
  /** Forgets what was sent once its `keepDays` are over, and what got stuck more than 30 days ago. */
  sweep(): Promise<void>;
}
