import type { Incoming } from '../chat/incoming.ts';
import type { Block, Message } from '../chat/message.ts';
import type { Response } from '../chat/reply.ts';
import { firstContactLine, firstContactNotice } from '../privacy/replies/first-contact.ts';
import type { PrivacyFeature } from './privacy-feature.ts';

/** Adds to somebody's first reply with whom they speak. A page, a change of a message, and what may be left out do not count. */
export async function introduce(response: Response, incoming: Incoming, { data, writes }: PrivacyFeature): Promise<Response> {
  if (response.kind !== 'reply' || response.replace || response.reply.courtesy || isPage(incoming)) return response;
  if (!(await data.meet(incoming.person, incoming.id))) return response;
  const { reply } = response;
  const isOpen = reply.audience === 'conversation' && incoming.conversation.kind !== 'direct';
  const notice = isOpen ? firstContactLine(writes) : firstContactNotice(writes);
  return { ...response, reply: { ...reply, message: { ...reply.message, blocks: put(notice, reply.message) } } };
}

/** First, because what is too much for a platform is cut off at its end; but what a model wrote begins with its text, which some let grow and give citations. */
function put(notice: Block, { origin, blocks }: Message): readonly Block[] {
  const end = blocks.findIndex(({ kind }) => kind !== 'text' && kind !== 'list');
  const text = end === -1 ? blocks.length : end;
  return blocks.toSpliced(origin === 'model' ? text : 0, 0, notice);
}

function isPage(incoming: Incoming): boolean {
  return incoming.kind === 'opened' && incoming.place === 'home';
}
