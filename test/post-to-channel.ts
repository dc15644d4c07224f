import type { Platform } from '../src/chat/references.ts';
import { putPosts } from './put-posts.ts';

type Posted = { readonly platform: Platform; readonly channel: string; readonly text: string };

/** Puts a post for a whole channel into the outbox, as a feature does that speaks without being asked. */
export async function postToChannel(rig: Parameters<typeof putPosts>[0], { platform, channel, text }: Posted): Promise<void> {
  const conversation = { platform, kind: 'channel', address: channel, channel } as const;
  const reply = { audience: 'conversation', message: { blocks: [{ kind: 'text', text }] } } as const;
  const lane = `${platform} ${channel}`;
  await putPosts(rig, [{ key: `${platform} test post ${text}`, platform, lane, post: { kind: 'send', conversation, reply } }]);
}
