import * as z from 'zod';
import type { MessageReference } from '../chat/references.ts';

/** Where a post of the outbox went, from its row; undefined where nothing is known of that. */
export function readMessage(text: string | null): MessageReference | undefined {
  return text === null ? undefined : messageSchema.parse(JSON.parse(text));
}

const messageSchema = z.object({
  conversation: z.object({
    platform: z.enum(['slack', 'teams', 'playground']),
    kind: z.enum(['direct', 'group', 'channel']),
    address: z.string(),
    channel: z.string().optional(),
    returnAddress: z.string().optional(),
  }),
  address: z.string(),
  link: z.string().optional(),
});
