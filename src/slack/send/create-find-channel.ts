import type { WebClient } from '@slack/web-api';
import type { Called } from '../../platform/called.ts';
import { callSlack } from '../call-slack.ts';

/** The id of the channel that an address means; `@U1` stands for the direct chat with that person. */
export type FindChannel = (channel: string) => Promise<Called<string>>;

const mostRemembered = 10_000;

export function createFindChannel(client: WebClient): FindChannel {
  const known = new Map<string, string>();
  return async (channel) => {
    if (!channel.startsWith('@')) return { kind: 'ok', result: channel };
    const chat = known.get(channel);
    if (chat !== undefined) return { kind: 'ok', result: chat };
    const opened = await callSlack(() => client.conversations.open({ users: channel.slice(1) }));
    if (opened.kind !== 'ok') return opened;
    const id = opened.result.channel?.id;
    if (id === undefined) return { kind: 'unclear', reason: 'Slack did not name the direct chat.' };
    if (known.size >= mostRemembered) known.clear();
    known.set(channel, id);
    return { kind: 'ok', result: id };
  };
}
