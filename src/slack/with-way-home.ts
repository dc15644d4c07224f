import type { Block, Message } from '../chat/message.ts';
import type { Turn } from '../platform/take-turn.ts';
import { isHome } from './send/change-message.ts';

/** On the home page one thing takes the place of another, so there must be a way back. */
export function withWayHome({ pressed, incoming }: Turn, message: Message): Message {
  const isOverview = incoming.kind === 'action' && incoming.action === homeAction;
  if (isOverview || !pressed || !isHome(pressed)) return message;
  const back: Block = { kind: 'buttons', buttons: [{ label: 'Zur Übersicht', action: homeAction, value: '' }] };
  return { ...message, blocks: [...message.blocks, { kind: 'divider' }, back] };
}

/** The action by which the bot shows somebody's home page again. */
const homeAction = 'home';
