import { callOptions, callTeams } from '../connector/call-teams.ts';
import { conversationOf } from '../conversation.ts';
import type { TeamsActivity } from '../gate/activity-schema.ts';
import { isDeferred } from '../receive/read-envelope.ts';
import { sayInTask } from '../receive/say-in-task.ts';
import { sayToCard } from '../receive/say-to-card.ts';
import { frame } from '../send/to-activity.ts';
import type { TeamsParts } from '../teams-options.ts';

/** What somebody who is not let in gets to hear where the response is the answer; undefined for members. */
export type Refused = { readonly body: object | undefined };

const refusal =
  'Ich bin nur für Mitglieder dieser Organisation da, nicht für Gäste und Leute von außerhalb. Ich habe nichts von Dir gespeichert. Wende Dich bitte an Deine Geschäftsstelle der IG Metall.';

/** Lets members in and remembers where they are. Guests and people of other tenants are told so, and nothing is kept. */
export async function refuse(parts: TeamsParts, activity: TeamsActivity): Promise<Refused | undefined> {
  const visitor = await parts.door(activity);
  if (visitor === 'member') {
    await parts.places.remember(activity);
    return undefined;
  }
  if (visitor === 'stranger' && mayTell(activity) && parts.tellOnce(activity.from.id, activity.conversation.id))
    await tell(parts, activity);
  if (activity.type !== 'invoke') return { body: undefined };
  return { body: activity.name === 'adaptiveCard/action' ? sayToCard(refusal) : sayInTask(refusal) };
}

/** What only the bot could see, such as a pressed button, is not answered where everybody reads it. */
function mayTell(activity: TeamsActivity): boolean {
  const isDirect = conversationOf(activity).kind === 'direct';
  return (activity.type === 'message' && activity.recipient.isTargeted !== true) || (isDeferred(activity) && isDirect);
}

/** Where it was asked: with people from outside there is no other chat. */
async function tell({ connect, botId }: TeamsParts, { serviceUrl, conversation }: TeamsActivity): Promise<void> {
  const address = conversation.id;
  const activity = { ...frame(botId, { address }), text: refusal };
  await callTeams(async () => (await connect(serviceUrl)).conversations.sendToConversation(address, activity, callOptions)).catch(
    () => undefined,
  );
}
