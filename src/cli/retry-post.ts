import type { QueueDesk } from '../chat/queues.ts';
import { InputError } from '../errors.ts';
import { checkHandled, explainHandled } from './check-handled.ts';
import { actor, withQueues } from './with-queues.ts';
import { writeLine } from './write-line.ts';

export type RetryOptions = { readonly dead?: boolean; readonly mayRepeat?: boolean };

/** Lets a post be sent that was given up; `dead`: all of which it is certain that they did not arrive. */
export async function retryPost(id: string | undefined, { dead = false, mayRepeat = false }: RetryOptions): Promise<void> {
  if (dead === (id !== undefined)) throw new InputError('name one id (see tws outbox), or --dead for all that failed');
  if (dead && mayRepeat) throw new InputError('--may-repeat: only with one id; --dead leaves out what may have arrived');
  await withQueues(async (desk) => {
    if (id === undefined) return await retryFailed(desk);
    checkHandled(id, await desk.retryPost(id, { actor, mayRepeat }), 'tws outbox');
    await writeLine(`${id}  will be sent again`);
  });
}

async function retryFailed(desk: QueueDesk): Promise<void> {
  const failed = (await desk.outbox()).filter(({ state, canRetry }) => state === 'failed' && canRetry);
  for (const { id } of failed) {
    const handled = await desk.retryPost(id, { actor });
    await writeLine(handled === 'done' ? `${id}  will be sent again` : `${id}  ${explainHandled(handled, 'tws outbox')}`);
  }
  if (failed.length === 0) await writeLine('no failed posts whose content is still there');
}
