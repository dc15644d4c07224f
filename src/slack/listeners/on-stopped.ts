import { callSlack } from '../call-slack.ts';
import { eventSchema } from '../receive/payloads.ts';
import type { Desk } from './desk.ts';

type Args = { readonly event: unknown };

/** Somebody pressed "stop": what is shown stays, nothing more is added, and the session is free again. */
export function onStopped({ parts }: Desk): (args: Args) => Promise<void> {
  return async ({ event }) => {
    const parsed = eventSchema.parse(event);
    if (parsed.type !== 'agent_session_stopped') return;
    const { channel, thread_ts: thread } = parsed;
    parts.stopStream(channel, thread);
    await callSlack(() => parts.client.apiCall('agents.sessions.setStatus', { channel_id: channel, thread_ts: thread, status: 'active' }));
  };
}
