import { SocketModeClient } from '@slack/socket-mode';
import * as z from 'zod';
import { ConfigurationError, NotNowError } from '../../errors.ts';
import type { Log } from '../../log.ts';
import { clientOptions } from '../create-web-client.ts';
import { quietLogger } from '../quiet-logger.ts';
import type { Receive } from './create-receive.ts';

type SocketParts = { readonly appToken: string; readonly apiUrl?: string | undefined; readonly log: Log; readonly receive: Receive };

const deliverySchema = z.looseObject({
  body: z.unknown(),
  ack: z.custom<(response?: object) => Promise<void>>((value) => typeof value === 'function'),
});

/**
 * Opens the connection over which Slack delivers without a public address; it comes back by itself. A delivery is
 * acknowledged once it is kept, so that Slack sends again what was on its way when the process ended.
 */
export async function openSocket({ appToken, apiUrl, log, receive }: SocketParts): Promise<{ readonly close: () => Promise<void> }> {
  const { logger: _, ...web } = clientOptions({ apiUrl, log });
  const client = new SocketModeClient({ appToken, clientOptions: web, logger: quietLogger(log) });
  client.on('slack_event', async (delivery: unknown) => {
    try {
      const { body, ack } = deliverySchema.parse(delivery);
      const response = await receive(body);
      await (response === '' ? ack() : ack(JSON.parse(response)));
    } catch (cause) {
      log[cause instanceof NotNowError ? 'debug' : 'error']({ err: cause }, 'a delivery could not be kept');
    }
  });
  client.on('error', (cause: unknown) => log.error({ err: cause }, 'the connection to Slack has a problem'));
  await client.start().catch(refuseBadToken);
  return { close: () => client.disconnect() };
}

/** A wrong token is the operator's to mend; everything else is tried again by the client itself. */
function refuseBadToken(cause: unknown): never {
  const reason =
    cause instanceof Error
      ? /invalid_auth|not_authed|account_inactive|token_revoked|missing_scope|not_allowed_token_type/.exec(cause.message)?.[0]
      : undefined;
  if (reason === undefined) throw cause;
  throw new ConfigurationError([
    `SLACK_APP_TOKEN: Slack refuses it (${reason}); make one with connections:write under Basic Information of the app`,
  ]);
}
