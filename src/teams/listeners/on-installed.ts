import type { Outgoing } from '../../chat/outbox.ts';
import { personKey } from '../../chat/references.ts';
import { takeTurn } from '../../platform/take-turn.ts';
import type { Exchange } from '../exchange.ts';
import type { TeamsParts } from '../teams-options.ts';
import { eventOf } from './answer-question.ts';

const welcomed = 'welcomed';
const welcomedMinutes = 400 * 24 * 60;

/** Somebody added the app: they are welcomed once, in their own chat. */
export async function onInstalled(parts: TeamsParts, exchange: Exchange): Promise<readonly Outgoing[]> {
  const event = eventOf(exchange);
  const person = personKey(event.person);
  const notes = parts.shelf.of(event.person);
  if ((await notes.get(welcomed)) !== undefined) return [];
  await notes.put(welcomed, 'yes', welcomedMinutes);
  return await takeTurn(parts, { incoming: { ...event, kind: 'opened', place: 'chat' }, key: `teams welcome ${person}` });
}

/** The app was removed: nothing is sent there any more. */
export async function onRemoved(parts: TeamsParts, { activity }: Exchange): Promise<readonly Outgoing[]> {
  await parts.places.block(activity.conversation.id);
  return [];
}
