import type { WebClient } from '@slack/web-api';
import { createLog } from '../../log.ts';
import { createWebClient } from '../create-web-client.ts';

/**
 * A client that prints nothing. One for each token, because it belongs into the header:
 * https://docs.slack.dev/reference/methods/apps.connections.open refuses it elsewhere.
 */
export function openClient(token: string, apiUrl: string | undefined): WebClient {
  return createWebClient({ botToken: token, apiUrl, log: createLog('silent') });
}
