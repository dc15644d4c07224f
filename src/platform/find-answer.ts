import type { Outbox, Outgoing } from '../chat/outbox.ts';
import type { MessageReference } from '../chat/references.ts';
import { NotNowError } from '../errors.ts';

const patienceSeconds = 2;

/** The answer to a question that was asked before: `sent` wherever it stands, `message` only where it can be changed. */
export type EarlierAnswer = { readonly message: MessageReference | undefined; readonly sent: MessageReference | undefined };

/**
 * The answer under this key, if there is one. One that is still on its way is waited for. A private one has an address
 * that begins with `private`, and cannot be changed.
 */
export async function findAnswer(outbox: Pick<Outbox, 'find'>, key: string): Promise<EarlierAnswer | undefined> {
  const record = await outbox.find(key);
  if (record?.state === 'waiting' || record?.state === 'streaming') throw new NotNowError('The answer is on its way.', patienceSeconds);
  const sent = record?.state === 'sent' ? record.message : undefined;
  return record && { sent, message: sent?.address.startsWith('private') ? undefined : sent };
}

/** What everybody saw is changed for everybody; what has become private does not take its place, but makes it go. */
export function inPlaceOf(answer: EarlierAnswer | undefined, outgoing: Outgoing): readonly Outgoing[] {
  const { key, post } = outgoing;
  const message = answer?.message;
  if (!message || post.kind !== 'send') return [outgoing];
  const mayShow = post.reply.audience === 'conversation' || post.conversation.kind === 'direct';
  if (mayShow) return [{ ...outgoing, post: { kind: 'update', message, content: post.reply.message } }];
  return [{ ...outgoing, key: `${key} removed`, post: { kind: 'remove', message } }, outgoing];
}
