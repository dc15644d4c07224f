import type { ClaimedEntry } from '../chat/inbox.ts';
import { NotNowError } from '../errors.ts';
import { traced } from '../log.ts';
import { newIncident, traceOf } from '../trace.ts';
import { later } from './later.ts';
import type { RelayOptions } from './relay-options.ts';

const mostAttempts = 5;
const firstWaitSeconds = 1;
const waitForOthersSeconds = 60;

/**
 * Lets the adapter work on one entry and ends the entry, one way or the other. Returns the response, if any. Whoever
 * asks hears of a broken event through the bot's own reply; what still fails here is tried again and then given up.
 */
export function workOnEntry(entry: ClaimedEntry, options: RelayOptions): Promise<string | undefined> {
  return traced(traceOf(entry.key), () => workTraced(entry, options));
}

async function workTraced(entry: ClaimedEntry, options: RelayOptions): Promise<string | undefined> {
  const { inbox, adapters, log, meter } = options;
  const { platform } = entry;
  const adapter = adapters.find((each) => each.platform === platform);
  try {
    // Another process may run this platform.
    if (!adapter) throw new NotNowError(`no adapter for ${platform} runs here`, waitForOthersSeconds);
    const worked = await adapter.work(entry);
    await inbox.finish(entry.key, worked);
    log.info({ platform, attempt: entry.attempt, posts: worked.outgoing.map(({ key }) => traceOf(key)) }, 'an event is done');
    meter.count('tws_events_total', { platform, result: 'done' });
    return worked.response;
  } catch (cause) {
    await fail(entry, cause, options);
    return undefined;
  }
}

async function fail({ key, platform, attempt }: ClaimedEntry, cause: unknown, { inbox, log, meter, now }: RelayOptions): Promise<void> {
  const reason = nameOf(cause);
  // Waiting for a service to come back is no fault of the entry; it ends after a day, when the inbox is swept.
  if (attempt >= mostAttempts && !(cause instanceof NotNowError)) {
    const incident = newIncident();
    log.error({ incident, err: cause, platform, attempt }, 'an event was given up');
    meter.count('tws_events_total', { platform, result: 'given-up' });
    await inbox.bury(key, { reason, incident });
  } else {
    log.warn({ err: cause, platform, attempt }, 'an event is tried again');
    meter.count('tws_events_total', { platform, result: 'again' });
    await inbox.postpone(key, later(now, waitOf(cause, attempt)), { reason });
  }
}

/** What kind of error it is; what it says may repeat what somebody wrote and stays in the log, which takes that out. */
function nameOf(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  return 'code' in cause && typeof cause.code === 'string' ? `${cause.name} ${cause.code}` : cause.name;
}

function waitOf(cause: unknown, attempt: number): number {
  return cause instanceof NotNowError ? cause.seconds : firstWaitSeconds * 2 ** (attempt - 1);
}
