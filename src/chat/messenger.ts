import type { Message } from './message.ts';
import type { ConversationReference, MessageReference, PersonReference, Platform } from './references.ts';
import type { Reply } from './reply.ts';

/** What a conversation can show; an adapter climbs down where something is missing: native, then edit, then one plain post. */
export type Capabilities = {
  readonly streams: boolean;
  readonly edits: boolean;
  readonly privateReplies: boolean;
  readonly forms: boolean;
};

/**
 * Result of a send. `unknown`: the platform may or may not have it (a lost reply); nobody sends it again without
 * looking. `failed`: it is certain that nothing was posted; `retryAfterSeconds` where waiting helps.
 */
export type Delivery =
  | { readonly kind: 'sent'; readonly message: MessageReference }
  | { readonly kind: 'unknown'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly retryAfterSeconds?: number | undefined };

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
  /** A stream is for the conversation; what only `asker` may see is streamed in direct chats alone. */
  startStream(conversation: ConversationReference, idempotencyKey: string, asker?: PersonReference): Promise<MessageStream>;
  find(conversation: ConversationReference, idempotencyKey: string): Promise<MessageReference | undefined>;
}
