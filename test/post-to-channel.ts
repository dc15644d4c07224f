import type { Platform } from '../src/chat/references.ts';
import type { Bot } from '../src/main.ts';
import { loadSecret } from '../src/storage/load-secret.ts';
import { createOutbox } from '../src/storage/outbox.ts';

type Rig = { readonly bot: Bot; readonly dataDir: string };
type Posted = { readonly platform: Platform; readonly channel: string; readonly text: string };

/** Puts a post for a whole channel into the outbox, as a feature does that speaks without being asked. */
export async function postToChannel({ bot, dataDir }: Rig, { platform, channel, text }: Posted): Promise<void> {
  const key = await loadSecret(dataDir, 'queue-key', 32);
  const outbox = createOutbox({ database: bot.database, key, lease: 20_000, now: () => bot.now().getTime() });
  const conversation = { platform, kind: 'channel', address: channel, channel } as const;
  const reply = { audience: 'conversation', message: { blocks: [{ kind: 'text', text }] } } as const;
  const lane = `${platform} ${channel}`;
  await outbox.put([{ key: `${platform} test post ${text}`, platform, lane, post: { kind: 'send', conversation, reply } }]);
}
