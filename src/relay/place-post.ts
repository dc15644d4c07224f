import type { Delivery, Messenger } from '../chat/messenger.ts';
import type { ClaimedPost, Outbox, Post } from '../chat/outbox.ts';
import type { ConversationReference } from '../chat/references.ts';
import type { Reply } from '../chat/reply.ts';
import { NotNowError } from '../errors.ts';

/** What an adapter can do: a post whose place is known. */
export type PlacedPost = Extract<Post, { kind: 'send' | 'update' | 'remove' }>;

/**
 * What a post comes to when it is about to be sent. `waiting`: another post has to be sent before it. `pointless`: what it
 * would change never arrived, or nobody remembers where.
 */
export type Placed =
  | { readonly kind: 'placed'; readonly post: PlacedPost }
  | { readonly kind: 'nowhere'; readonly delivery: Delivery }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'pointless' };

type Finding = { readonly messenger: Messenger; readonly outbox: Pick<Outbox, 'find'>; readonly now: () => Date };

/** Finds out where a post goes that names a person, a channel or another post instead of a place. */
export async function placePost(claimed: ClaimedPost, { messenger, outbox, now }: Finding): Promise<Placed> {
  const { post, unsure } = claimed;
  switch (post.kind) {
    case 'send':
    case 'update':
    case 'remove':
      return { kind: 'placed', post };
    case 'tell':
      return await placeTelling(post, unsure, messenger);
    case 'announce':
      return await placeAnnouncement(claimed, post, { messenger, outbox, now });
    case 'revise':
      return await placeRevision(post, outbox);
  }
}

type Announcement = Extract<Post, { kind: 'announce' }>;

/** What is too late is not sent; of an earlier attempt it is still found out whether it arrived. */
async function placeAnnouncement(
  { key, unsure }: ClaimedPost,
  { channel, reply, until }: Announcement,
  { messenger, now }: Finding,
): Promise<Placed> {
  const conversation = messenger.channel(channel);
  const isLate = until !== undefined && now().toISOString() > until;
  if (!isLate || !conversation) return toPlace(conversation, reply, lost('the office has no such channel here', unsure));
  if (!unsure) return { kind: 'nowhere', delivery: { kind: 'failed', reason: 'it was too late' } };
  if (!messenger.canFind(conversation, reply)) return { kind: 'nowhere', delivery: lost('cannot be looked up', unsure) };
  const found = await messenger.find(conversation, key);
  return { kind: 'nowhere', delivery: found ? { kind: 'sent', message: found } : { kind: 'failed', reason: 'it was too late' } };
}

type Lost = Exclude<Delivery, { kind: 'sent' }>;

/** Nothing was posted while the place was looked for; but of an earlier attempt nobody knows any more than before. */
function lost(reason: string, unsure: boolean, more: Partial<Extract<Delivery, { kind: 'failed' }>> = {}): Lost {
  return unsure ? { kind: 'unknown', reason } : { kind: 'failed', reason, ...more };
}

function toPlace(conversation: ConversationReference | undefined, reply: Reply, delivery: Lost): Placed {
  return conversation ? { kind: 'placed', post: { kind: 'send', conversation, reply } } : { kind: 'nowhere', delivery };
}

async function placeTelling({ person, reply }: Extract<Post, { kind: 'tell' }>, unsure: boolean, messenger: Messenger): Promise<Placed> {
  try {
    const chat = await messenger.chatWith(person);
    return toPlace(chat, reply, lost('there is no direct chat with this person', unsure));
  } catch (cause) {
    const patience = cause instanceof NotNowError ? { retryAfterSeconds: cause.seconds } : { isBusy: true };
    return { kind: 'nowhere', delivery: lost(`the direct chat cannot be found now: ${describeCause(cause)}`, unsure, patience) };
  }
}

const describeCause = (cause: unknown): string => (cause instanceof Error ? cause.message : 'nobody says why');

async function placeRevision({ key, content }: Extract<Post, { kind: 'revise' }>, outbox: Pick<Outbox, 'find'>): Promise<Placed> {
  const original = await outbox.find(key);
  if (original?.state === 'waiting' || original?.state === 'streaming') return { kind: 'waiting' };
  const message = original?.state === 'sent' ? original.message : undefined;
  return message ? { kind: 'placed', post: { kind: 'update', message, content } } : { kind: 'pointless' };
}
