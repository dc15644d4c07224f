import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createKeyv } from '../../src/storage/keyv-store.ts';
import { loadSecret } from '../../src/storage/load-secret.ts';
import { createShelf } from '../../src/storage/shelf.ts';
import { createConnect } from '../../src/teams/connector/create-connect.ts';
import { createCredentials } from '../../src/teams/connector/create-credentials.ts';
import { eventually } from '../eventually.ts';
import { botSaid } from './bot-said.ts';
import { openTeamsBot } from './open-teams-bot.ts';
import { activityFrom } from './peer/activity.ts';
import { appId, appPassword, tenant } from './peer/directory.ts';
import { openTeamsPeer, type TeamsPeer } from './peer/open-teams-peer.ts';

type Heard = { readonly path: string; readonly authorization: string | undefined; readonly body: unknown };

/** Somebody's server; it writes down what comes and answers as it is told to. */
async function openListener(answer: (response: ServerResponse) => void = (response) => response.writeHead(201).end('{"id":"1"}')) {
  const heard: Heard[] = [];
  const listen = async (request: IncomingMessage, response: ServerResponse) => {
    const body = request.method === 'POST' ? await json(request).catch(() => undefined) : undefined;
    heard.push({ path: request.url ?? '', authorization: request.headers.authorization, body });
    answer(response);
  };
  const server = createServer((request, response) => void listen(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  onTestFinished(() => server.closeAllConnections());
  // A TCP server that listens has one.
  const { port } = server.address() as AddressInfo;
  return { heard, port, host: `127.0.0.1:${port}`, url: `http://127.0.0.1:${port}/emea/` };
}

/** The SDK's client as the bot uses it, which may send to these hosts. */
async function connectAt({ loginUrl }: TeamsPeer, url: string, serviceHosts: readonly string[]) {
  const password = { type: 'SingleTenant', password: appPassword } as const;
  const credentials = createCredentials({ appId, tenantId: tenant, credentials: password, loginUrl });
  return await createConnect({ appId, credentials, serviceHosts })(url);
}

async function connectTo({ url, host }: { readonly url: string; readonly host: string }) {
  const peer = await openTeamsPeer();
  onTestFinished(peer.close);
  return await connectAt(peer, url, [host]);
}

describe('an address that is not one of Teams', () => {
  const shapes = (port: number, peerUrl: string) => [
    `http://127.0.0.1:${port}/`,
    `http://localhost:${port}/`,
    `http://[::1]:${port}/`,
    `http://0.0.0.0:${port}/`,
    `http://2130706433:${port}/`,
    `https://127.0.0.1:${port}/`,
    `http://smba.trafficmanager.net@127.0.0.1:${port}/`,
    `${peerUrl.replace('//', '//x@')}`,
    `http://127.0.0.1:${port}#.smba.trafficmanager.net/`,
    `http://127.0.0.1.nip.io:${port}/`,
    'http://169.254.169.254/metadata/identity/',
  ];

  it('gets no request, whether an activity or a stored note names it', async () => {
    const victim = await openListener();
    const peer = await openTeamsPeer();
    onTestFinished(peer.close);
    const { port } = new URL(peer.serviceUrl);
    const rig = await openTeamsBot({ peer, serviceHosts: `127.0.0.1:${port}` });
    onTestFinished(rig.close);
    const { direct, member, says } = peer.person('anna');
    for (const serviceUrl of shapes(victim.port, peer.serviceUrl)) {
      const author = { workspace: peer.workspace, serviceUrl, member };
      const activity = activityFrom(author, direct, { type: 'message', id: peer.workspace.nextId(), text: 'Was ist Kurzarbeit?' });
      const token = await peer.sign({ serviceurl: serviceUrl });
      expect([serviceUrl, await peer.deliveries.sendWith(activity, token)]).toEqual([serviceUrl, { status: 403, body: undefined }]);
    }
    await says(direct, 'Was ist Kurzarbeit?');
    await eventually(() => botSaid(peer, direct)[0]);
    const key = await loadSecret(rig.dataDir, 'queue-key', 32);
    const shelf = createShelf(createKeyv(rig.bot.database, 'shelf', Date.now), { key, now: Date.now });
    await shelf.put(`teams place ${direct}`, victim.url, 60);
    const data = { tws: 'press', action: 'ask.more', value: 'kurzarbeitergeld' };
    const press = { action: { type: 'Action.Execute', verb: 'press', data }, trigger: 'manual' };
    await peer.person('anna').invoke(direct, { name: 'adaptiveCard/action', value: press });
    await eventually(() => rig.lines.some((line) => line.includes('not an address of Teams')));
    expect(victim.heard).toEqual([]);
  });
});

describe('the client of the connector', () => {
  it('sends the members of entities that the SDK does not know', async () => {
    const listener = await openListener();
    const client = await connectTo(listener);
    const claim = { '@type': 'Claim', position: 1, appearance: { '@type': 'DigitalDocument', name: '§ 104', url: 'https://x.de' } };
    const root = { type: 'https://schema.org/Message', '@type': 'Message', additionalType: ['AIGeneratedContent'], citation: [claim] };
    const info = { type: 'streaminfo', streamType: 'streaming', streamSequence: 2, streamId: 'a' };
    await client.conversations.sendToConversation('a:1', { type: 'message', text: 'x', entities: [info, root] });
    expect(listener.heard[0]?.body).toMatchObject({ entities: [info, root] });
  });

  it.each([500, 503, 429, 502])('sends once what is answered with %i', async (status) => {
    const listener = await openListener((response) => response.writeHead(status, { 'retry-after': '0' }).end('{}'));
    const client = await connectTo(listener);
    await expect(client.conversations.sendToConversation('a:1', { type: 'message', text: 'x' })).rejects.toThrow();
    expect(listener.heard).toHaveLength(1);
  });

  it('follows no redirect: neither token nor text goes where it leads', async () => {
    const victim = await openListener();
    const listener = await openListener((response) => response.writeHead(307, { location: victim.url }).end());
    const client = await connectTo(listener);
    await client.conversations.sendToConversation('a:1', { type: 'message', text: 'x' }).catch(() => undefined);
    expect(listener.heard[0]?.authorization).toMatch(/^Bearer /);
    expect(victim.heard).toEqual([]);
  });

  it('asks for another token, once, where Teams takes the old one no longer, and for no third where it takes none', async () => {
    const peer = await openTeamsPeer();
    onTestFinished(peer.close);
    const client = await connectAt(peer, peer.serviceUrl, ['127.0.0.1']);
    const say = () => client.conversations.sendToConversation('a:1anna', { type: 'message', text: 'x' });
    const logins = () => peer.workspace.calls.filter(({ operation }) => operation === 'login').length;
    await say();
    const before = logins();
    peer.login.expire();
    await Promise.all([say(), say(), say()]);
    expect([logins() - before, botSaid(peer, 'a:1anna').length]).toEqual([1, 4]);
    const refusing = await openListener((response) => response.writeHead(401).end('{}'));
    const refused = await connectAt(peer, refusing.url, [refusing.host]);
    for (let count = 0; count < 3; count++)
      await refused.conversations.sendToConversation('a:1', { type: 'message' }).catch(() => undefined);
    expect([logins() - before, refusing.heard.length]).toEqual([2, 4]);
  });
});
