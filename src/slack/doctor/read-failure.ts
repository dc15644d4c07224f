import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import { describeLoss } from '../../platform/describe-loss.ts';
import { timeoutMilliseconds } from '../create-web-client.ts';

/** Why a call failed. `code` is Slack's own word for it, absent when Slack was not reached or did not answer properly. */
export type Failure = { readonly code?: string; readonly reason: string };

/** Reads an error of the SDK; nothing of what the other side sent gets through but a plain code. */
export function readFailure(error: unknown): Failure {
  if (error instanceof WebAPIPlatformError) return readCode(error.data.error);
  if (error instanceof WebAPIRateLimitedError) return { reason: `too many calls; try again in ${error.retryAfter} seconds` };
  if (error instanceof WebAPIHTTPError) return { reason: `status ${error.statusCode} instead of an answer` };
  if (error instanceof WebAPIRequestError) return { reason: describeLoss(error.original, timeoutMilliseconds) };
  return { reason: 'no readable answer' };
}

/** Where there is no JSON, the SDK gives the whole body as the error. */
function readCode(code: unknown): Failure {
  if (typeof code !== 'string' || !/^[a-z0-9_]{1,60}$/.test(code)) return { reason: 'no answer of Slack' };
  return { code, reason: `Slack says ${code}` };
}

/** What to do when the call did not even come through. */
export const connectionFix = 'check the way from this machine to slack.com: network, proxy, firewall, and SLACK_API_URL if it is set';
