import type { Activity } from 'botbuilder';
import type { Message } from '../../chat/message.ts';
import type { ConversationReference } from '../../chat/references.ts';
import { attach, type Card } from '../render/card.ts';
import { renderMessage } from '../render/render-message.ts';
import type { SendParts } from './send-parts.ts';

type Look = { readonly conversation: ConversationReference; readonly private?: boolean };

/** A message as an activity that can be sent, or put in the place of another one. */
export function toActivity({ dialogs, botId }: Pick<SendParts, 'dialogs' | 'botId'>, message: Message, look: Look): Partial<Activity> {
  const place = look.conversation.kind === 'direct' ? 'direct' : 'shared';
  const content = renderMessage(message, { place, dialogs, private: look.private ?? false });
  return {
    ...frame(botId, look.conversation),
    ...content,
    attachments: [...content.attachments],
    entities: content.entities.map(asEntity),
  };
}

/** A card alone, such as a form. */
export function cardActivity(botId: string, conversation: ConversationReference, card: Card): Partial<Activity> {
  return { ...frame(botId, conversation), attachments: [attach(card)] };
}

export function frame(botId: string, { address }: Pick<ConversationReference, 'address'>): Partial<Activity> {
  // What the SDK's types want of a conversation besides its id is Teams' to know.
  const conversation = { id: address } as Activity['conversation'];
  return { type: 'message', from: { id: botId, name: '' }, conversation };
}

/** The SDK's type names one member of many. */
function asEntity(entity: object): { readonly type: string } {
  return entity as { readonly type: string };
}
