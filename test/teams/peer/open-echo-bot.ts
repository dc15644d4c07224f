import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import { appId, tenant } from './directory.ts';
import type { TeamsPeer } from './open-teams-peer.ts';

/** A bot on botbuilder's own adapter, which checks the peer's tokens and calls it as it would call Teams. */
export async function openEchoBot(peer: TeamsPeer, logic: (context: TurnContext) => Promise<void>) {
  const adapter = new CloudAdapter(authenticationFor(peer));
  const problems: string[] = [];
  adapter.onTurnError = async (_context, error) => void problems.push(String(error));
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', headers } = request;
    const body = await json(request);
    let status = 200;
    // What the adapter wants of Express.
    const end = (value?: unknown) => {
      if (!response.writableEnded) response.writeHead(status).end(value === undefined ? '' : JSON.stringify(value));
    };
    const answers = {
      socket: response.socket,
      header: () => answers,
      status: (code: number) => {
        status = code;
        return answers;
      },
      send: end,
      end: () => end(),
    };
    await adapter.process({ method, headers, body: { ...Object(body) } }, answers, logic);
  };
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A TCP server that listens has one.
  peer.deliveries.to(`http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`);
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { problems, close };
}

/** Every address is the peer's, and so is the token: MSAL refuses logins that are not https. */
function authenticationFor({ openIdMetadataUrl, issuer, loginUrl, login }: TeamsPeer) {
  const credentials = {
    getToken: async () => login.token(),
    // botbuilder does not export the type of a request.
    signRequest: async (request: { readonly headers: { readonly set: (name: string, value: string) => void } }) => {
      request.headers.set('authorization', `Bearer ${login.token()}`);
      return request;
    },
  };
  const settings = {
    ...{ MicrosoftAppType: 'SingleTenant', MicrosoftAppId: appId, MicrosoftAppTenantId: tenant },
    ...{ ToChannelFromBotLoginUrl: loginUrl, ToChannelFromBotOAuthScope: 'https://api.botframework.com' },
    ...{ ToBotFromChannelTokenIssuer: issuer, OAuthUrl: 'http://127.0.0.1:1' },
    ...{ ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl, ToBotFromEmulatorOpenIdMetadataUrl: openIdMetadataUrl },
    ...{ ValidateAuthority: true, CallerId: 'urn:botframework:azure' },
  };
  return new ConfigurationBotFrameworkAuthentication(settings, {
    isValidAppId: async (id) => id === appId,
    isAuthenticationDisabled: async () => false,
    // Only these two are ever called.
    createCredentials: async () => credentials as never,
  });
}
