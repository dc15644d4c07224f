import { takeTurn } from '../../platform/take-turn.ts';
import { cleanText } from '../clean-text.ts';
import { conversationAt, personAt } from '../conversation.ts';
import { exchangeOf } from '../exchange.ts';
import { shortcutSchema } from '../receive/payloads.ts';
import type { Desk } from './desk.ts';

type Args = { readonly body: unknown; readonly context: { readonly [name: string]: unknown }; readonly ack: () => Promise<void> };

/** "Frage an die TWS" on somebody's message: its text is the question, and only who chose the shortcut sees the answer. */
export function onShortcut(desk: Desk): (args: Args) => Promise<void> {
  return async ({ body, context, ack }) => {
    await ack();
    const exchange = exchangeOf(context);
    const { user, channel, message, response_url: returnAddress, trigger_id: trigger } = shortcutSchema.parse(body);
    const { thread_ts: thread } = message;
    if (!(await desk.admit({ user: user.id, teams: [user.team_id], channel: channel.id, thread, returnAddress }))) return;
    const conversation = conversationAt({ channel: channel.id, thread, direct: false, returnAddress });
    const event = { id: exchange.key, at: exchange.at, person: personAt(desk.parts.identity.team, user.id), conversation };
    const incoming = { ...event, kind: 'text', text: cleanText(message.text) } as const;
    exchange.outgoing.push(...(await takeTurn(desk.parts, { incoming, key: exchange.key, isPrivate: true, trigger })));
  };
}
