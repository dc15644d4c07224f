import { isValidSlackRequest } from '@slack/bolt';

const longestSkewSeconds = 300;

type Signed = { readonly body: string; readonly timestamp: string | undefined; readonly signature: string | undefined };

/**
 * True for a request that Slack signed within the last five minutes. Bolt compares in constant time but lets stamps
 * from the future pass, so these are refused here (https://docs.slack.dev/authentication/verifying-requests-from-slack).
 */
export function isSigned({ body, timestamp, signature }: Signed, signingSecret: string): boolean {
  if (timestamp === undefined || !/^\d{1,12}$/.test(timestamp) || signature === undefined || signature.length > 200) return false;
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > longestSkewSeconds) return false;
  return isValidSlackRequest({
    signingSecret,
    body,
    headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': Number(timestamp) },
  });
}
