import { ConnectorClient } from 'botframework-connector';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { openTeamsPeer, type TeamsPeer } from './open-teams-peer.ts';

type Credentials = ConstructorParameters<typeof ConnectorClient>[0];

const start = Date.UTC(2026, 10, 23, 9);
let peer: TeamsPeer;
let time: number;
let client: ConnectorClient;

/** The SDK's own client, with the given token and no retries of its own. */
const clientWith = (token: string) => {
  const credentials: Credentials = {
    signRequest: async (request) => {
      request.headers.set('authorization', `Bearer ${token}`);
      return request;
    },
  };
  return new ConnectorClient(credentials, { baseUri: peer.serviceUrl, noRetryPolicy: true });
};

/** As the SDK reports what the Bot Connector refuses. */
const refusalSchema = z.looseObject({ statusCode: z.number(), code: z.string().optional() });

const refusal = async (call: Promise<unknown>) => {
  const error: unknown = await call.then(() => undefined).catch((error: unknown) => error);
  const { statusCode, code } = refusalSchema.parse(error);
  return [statusCode, code];
};

beforeEach(async () => {
  time = start;
  peer = await openTeamsPeer({ now: () => time });
  client = clientWith(peer.login.token());
});

describe('a Teams on this machine', () => {
  const text = (words: string) => ({ type: 'message', text: words });
  afterEach(() => peer.close());

  it('sends, answers, changes and deletes messages of the bot', async () => {
    const { id } = await client.conversations.sendToConversation('a:1anna', text('Hallo'));
    await client.conversations.replyToActivity('a:1anna', id, text('noch eins'));
    await client.conversations.updateActivity('a:1anna', id, text('anders'));
    expect(peer.person('anna').sees('a:1anna')).toEqual(['anders', 'noch eins']);
    await client.conversations.deleteActivity('a:1anna', id);
    expect(peer.person('anna').sees('a:1anna')).toEqual(['noch eins']);
    expect(await refusal(client.conversations.updateActivity('a:1anna', id, text('x')))).toEqual([404, 'ActivityNotFoundInConversation']);
    expect(await refusal(client.conversations.replyToActivity('a:1anna', '1', text('x')))).toEqual([404, 'ActivityNotFoundInConversation']);
    expect(await refusal(client.conversations.sendToConversation('a:1niemand', text('x')))).toEqual([404, 'ConversationNotFound']);
  });
});
