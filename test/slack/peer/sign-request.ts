import { createHmac } from 'node:crypto';

export type Signing = { readonly secret: string; readonly at?: number; readonly contentType?: string };

/** A request as Slack signs it; `at` is in seconds. */
export function signRequest(body: string, { secret, at = Math.floor(Date.now() / 1000), contentType = 'application/json' }: Signing) {
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`;
  return {
    method: 'POST',
    body,
    headers: { 'content-type': contentType, 'x-slack-request-timestamp': String(at), 'x-slack-signature': signature },
  };
}
