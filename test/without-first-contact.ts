import type { Response } from '../src/chat/reply.ts';
import { firstContactLine, firstContactNotice } from '../src/privacy/replies/first-contact.ts';

const notices = [true, false]
  .flatMap((writes) => [firstContactNotice(writes), firstContactLine(writes)])
  .map((block) => JSON.stringify(block));

/** A response as who has been greeted before gets it. */
export function withoutFirstContact(response: Response): Response {
  if (response.kind !== 'reply') return response;
  const { reply } = response;
  const blocks = reply.message.blocks.filter((block) => !notices.includes(JSON.stringify(block)));
  return { ...response, reply: { ...reply, message: { ...reply.message, blocks } } };
}
