import type { Delivery, Messenger } from '../chat/messenger.ts';
import type { ClaimedPost, Post } from '../chat/outbox.ts';
import { traced } from '../log.ts';
import { traceOf } from '../trace.ts';
import { later } from './later.ts';
import { type PlacedPost, placePost } from './place-post.ts';
import type { RelayOptions } from './relay-options.ts';

const mostAttempts = 12;
const firstWaitSeconds = 2;
const longestWaitSeconds = 300;

/** How long a change waits for the post that it changes; mostly it stands behind it in the same lane anyway. */
const originalSeconds = 2;

/** Sends one post and writes down what became of it. Never sends a second time without having looked. */
export function sendPost(post: ClaimedPost, options: RelayOptions): Promise<void> {
  return traced(traceOf(post.key), () => sendTraced(post, options));
}

async function sendTraced(post: ClaimedPost, options: RelayOptions): Promise<void> {
  const { outbox, adapters } = options;
  const messenger = adapters.find(({ platform }) => platform === post.platform)?.messenger;
  // Left for a process that runs this platform.
  if (!messenger) return await outbox.retry(post.key, later(options.now, longestWaitSeconds), post.unsure);
  const placed = await placePost(post, { messenger, outbox, now: options.now });
  switch (placed.kind) {
    case 'placed':
      return await sendPlaced({ ...post, post: placed.post }, { options, messenger, isUnasked: post.post.kind !== placed.post.kind });
    case 'nowhere':
      return await settle(post, placed.delivery, { options, messenger, isUnasked: true });
    case 'waiting':
      return await outbox.retry(post.key, later(options.now, originalSeconds), false);
    case 'pointless':
      return await outbox.sent(post.key);
  }
}

type Placed = ClaimedPost & { readonly post: PlacedPost };

/** Unasked: nobody waits for it, so nobody is told when it does not arrive. */
type Sending = { readonly options: RelayOptions; readonly messenger: Messenger; readonly isUnasked: boolean };

async function sendPlaced(post: Placed, sending: Sending): Promise<void> {
  const delivery = await deliver(post, sending.messenger).catch((cause: unknown): Delivery => {
    sending.options.log.error({ err: cause }, 'a post could not be sent');
    return { kind: 'unknown', reason: 'the attempt broke off' };
  });
  await settle(post, delivery, sending);
}

async function deliver(placed: Placed, messenger: Messenger): Promise<Delivery> {
  const { post } = placed;
  switch (post.kind) {
    case 'update':
      return await messenger.update(post.message, post.content);
    case 'remove':
      return await messenger.remove(post.message);
    case 'send':
      return placed.begun ? await completeStream(placed, post, messenger) : await send(placed, post, messenger);
  }
}

type Send = Extract<Post, { kind: 'send' }>;

async function send({ key, unsure }: ClaimedPost, { conversation, reply }: Send, messenger: Messenger): Promise<Delivery> {
  if (unsure && !messenger.canFind(conversation, reply)) return { kind: 'unknown', reason: 'cannot be looked up' };
  const found = unsure ? await messenger.find(conversation, key) : undefined;
  return found ? { kind: 'sent', message: found } : await messenger.send(conversation, reply, key);
}

/** A stream that broke off gets its whole text; what turned out to be private takes it away instead. */
async function completeStream({ key, unsure }: ClaimedPost, { conversation, reply }: Send, messenger: Messenger): Promise<Delivery> {
  const found = await messenger.findStream(conversation, key);
  const mayShow = reply.audience === 'conversation' || conversation.kind === 'direct';
  if (found && mayShow) return await messenger.update(found, reply.message);
  if (found) await messenger.remove(found);
  // Completed as one message before, perhaps.
  else if (unsure && !messenger.canFind(conversation, reply)) return { kind: 'unknown', reason: 'cannot be looked up' };
  return await messenger.send(conversation, reply, key);
}

async function settle(post: ClaimedPost, delivery: Delivery, { options, messenger, isUnasked }: Sending): Promise<void> {
  const { outbox, log, meter } = options;
  const { platform, attempt } = post;
  if (delivery.kind === 'sent') {
    await outbox.sent(post.key, delivery.message);
    log.info({ platform, attempt }, 'a post was sent');
    return meter.count('tws_posts_total', { platform, result: 'sent' });
  }
  const isLost = delivery.kind === 'unknown' && !canRepeat(post, messenger);
  const isFinal = isLost || isHopeless(delivery) || attempt >= mostAttempts;
  log.warn({ reason: delivery.reason, platform, attempt, final: isFinal }, 'a post did not arrive');
  meter.count('tws_posts_total', { platform, result: isFinal ? delivery.kind : 'again' });
  if (isFinal) await outbox.giveUp(post.key, delivery.kind, delivery.reason);
  else await outbox.retry(post.key, later(options.now, waitOf(delivery, attempt)), delivery.kind === 'unknown');
  // After the first attempt: whoever waits learns that more is to come. At the end: that nothing is.
  if (!isUnasked && (attempt === 1 || isFinal)) await notify(post, isFinal ? sayFailed(delivery) : comingLater, messenger);
}

/** True when doing it again can do no harm, or when it can be looked up first. */
function canRepeat({ post, begun, unsure }: ClaimedPost, messenger: Messenger): boolean {
  return post.kind !== 'send' || messenger.canFind(post.conversation, post.reply) || (begun && !unsure);
}

/** The platform has said no, and would say so again. */
function isHopeless(delivery: Delivery): boolean {
  return delivery.kind === 'failed' && delivery.retryAfterSeconds === undefined && !delivery.isBusy;
}

const comingLater = 'Deine Antwort ist fertig, sie lässt sich hier gerade nur nicht anzeigen. Ich versuche es weiter; Du musst nichts tun.';

function sayFailed(delivery: Exclude<Delivery, { kind: 'sent' }>): string {
  return delivery.kind === 'failed' && delivery.hint !== undefined
    ? delivery.hint
    : 'Eine Antwort an Dich ist vielleicht nicht angekommen. Falls Du keine siehst, frag bitte noch einmal.';
}

async function notify({ post }: ClaimedPost, text: string, messenger: Messenger): Promise<void> {
  if (post.kind !== 'send' || !post.reply.asker) return;
  await messenger.notify(post.conversation, post.reply.asker, text);
}

/** Exactly what the platform asks for, with a little on top so that not all come back at once; else longer each time. */
function waitOf(delivery: Delivery, attempt: number): number {
  const jitter = 1 + Math.random() * 0.1;
  if (delivery.kind === 'failed' && delivery.retryAfterSeconds !== undefined) return delivery.retryAfterSeconds * jitter;
  return Math.min(firstWaitSeconds * 2 ** (attempt - 1), longestWaitSeconds) * jitter;
}
