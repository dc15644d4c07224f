import { sql } from 'kysely';
import type { Bot } from '../main.ts';

/** True while the database answers and a knowledge base is loaded. */
export async function isReady(bot: Pick<Bot, 'database' | 'knowledge'>): Promise<boolean> {
  await sql`select 1`.execute(bot.database.kysely);
  return bot.knowledge.retriever().articles().length > 0;
}
