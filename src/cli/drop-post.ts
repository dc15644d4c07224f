import { checkHandled } from './check-handled.ts';
import { actor, withQueues } from './with-queues.ts';
import { writeLine } from './write-line.ts';

/** Keeps a post from being sent. */
export function dropPost(id: string): Promise<void> {
  return withQueues(async (desk) => {
    checkHandled(id, await desk.dropPost(id, actor), 'tws outbox');
    await writeLine(`${id}  will not be sent`);
  });
}
