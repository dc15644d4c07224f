import { checkHandled } from './check-handled.ts';
import { actor, withQueues } from './with-queues.ts';
import { writeLine } from './write-line.ts';

/** Lets an event that was given up be worked on again. */
export function retryEvent(id: string): Promise<void> {
  return withQueues(async (desk) => {
    checkHandled(id, await desk.retryEvent(id, actor), 'tws inbox');
    await writeLine(`${id}  will be worked on again`);
  });
}
