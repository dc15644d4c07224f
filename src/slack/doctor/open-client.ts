import { LogLevel, WebClient } from '@slack/web-api';

/** In milliseconds; who runs a check waits for it. */
export const timeout = 5_000;

/**
 * A client that asks once, waits five seconds, sends the token nowhere else and prints nothing. One for each token,
 * because it belongs into the header: https://docs.slack.dev/reference/methods/apps.connections.open refuses it elsewhere.
 */
export function openClient(token: string, apiUrl: string | undefined): WebClient {
  return new WebClient(token, {
    ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }),
    timeout,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    logger: silent,
  });
}

const nothing = () => undefined;

const silent = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};
