import type { Outgoing } from '../../chat/outbox.ts';
import { personKey } from '../../chat/references.ts';
import { takeTurn } from '../../platform/take-turn.ts';
import type { Exchange } from '../exchange.ts';
import type { TeamsParts } from '../teams-options.ts';
import { eventOf } from './answer-question.ts';

const welcomedMinutes = 400 * 24 * 60;

/** Somebody added the app: they are welcomed once, in their own chat. */
export async function onInstalled(parts: TeamsParts, exchange: Exchange): Promise<readonly Outgoing[]> {
  const event = eventOf(exchange);
  const person = personKey(event.person);
  const note = `teams welcomed ${person}`;
  if ((await parts.shelf.get(note)) !== undefined) return [];
  await parts.shelf.put(note, 'yes', welcomedMinutes);
  return await takeTurn(parts, { incoming: { ...event, kind: 'opened', place: 'chat' }, key: `teams welcome ${person}` });
}

/** The app was removed: nothing is sent there any more. */
export async function onRemoved(parts: TeamsParts, { activity }: Exchange): Promise<readonly Outgoing[]> {
  await parts.places.block(activity.conversation.id);
  return [];
}
