import type { Outgoing } from '../../chat/outbox.ts';
import { suggestedPrompts } from '../../platform/suggested-prompts.ts';
import { takeTurn } from '../../platform/take-turn.ts';
import { callSlack } from '../call-slack.ts';
import { directChatWith, personAt } from '../conversation.ts';
import { type Exchange, exchangeOf } from '../exchange.ts';
import { eventSchema } from '../receive/payloads.ts';
import { homeAddress } from '../send/change-message.ts';
import type { Desk } from './desk.ts';

type Args = { readonly event: unknown; readonly context: { readonly [name: string]: unknown } };

/** Somebody opened the home page, which is then drawn for them, or the chat, which begins with suggestions. */
export function onHomeOpened(desk: Desk): (args: Args) => Promise<void> {
  return async ({ event, context }) => {
    const parsed = eventSchema.parse(event);
    if (parsed.type !== 'app_home_opened') return;
    const exchange = exchangeOf(context);
    if ((await desk.parts.door(parsed.user, [])) !== 'member') return;
    const posts = parsed.tab === 'home' ? drawHome(desk, parsed.user, exchange) : welcome(desk, parsed, exchange);
    exchange.outgoing.push(...(await posts));
  };
}

async function drawHome({ parts }: Desk, user: string, { key, at }: Exchange): Promise<readonly Outgoing[]> {
  const conversation = directChatWith(user);
  const person = personAt(parts.identity.team, user);
  const incoming = { id: key, at, person, conversation, kind: 'opened', place: 'home' } as const;
  const { response } = await parts.answer({ incoming, key });
  if (response.kind !== 'reply') return [];
  const message = { conversation, address: homeAddress(user) };
  return [
    { key, platform: 'slack', lane: `slack home ${user}`, person, post: { kind: 'update', message, content: response.reply.message } },
  ];
}

const welcomed = 'welcomed';
const welcomedMinutes = 400 * 24 * 60;

async function welcome(
  { parts }: Desk,
  opened: { user: string; channel?: string | undefined },
  { at }: Exchange,
): Promise<readonly Outgoing[]> {
  const { user, channel } = opened;
  const prompts = suggestedPrompts;
  if (parts.identity.agent && channel !== undefined) {
    await callSlack(() => parts.client.assistant.threads.setSuggestedPrompts({ channel_id: channel, title: 'Zum Beispiel:', prompts }));
  }
  const person = personAt(parts.identity.team, user);
  const notes = parts.shelf.of(person);
  if ((await notes.get(welcomed)) !== undefined) return [];
  await notes.put(welcomed, 'yes', welcomedMinutes);
  const conversation = directChatWith(user);
  const key = `slack welcome ${user}`;
  const incoming = { id: key, at, person, conversation, kind: 'opened', place: 'chat' } as const;
  return await takeTurn(parts, { incoming, key });
}
