import type { Bot } from '../main.ts';
import { isReachable } from '../storage/is-reachable.ts';

/** True while the database answers and a knowledge base is loaded. */
export async function isReady(bot: Pick<Bot, 'database' | 'knowledge'>): Promise<boolean> {
  return bot.knowledge.retriever().articles().length > 0 && (await isReachable(bot.database));
}
