import { conversationOf } from '../conversation.ts';
import type { TeamsActivity } from '../gate/activity-schema.ts';
import type { Card } from '../render/card.ts';
import { putActivity } from './change-message.ts';
import type { SendParts } from './send-parts.ts';
import { cardActivity } from './to-activity.ts';

/** Puts a card in the place of the one on which somebody pressed; best effort, for it may be done again. */
export async function putCard(parts: SendParts, activity: TeamsActivity, card: Card): Promise<void> {
  const conversation = conversationOf(activity);
  const { replyToId: id } = activity;
  if (id !== undefined) await putActivity(parts, { conversation, id }, cardActivity(parts.botId, conversation, card));
}
