import type { Hono } from 'hono';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Bot } from '../main.ts';
import { createAnswer } from '../relay/create-answer.ts';
import { createRelay } from '../relay/create-relay.ts';
import { createInbox } from '../storage/inbox.ts';
import { createKeyv } from '../storage/keyv-store.ts';
import { loadSecret } from '../storage/load-secret.ts';
import { createOutbox } from '../storage/outbox.ts';
import { createShelf } from '../storage/shelf.ts';

/** The bot in Slack. `routes` are there when Slack delivers by HTTP. */
export type Connected = { readonly routes: Hono | undefined; readonly close: () => Promise<void> };

/** How long a claim holds: after a crash another process goes on with what was under way that much later. */
const leaseMilliseconds = 20_000;

/** Connects the bot with Slack, if that is configured. Slack's packages are loaded here and nowhere earlier. */
export async function connectSlack(
  bot: Bot,
  { config, log, lease = leaseMilliseconds }: { readonly config: Config; readonly log: Log; readonly lease?: number | undefined },
): Promise<Connected | undefined> {
  if (!config.slack) return undefined;
  const { createSlack } = await import('../slack/create-slack.ts');
  const millis = () => bot.now().getTime();
  const key = await loadSecret(config.dataDir, 'queue-key', 32);
  const queue = { database: bot.database, key, lease, now: millis };
  const outbox = createOutbox(queue);
  const slack = await createSlack({
    ...{ ...config.slack, log, now: bot.now, outbox },
    mentionOnly: config.office.slack.mentionOnly,
    channels: config.office.branches.flatMap(({ slackChannel }) => slackChannel ?? []),
    shelf: createShelf(createKeyv(bot.database, 'shelf', millis), { key, now: millis }),
    createAnswer: (messenger) => createAnswer({ responder: bot.responder, messenger, outbox, now: bot.now }),
  });
  const relay = createRelay({ inbox: createInbox(queue), outbox, adapters: [slack.adapter], log, now: bot.now, lease });
  const listening = await slack.listen(relay.intake).catch(async (cause: unknown) => {
    await relay.stop();
    throw cause;
  });
  const close = async () => {
    await listening.close();
    await relay.stop();
  };
  return { routes: listening.routes, close };
}
