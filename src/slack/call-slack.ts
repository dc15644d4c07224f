import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import type { Called } from '../platform/called.ts';

/** Errors of Slack's own that say nothing about what was done before (https://docs.slack.dev/reference/methods/chat.postMessage/#errors). */
const unclearErrors = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'team_added_to_org']);

const unreachedSeconds = 3;

/** Makes one call and says what became of it; throws only what is no answer of Slack's. */
export async function callSlack<Result>(call: () => Promise<Result>): Promise<Called<Result>> {
  try {
    return { kind: 'ok', result: await call() };
  } catch (error) {
    if (error instanceof WebAPIRateLimitedError) return { kind: 'limited', seconds: error.retryAfter, reason: 'rate limited' };
    if (error instanceof WebAPIPlatformError) return readError(error.data.error);
    if (error instanceof WebAPIHTTPError) return readStatus(error.statusCode);
    if (error instanceof WebAPIRequestError) return readLoss(error.original);
    throw error;
  }
}

function readError(error: string): Called<never> {
  if (error === 'ratelimited' || error === 'rate_limited') return { kind: 'limited', seconds: 30, reason: error };
  // Where there is no JSON (a proxy's page), the SDK gives the whole body as the error.
  if (!/^[a-z0-9_]{1,60}$/.test(error)) return { kind: 'unclear', reason: 'no answer of Slack' };
  return unclearErrors.has(error) ? { kind: 'unclear', reason: error } : { kind: 'refused', error };
}

function readStatus(status: number): Called<never> {
  return status >= 500 ? { kind: 'unclear', reason: `status ${status}` } : { kind: 'refused', error: `status ${status}` };
}

/** Where no connection came about, nothing was done. */
function readLoss(cause: unknown): Called<never> {
  const code = findCode(cause);
  const isUnreached = code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN';
  return isUnreached ? { kind: 'limited', seconds: unreachedSeconds, reason: code } : { kind: 'unclear', reason: code ?? 'no reply' };
}

function findCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  return 'code' in error && typeof error.code === 'string' ? error.code : findCode(error.cause);
}
