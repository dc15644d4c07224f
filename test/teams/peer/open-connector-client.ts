import { ConnectorClient } from 'botframework-connector';
import * as z from 'zod';
import type { TeamsPeer } from './open-teams-peer.ts';

type Credentials = ConstructorParameters<typeof ConnectorClient>[0];

/** The SDK's own client, with a token of the peer's login or another one; it repeats calls as it likes. */
export function openConnectorClient({ serviceUrl, login }: TeamsPeer, token = login.token()): ConnectorClient {
  const credentials: Credentials = {
    signRequest: async (request) => {
      request.headers.set('authorization', `Bearer ${token}`);
      return request;
    },
  };
  return new ConnectorClient(credentials, { baseUri: serviceUrl, noRetryPolicy: true });
}

/** It ignores `noRetryPolicy`; this takes the policy out. */
export function withoutRetries(client: ConnectorClient): ConnectorClient {
  // The SDK keeps its pipeline to itself.
  const { pipeline } = (client as unknown as { client: { pipeline: { removePolicy: (policy: { name: string }) => void } } }).client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  return client;
}

const refusalSchema = z.looseObject({ statusCode: z.number(), code: z.string().optional() });

/** The status and the code with which the Bot Connector refused a call of the SDK. */
export async function refusalOf(call: Promise<unknown>): Promise<readonly unknown[]> {
  const error: unknown = await call.then(() => undefined).catch((error: unknown) => error);
  const { statusCode, code } = refusalSchema.parse(error);
  return code === undefined ? [statusCode] : [statusCode, code];
}
