import { SocketModeClient } from '@slack/socket-mode';
import * as z from 'zod';
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
      log.error({ err: cause }, 'a delivery could not be kept');
    }
  });
  client.on('error', (cause: unknown) => log.error({ err: cause }, 'the connection to Slack has a problem'));
  await client.start();
  return { close: () => client.disconnect() };
}
