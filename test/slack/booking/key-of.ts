import * as z from 'zod';
import type { PeerMessage } from '../peer/workspace.ts';

const metadataSchema = z.object({ event_payload: z.object({ key: z.string() }) });

/** The key of the post that a message is; '' for what bears none. */
export function keyOf({ metadata }: Pick<PeerMessage, 'metadata'>): string {
  return metadataSchema.safeParse(metadata).data?.event_payload.key ?? '';
}
