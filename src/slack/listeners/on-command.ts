import { takeTurn } from '../../platform/take-turn.ts';
import { cleanText } from '../clean-text.ts';
import { conversationAt, personAt } from '../conversation.ts';
import { exchangeOf } from '../exchange.ts';
import { type Command, commandSchema } from '../receive/payloads.ts';
import type { Desk } from './desk.ts';

type Args = { readonly body: unknown; readonly context: { readonly [name: string]: unknown }; readonly ack: () => Promise<void> };

/** Slash commands: nobody else sees that they were typed, so nobody else sees the answer. */
export function onCommand(desk: Desk): (args: Args) => Promise<void> {
  return async ({ body, context, ack }) => {
    await ack();
    const exchange = exchangeOf(context);
    const command = commandSchema.parse(body);
    const { channel_id: channel, user_id: user, response_url: returnAddress, trigger_id: trigger } = command;
    if (!(await desk.admit({ user, teams: [command.team_id], channel, returnAddress }))) return;
    const direct = await isChatWithUs(desk, command);
    const conversation = conversationAt({ channel, direct, returnAddress: direct ? undefined : returnAddress });
    const event = { id: exchange.key, at: exchange.at, person: personAt(desk.parts.identity.team, user), conversation };
    const incoming = { ...event, kind: 'command', command: command.command, text: cleanText(command.text) } as const;
    exchange.outgoing.push(...(await takeTurn(desk.parts, { incoming, key: exchange.key, isPrivate: true, trigger })));
  };
}

/** Commands also work in the direct chat of two other people, where the bot cannot write. */
async function isChatWithUs({ parts }: Desk, { channel_id, user_id }: Command): Promise<boolean> {
  if (!channel_id.startsWith('D')) return false;
  const chat = await parts.findChannel(`@${user_id}`);
  return chat.kind === 'ok' && chat.result === channel_id;
}
