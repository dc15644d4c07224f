import type { ConversationReference, MessageReference } from '../../chat/references.ts';
import { placeOf } from '../conversation.ts';
import type { SendParts } from './send-parts.ts';

/** The reference of a message that stands in a conversation; one in a channel has a link. */
export function referenceTo({ tenant }: Pick<SendParts, 'tenant'>, conversation: ConversationReference, id: string): MessageReference {
  const link = tenant === undefined || conversation.kind !== 'channel' ? undefined : linkTo(tenant, conversation.address, id);
  return { conversation, address: id, ...(link === undefined ? {} : { link }) };
}

/**
 * A link to a message, or to the thread where the message has no number. Encoded as Graph's `webUrl`. Without `groupId`, which
 * Teams does not tell us of each channel: Microsoft's own bots leave it out, too (OfficeDev/microsoft-teams-apps-faqplus,
 * MessagingExtensionTicketsCard.cs).
 * https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams#deep-link-to-navigate-to-channel-conversation
 */
function linkTo(tenantId: string, address: string, id: string): string | undefined {
  const root = /;messageid=(\d+)$/.exec(address)?.[1];
  const message = /^\d+$/.test(id) ? id : root;
  if (message === undefined) return undefined;
  const query = new URLSearchParams({ tenantId, parentMessageId: root ?? message });
  return `https://teams.microsoft.com/l/message/${encodeURIComponent(placeOf(address))}/${message}?${query}`;
}
