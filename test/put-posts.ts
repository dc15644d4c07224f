import type { Outgoing } from '../src/chat/outbox.ts';
import type { Bot } from '../src/main.ts';
import { loadSecret } from '../src/storage/load-secret.ts';
import { createOutbox } from '../src/storage/outbox.ts';

type Rig = { readonly bot: Bot; readonly dataDir: string };

/** Puts posts into the outbox, as a feature does that speaks without being asked; resolves with the outbox. */
export async function putPosts({ bot, dataDir }: Rig, posts: readonly Outgoing[]) {
  const key = await loadSecret(dataDir, 'queue-key', 32);
  const outbox = createOutbox({ database: bot.database, key, lease: 20_000, now: () => bot.now().getTime() });
  await outbox.put(posts);
  return outbox;
}
