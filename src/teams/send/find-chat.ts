import type { PersonReference } from '../../chat/references.ts';
import type { Called } from '../../platform/called.ts';
import { callOptions } from '../connector/call-teams.ts';
import { callNear } from './post-activity.ts';
import type { SendParts } from './send-parts.ts';

/**
 * The address of the direct chat with somebody. Teams makes one where there is none yet, if they have the app
 * (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages); asked twice,
 * it is the same chat.
 */
export async function findChat(parts: SendParts, person: PersonReference, from: string): Promise<Called<string>> {
  const known = await parts.places.chatOf(person);
  if (known !== undefined) return { kind: 'ok', result: known };
  const id = (await parts.places.teamsIdOf(person)) ?? person.user;
  const wanted = { isGroup: false, bot: { id: parts.botId, name: '' }, members: [{ id, name: '' }], tenantId: person.workspace };
  const created = await callNear(parts, from, ({ conversations }) =>
    // The SDK's type wants an activity and more, which Teams does not.
    conversations.createConversation({ ...wanted, channelData: { tenant: { id: person.workspace } } } as never, callOptions),
  );
  if (created.kind !== 'ok') return created;
  const { id: address } = created.result;
  if (!address) return { kind: 'unclear', reason: 'Teams did not name the chat' };
  await parts.places.rememberChat(person, address);
  return { kind: 'ok', result: address };
}
