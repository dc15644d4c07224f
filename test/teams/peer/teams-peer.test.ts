import type { ConnectorClient } from 'botframework-connector';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { appId, appPassword, channels, groupChat, newMember, tenant } from './directory.ts';
import { openConnectorClient, refusalOf, withoutRetries } from './open-connector-client.ts';
import { openTeamsPeer, type TeamsPeer } from './open-teams-peer.ts';

let peer: TeamsPeer;
let client: ConnectorClient;

const clientWith = (token: string) => withoutRetries(openConnectorClient(peer, token));
const text = (words: string) => ({ type: 'message', text: words });
const send = (conversation: string, words = 'Hallo') => client.conversations.sendToConversation(conversation, text(words));
const create = (body: object) => client.conversations.createConversation({ isGroup: false, channelData: {}, ...body } as never);
const direct = (id: string, more: object = {}) => create({ members: [{ id }], tenantId: tenant, ...more });
const post = (channel: string) => create({ isGroup: true, channelData: { channel: { id: channel } }, activity: text('Beitrag') });

beforeEach(async () => {
  peer = await openTeamsPeer();
  client = clientWith(peer.login.token());
});

describe('the Bot Connector on this machine', () => {
  afterEach(() => peer.close());

  it('sends, answers, changes and deletes messages of the bot', async () => {
    const { id } = await send('a:1anna');
    await client.conversations.replyToActivity('a:1anna', id, text('noch eins'));
    await client.conversations.updateActivity('a:1anna', id, text('anders'));
    expect(peer.person('anna').sees('a:1anna')).toEqual(['anders', 'noch eins']);
    await client.conversations.deleteActivity('a:1anna', id);
    expect(peer.person('anna').sees('a:1anna')).toEqual(['noch eins']);
    expect(peer.workspace.calls.map(({ operation, status }) => `${operation} ${status}`)).toEqual([
      ...['send 201', 'send 201', 'update 200', 'delete 200'],
    ]);
  });

  it('knows only what is there', async () => {
    const { id } = await send('a:1anna');
    await client.conversations.deleteActivity('a:1anna', id);
    const gone = [404, 'ActivityNotFoundInConversation'];
    expect(await refusalOf(client.conversations.updateActivity('a:1anna', id, text('x')))).toEqual(gone);
    expect(await refusalOf(client.conversations.replyToActivity('a:1anna', '1', text('x')))).toEqual(gone);
    expect(await refusalOf(send('a:1niemand'))).toEqual([404, 'ConversationNotFound']);
    expect(await refusalOf(send(`${channels.voelklingen};messageid=1`))).toEqual([404, 'ConversationNotFound']);
    const own = await peer.person('anna').says(groupChat, 'Moin');
    expect(await refusalOf(client.conversations.deleteActivity(groupChat, own))).toEqual([403, 'NotEnoughPermissions']);
  });

  it('opens the same chat for the same person, and none for who has not installed the app', async () => {
    const { id, aadObjectId } = newMember('anna');
    expect((await direct(id)).id).toBe('a:1anna');
    expect((await direct(aadObjectId)).id).toBe('a:1anna');
    expect(await refusalOf(direct('29:1dora'))).toEqual([403, 'ForbiddenOperationException']);
    expect(await refusalOf(direct('29:1extern'))).toEqual([403, 'ForbiddenOperationException']);
    expect(await refusalOf(direct(id, { tenantId: undefined }))).toEqual([403, 'ForbiddenOperationException']);
    expect(await refusalOf(direct('29:1niemand'))).toEqual([404, 'NotFound']);
  });

  it('makes a post with a thread in a channel', async () => {
    const created = await post(channels.neunkirchen);
    expect(created.id).toBe(`19:neu@thread.tacv2;messageid=${created.activityId}`);
    await send(created.id, 'dazu');
    expect(peer.person('bert').sees(channels.neunkirchen)).toEqual(['Beitrag', 'dazu']);
    peer.workspace.withoutBot.add(channels.neunkirchen);
    expect(await refusalOf(post(channels.neunkirchen))).toEqual([403, 'BotNotInConversationRoster']);
    expect(await refusalOf(post('19:fremd@thread.tacv2'))).toEqual([404, 'ConversationNotFound']);
  });

  it('tells who is in a conversation', async () => {
    const member = await client.conversations.getConversationMember(channels.saarbruecken, newMember('gerd').aadObjectId);
    expect(JSON.parse(member._response.bodyAsText)).toMatchObject({ userRole: 'guest', tenantId: tenant });
    const { members } = await client.conversations.getConversationPagedMembers(groupChat);
    expect(members?.map(({ id }) => id)).toEqual(['29:1anna', '29:1bert', '29:1carla']);
    const stranger = client.conversations.getConversationMember(channels.voelklingen, '29:1extern');
    expect(await refusalOf(stranger)).toEqual([404, 'MemberNotFoundInConversation']);
  });

  it('takes no call without a token that its login gave', async () => {
    expect(await refusalOf(clientWith('x').conversations.sendToConversation('a:1anna', text('x')))).toEqual([401]);
    const ask = (client_secret: string) =>
      fetch(`${peer.loginUrl}/oauth2/v2.0/token`, {
        method: 'POST',
        body: new URLSearchParams({
          ...{ grant_type: 'client_credentials', client_id: appId, client_secret, scope: 'https://api.botframework.com/.default' },
        }),
      });
    expect((await ask('falsch')).status).toBe(401);
    const { access_token } = z.object({ access_token: z.string() }).parse(await (await ask(appPassword)).json());
    await clientWith(access_token).conversations.sendToConversation('a:1anna', text('x'));
    peer.login.expire();
    expect(await refusalOf(send('a:1anna'))).toEqual([401]);
  });

  it('shows a targeted message to one person', async () => {
    const path = `${peer.serviceUrl}v3/conversations/${groupChat}/activities`;
    const call = (method: string, url: string, body: object) =>
      fetch(`${url}?isTargetedActivity=true`, {
        ...{ method, body: JSON.stringify(body) },
        headers: { authorization: `Bearer ${peer.login.token()}` },
      });
    const sent = await call('POST', path, { ...text('nur Dir'), recipient: { id: '29:1bert' } });
    expect(sent.status).toBe(201);
    const { id } = z.object({ id: z.string() }).parse(await sent.json());
    expect(peer.person('bert').sees(groupChat)).toEqual(['nur Dir']);
    expect(peer.person('anna').sees(groupChat)).toEqual([]);
    expect(await refusalOf(client.conversations.deleteActivity(groupChat, id))).toEqual([404, 'ActivityNotFoundInConversation']);
    expect((await call('PUT', `${path}/${id}`, text('anders'))).status).toBe(200);
    expect(peer.person('bert').sees(groupChat)).toEqual(['anders']);
  });

  it('fails as it is told to', async () => {
    peer.faults.set('send', { kind: 'status', status: 412 }, { times: 1 });
    expect(await refusalOf(send('a:1anna'))).toEqual([412, 'PreconditionFailed']);
    peer.faults.set('send', { kind: 'status', status: 403 }, { times: 1, conversation: 'a:1bert' });
    expect(await refusalOf(send('a:1bert'))).toEqual([403, 'MessageWritesBlocked']);
    peer.faults.set('send', { kind: 'drop' }, { times: 1 });
    await expect(send('a:1anna', 'verloren')).rejects.toThrow();
    expect(peer.person('anna').sees('a:1anna')).toEqual(['verloren']);
  });

  it('shows that the SDK itself sends again what was taken when the reply was lost', async () => {
    peer.faults.set('send', { kind: 'drop' }, { times: 1 });
    await openConnectorClient(peer).conversations.sendToConversation('a:1anna', text('doppelt'));
    expect(peer.person('anna').sees('a:1anna')).toEqual(['doppelt', 'doppelt']);
  });
});

describe('what Teams would not take fails the test', () => {
  it('when a message is too big, empty or for nobody', async () => {
    expect(await refusalOf(send('a:1anna', 'x'.repeat(51_200)))).toEqual([413, 'MessageSizeTooBig']);
    expect(await refusalOf(send('a:1anna', ' '))).toEqual([400, 'BadSyntax']);
    await expect(peer.close()).rejects.toThrow(/MessageSizeTooBig\n.*BadSyntax/);
  });

  it('when a conversation is written to too often', async () => {
    await peer.close();
    peer = await openTeamsPeer({ now: () => 0 });
    client = clientWith(peer.login.token());
    for (let count = 0; count < 7; count++) await send('a:1anna');
    await send('a:1bert');
    expect(await refusalOf(send('a:1anna'))).toEqual([429, 'Throttled']);
    await expect(peer.close()).rejects.toThrow(/send a:1anna: is written to too often/);
  });
});
