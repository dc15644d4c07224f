import type { Message } from './message.ts';
import type { ConversationReference, MessageReference, PersonReference, Platform } from './references.ts';
import type { Reply } from './reply.ts';

/** What a conversation can show; an adapter climbs down where something is missing: native, then edit, then one plain post. */
export type Capabilities = {
  readonly streams: boolean;
  /** What is being done is shown in the stream itself, before there is text. */
  readonly stepsInStream?: boolean | undefined;
  readonly edits: boolean;
  readonly privateReplies: boolean;
  /** A private reply stands where it was asked for; else it needs a direct chat. */
  readonly whispers: boolean;
  readonly forms: boolean;
};

/**
 * Result of a send. `unknown`: the platform may or may not have it (a lost reply); nobody sends it again without
 * looking. `failed`: it is certain that nothing was posted; `retryAfterSeconds` where waiting helps, `isBusy` where it does
 * and nobody knows how long, `hint` where a German sentence can say what the person may do about it.
 */
export type Delivery =
  | { readonly kind: 'sent'; readonly message: MessageReference }
  | { readonly kind: 'unknown'; readonly reason: string }
  | {
      readonly kind: 'failed';
      readonly reason: string;
      readonly retryAfterSeconds?: number | undefined;
      readonly isBusy?: boolean | undefined;
      readonly hint?: string | undefined;
    };

/** An answer that grows while it is written. `append` takes only the new text; `finish` shows the whole message. */
export type MessageStream = {
  readonly step: (text: string) => Promise<void>;
  readonly append: (text: string) => Promise<void>;
  readonly finish: (message: Message) => Promise<Delivery>;
};

/** Sends to one platform. `idempotencyKey` marks a post so that `find` can tell whether it arrived. */
export interface Messenger {
  readonly platform: Platform;
  capabilities(conversation: ConversationReference): Capabilities;
  send(conversation: ConversationReference, reply: Reply, idempotencyKey: string): Promise<Delivery>;
  update(message: MessageReference, content: Message): Promise<Delivery>;
  /** Where a post to a channel goes that the office's configuration names by `id`; each post there begins a thread. */
  channel(id: string): ConversationReference | undefined;
  /** The direct chat with a person, whether or not there has been one; undefined where it is certain that there can be none. */
  chatWith(person: PersonReference): Promise<ConversationReference | undefined>;
  /** A stream is for the conversation; what only `asker` may see is streamed in direct chats alone. */
  startStream(conversation: ConversationReference, idempotencyKey: string, asker?: PersonReference): Promise<MessageStream>;
  find(conversation: ConversationReference, idempotencyKey: string): Promise<MessageReference | undefined>;
  /** Finds a stream that was begun under this key, finished or not. */
  findStream(conversation: ConversationReference, idempotencyKey: string): Promise<MessageReference | undefined>;
  /** Whether `find` can find such a post; where it cannot, a send with an unknown result is not repeated. */
  canFind(conversation: ConversationReference, reply: Reply): boolean;
  remove(message: MessageReference): Promise<Delivery>;
  /** Posts to one lane count against the same limit of the platform and go out one after another. */
  lane(conversation: ConversationReference): string;
  /** Shows for a while that something is being done ("Ich suche …"). Best effort: never throws, nobody relies on it. */
  announce(conversation: ConversationReference, text: string): Promise<void>;
  /** Tells somebody out of turn, only once and only to them, what became of their answer. Best effort: never throws. */
  notify(conversation: ConversationReference, person: PersonReference, text: string): Promise<void>;
}
