import type { ConnectorClient } from 'botframework-connector';
import * as Mappers from 'botframework-connector/lib/connectorApi/models/mappers.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { groupChat } from './directory.ts';
import { openConnectorClient, refusalOf, withoutRetries } from './open-connector-client.ts';
import { openTeamsPeer, type TeamsPeer } from './open-teams-peer.ts';

const entity: { additionalProperties?: unknown } = Mappers.Entity.type;
const notAllowed = [403, 'ContentStreamNotAllowed'];

describe('a stream', () => {
  let peer: TeamsPeer;
  let client: ConnectorClient;
  let time = Date.UTC(2026, 10, 23, 9);
  beforeEach(async () => {
    peer = await openTeamsPeer({ now: () => time });
    client = withoutRetries(openConnectorClient(peer));
    // The SDK drops the members of entities that it does not know; https://github.com/microsoft/botbuilder-js/issues/4902
    entity.additionalProperties = { type: { name: 'Object' } };
  });
  afterEach(async () => {
    delete entity.additionalProperties;
    await peer.close();
  });

  const stream = (text: string, info: object, more: { readonly conversation?: string; readonly type?: string } = {}) => {
    time += 1_000;
    const { conversation = 'a:1anna', type = 'typing' } = more;
    return client.conversations.sendToConversation(conversation, { type, text, entities: [{ type: 'streaminfo', ...info }] });
  };
  const end = (text: string, streamId: string) => stream(text, { streamType: 'final', streamId }, { type: 'message' });
  const sees = () => peer.person('anna').sees('a:1anna');
  const begin = async () => (await stream('Ich', { streamType: 'streaming', streamSequence: 1 })).id;

  it('becomes a message under its id', async () => {
    const { id: streamId } = await stream('Ich suche', { streamType: 'informative', streamSequence: 1 });
    await stream('Kurz', { streamType: 'streaming', streamSequence: 2, streamId });
    await stream('Kurzarbeit', { streamType: 'streaming', streamSequence: 3, streamId });
    await end('Kurzarbeit hilft.', streamId);
    expect(sees()).toEqual(['Kurzarbeit hilft.']);
    await client.conversations.updateActivity('a:1anna', streamId, { type: 'message', text: 'anders' });
    expect(sees()).toEqual(['anders']);
    expect(await refusalOf(end('Kurzarbeit hilft.', streamId))).toEqual(notAllowed);
  });

  it('exists in direct chats only, one at a time', async () => {
    const first = { streamType: 'streaming', streamSequence: 1 };
    expect(await refusalOf(stream('x', first, { conversation: groupChat }))).toEqual(notAllowed);
    const streamId = await begin();
    expect(await refusalOf(stream('x', first))).toEqual(notAllowed);
    await end('Ich weiß es', streamId);
    await stream('x', first);
  });

  it('only grows, and leaves out what comes too late', async () => {
    const streamId = await begin();
    expect(await refusalOf(stream('Du', { streamSequence: 2, streamId }))).toEqual(notAllowed);
    const late = await stream('Ich sage', { streamSequence: 1, streamId });
    expect(late._response.bodyAsText).toContain('ContentStreamSequenceOrderPreConditionFailed');
    expect(sees()).toEqual(['Ich']);
  });

  it('ends when somebody stops it, or after two minutes', async () => {
    const stopped = await begin();
    peer.person('anna').stopsStream();
    expect(await refusalOf(stream('Ich sage', { streamSequence: 2, streamId: stopped }))).toEqual(notAllowed);
    expect(await refusalOf(end('Ich sage', stopped))).toEqual(notAllowed);
    const slow = await begin();
    time += 120_000;
    expect(await refusalOf(end('Ich sage', slow))).toEqual(notAllowed);
    expect(sees()).toEqual(['Ich', 'Ich']);
  });

  it('is refused, and fails the test, when it breaks the rules of its fields', async () => {
    const streamId = await begin();
    const bad = [400, 'BadRequest'];
    expect(await refusalOf(stream('', { streamSequence: 2, streamId }))).toEqual(bad);
    expect(await refusalOf(stream('Ich', { streamSequence: 2, streamType: 'final', streamId }, { type: 'message' }))).toEqual(bad);
    expect(await refusalOf(stream('x'.repeat(1_001), { streamSequence: 2, streamType: 'informative', streamId }))).toEqual(bad);
    delete entity.additionalProperties;
    expect(await refusalOf(stream('Ich sage', { streamType: 'streaming', streamSequence: 2, streamId }))).toEqual(bad);
    expect(peer.workspace.calls.at(-1)?.body.entities).toEqual([{ type: 'streaminfo' }]);
    expect(peer.workspace.problems.splice(0)).toHaveLength(4);
  });
});
