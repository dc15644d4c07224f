import type { ClaimedEntry } from '../chat/inbox.ts';
import { NotNowError } from '../errors.ts';
import { later } from './later.ts';
import type { RelayOptions } from './relay-options.ts';

const mostAttempts = 5;
const firstWaitSeconds = 1;
const waitForOthersSeconds = 60;

/**
 * Lets the adapter work on one entry and ends the entry, one way or the other. Returns the response, if any. Whoever
 * asks hears of a broken event through the bot's own reply; what still fails here is tried again and then given up.
 */
export async function workOnEntry(entry: ClaimedEntry, options: RelayOptions): Promise<string | undefined> {
  const { inbox, adapters, log } = options;
  const adapter = adapters.find(({ platform }) => platform === entry.platform);
  try {
    // Another process may run this platform.
    if (!adapter) throw new NotNowError(`no adapter for ${entry.platform} runs here`, waitForOthersSeconds);
    const worked = await adapter.work(entry);
    await inbox.finish(entry.key, worked);
    return worked.response;
  } catch (cause) {
    // Waiting for a service to come back is no fault of the entry; it ends after a day, when the inbox is swept.
    if (entry.attempt >= mostAttempts && !(cause instanceof NotNowError)) {
      log.error({ err: cause, attempt: entry.attempt }, 'an event was given up');
      await inbox.bury(entry.key);
    } else {
      log.warn({ err: cause, attempt: entry.attempt }, 'an event is tried again');
      await inbox.postpone(entry.key, later(options.now, waitOf(cause, entry.attempt)));
    }
    return undefined;
  }
}

function waitOf(cause: unknown, attempt: number): number {
  return cause instanceof NotNowError ? cause.seconds : firstWaitSeconds * 2 ** (attempt - 1);
}
