import type { WebClient } from '@slack/web-api';
import { callSlack } from '../call-slack.ts';

type Thread = { readonly channel: string; readonly thread: string };

/** Goes away by itself with the next message, or after two minutes. Nobody relies on it, so it never throws. */
export async function showStatus(client: WebClient, { channel, thread }: Thread, status: string): Promise<void> {
  await callSlack(() => client.assistant.threads.setStatus({ channel_id: channel, thread_ts: thread, status })).catch(() => undefined);
}
