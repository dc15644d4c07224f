import type { Bot } from '../main.ts';
import { isWritable } from '../storage/is-writable.ts';
import { readOverdue } from '../storage/queues/read-queue-figures.ts';

/** An event that has waited for so many seconds although it could be worked on: the work does not keep up, or stands still. */
const longestWait = 60;

/** True while the database takes what is written, a knowledge base is loaded, and what came in is worked on within a minute. */
export async function isReady({ database, knowledge, now }: Pick<Bot, 'database' | 'knowledge' | 'now'>): Promise<boolean> {
  if (knowledge.retriever().articles().length === 0 || !(await isWritable(database))) return false;
  return (await readOverdue(database, now().getTime())) < longestWait;
}
