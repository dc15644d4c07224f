import { WebClient } from '@slack/web-api';
import type { Log } from '../log.ts';
import { quietLogger } from './quiet-logger.ts';
import type { SlackOptions } from './slack-options.ts';

/** Below the ten seconds after which somebody who waits must have heard of it. */
export const timeoutMilliseconds = 5_000;

/** Settings of every client: it never waits for long, repeats nothing by itself, and sends the token nowhere else. */
export function clientOptions({ apiUrl, log }: { readonly apiUrl?: string | undefined; readonly log: Log }) {
  return {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    timeout: timeoutMilliseconds,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: quietLogger(log),
  };
}

export function createWebClient(options: Pick<SlackOptions, 'botToken' | 'apiUrl' | 'log'>): WebClient {
  return new WebClient(options.botToken, clientOptions(options));
}
