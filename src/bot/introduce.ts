import type { Incoming } from '../chat/incoming.ts';
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
  // First, because what is too much for a platform is cut off at the end.
  return { ...response, reply: { ...reply, message: { ...reply.message, blocks: [notice, ...reply.message.blocks] } } };
}

function isPage(incoming: Incoming): boolean {
  return incoming.kind === 'opened' && incoming.place === 'home';
}
