import type { WebClient } from '@slack/web-api';
import * as z from 'zod';
import { NotNowError } from '../../errors.ts';
import { callSlack } from '../call-slack.ts';
import type { Spot } from '../conversation.ts';
import type { Identity } from '../slack-options.ts';

/** Marks our posts, so that one whose reply was lost can be found again. */
export const postMark = 'tws_post';

const pageSize = 200;
const mostPages = 5;
const lookBackSeconds = 26 * 3_600;

const messageSchema = z.looseObject({
  ts: z.string(),
  bot_id: z.string().optional(),
  user: z.string().optional(),
  files: z.array(z.unknown()).optional(),
  metadata: z.looseObject({ event_payload: z.looseObject({ key: z.string().optional() }).optional() }).optional(),
});
const pageSchema = z.looseObject({
  messages: z.array(messageSchema).default([]),
  response_metadata: z.looseObject({ next_cursor: z.string().optional() }).optional(),
});
type Found = z.infer<typeof messageSchema>;

type Wanted = {
  readonly spot: Spot;
  readonly key: string;
  readonly identity: Identity;
  /** Take also a stream of ours in this thread that was never finished: only finished ones bear a key. */
  readonly orStream: boolean;
};

/**
 * The time stamp of our post with this key. Throws `NotNowError` when Slack cannot tell, because "not there" would lead
 * to a second post.
 */
export async function findMessage(client: WebClient, { spot, key, identity, orStream }: Wanted): Promise<string | undefined> {
  const messages = await readMessages(client, spot);
  const ours = messages.filter(({ bot_id, user }) => bot_id === identity.bot || user === identity.botUser);
  const marked = ours.find(({ metadata }) => metadata?.event_payload?.key === key);
  if (marked || !orStream) return marked?.ts;
  // A file that was attached bears no key either, and never grew.
  return ours.findLast(({ metadata, files = [], ts }) => metadata === undefined && files.length === 0 && ts !== spot.thread)?.ts;
}

async function readMessages(client: WebClient, spot: Spot): Promise<readonly Found[]> {
  const messages: Found[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const read = await readPage(client, spot, cursor);
    messages.push(...read.messages);
    cursor = read.response_metadata?.next_cursor || undefined;
    if (cursor === undefined) break;
  }
  return messages;
}

async function readPage(client: WebClient, { channel, thread }: Spot, cursor: string | undefined) {
  const oldest = String(Date.now() / 1000 - lookBackSeconds);
  const range = { channel, oldest, limit: pageSize, include_all_metadata: true, ...(cursor === undefined ? {} : { cursor }) };
  const called = await callSlack(() =>
    thread === undefined ? client.conversations.history(range) : client.conversations.replies({ ...range, ts: thread }),
  );
  if (called.kind === 'ok') return pageSchema.parse(called.result);
  // Where the bot cannot read it cannot have written either.
  if (called.kind === 'refused' && /not_found|not_in_channel/.test(called.error)) return pageSchema.parse({});
  throw new NotNowError(`Slack cannot be asked for a post: ${'error' in called ? called.error : called.reason}`, 5);
}
