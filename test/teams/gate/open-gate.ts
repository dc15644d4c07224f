import { createLog } from '../../../src/log.ts';
import { serve } from '../../../src/operate/serve.ts';
import type { TeamsActivity } from '../../../src/teams/gate/activity-schema.ts';
import type { GateConfig } from '../../../src/teams/gate/create-identify.ts';
import { httpRoutes, type Receive } from '../../../src/teams/gate/http-routes.ts';
import { appId, openOpenIdServer, tenantId } from '../peer/open-id-server.ts';

type GateOptions = { readonly config?: (usual: GateConfig) => GateConfig; readonly receive?: Receive };

/** The gate on a real port, with Microsoft's keys on this machine; it keeps what was let through and what was logged. */
export async function openGate({ config = (usual) => usual, receive = async () => ({ status: 200 }) }: GateOptions = {}) {
  const server = await openOpenIdServer();
  const received: TeamsActivity[] = [];
  const lines: string[] = [];
  const routes = httpRoutes({
    config: config({
      ...{ kind: 'app', appId, tenants: [tenantId], serviceHosts: ['smba.trafficmanager.net'] },
      ...{ openIdMetadataUrl: server.metadataUrl, tokenIssuer: server.issuer },
    }),
    log: createLog('debug', (line) => lines.push(line)),
    receive: async (activity, raw) => {
      received.push(activity);
      return await receive(activity, raw);
    },
  });
  const served = await serve(routes, { host: '127.0.0.1', port: 0 });
  const url = `${served.url}/api/messages`;
  const post = async (body: string, headers: Readonly<Record<string, string>> = {}) => {
    const response = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json; charset=utf-8', ...headers } });
    return { status: response.status, text: await response.text() };
  };
  const close = async () => {
    await served.close();
    await server.close();
  };
  return { server, url, received, lines, post, close };
}
