import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, refuse, refuseAs } from './answer.ts';
import { type Connector, operate, placeOf, type RateChecks } from './connector.ts';
import { createDeliveries } from './deliveries.ts';
import { appId, tenant } from './directory.ts';
import { createFaults, type Faults } from './faults.ts';
import { createLogin, type Login } from './login.ts';
import { openOpenIdServer } from './open-id-server.ts';
import { createPerson } from './person.ts';
import { createRates } from './rates.ts';
import { operationOf, readRequest } from './route.ts';
import { createWorkspace, type Json } from './workspace.ts';

export type TeamsPeer = Awaited<ReturnType<typeof openTeamsPeer>>;

export type PeerOptions = {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** What comes of it when the bot writes more often than Teams allows; `problem` when not given. */
  readonly rates?: RateChecks;
};

/** As Teams writes it: a region and the tenant. */
const servicePath = `/emea/${tenant}/`;

/** A Microsoft Teams on this machine: Bot Connector and login, tokens for deliveries, and people who use it. */
export async function openTeamsPeer({ now = Date.now, rates = 'problem' }: PeerOptions = {}) {
  const workspace = createWorkspace(now);
  const faults = createFaults();
  const login = createLogin(now);
  const openId = await openOpenIdServer();
  const connector: Connector = { workspace, rates: createRates(now), checks: rates };
  const server = createServer((request, response) => void serve({ connector, faults, login }, request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A TCP server that listens has one.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const serviceUrl = `${url}${servicePath}`;
  const deliveries = createDeliveries({ serviceUrl, sign: openId.sign });
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await openId.close();
    if (workspace.problems.length > 0) throw new Error(`Teams would not take this:\n${workspace.problems.join('\n')}`);
  };
  return {
    serviceUrl,
    /** The authority; the token endpoint is `${loginUrl}/oauth2/v2.0/token`. */
    loginUrl: `${url}/${tenant}`,
    openIdMetadataUrl: openId.metadataUrl,
    issuer: openId.issuer,
    /** A token as the Bot Connector bears it, with other claims. */
    sign: (claims: Json) => openId.sign({ aud: appId, ...claims }),
    ...{ appId, tenant, workspace, faults, login, deliveries },
    person: (name: string) => createPerson({ workspace, deliveries }, name),
    /** Somebody whose client does not know `Action.Execute`. */
    personOnOldClient: (name: string) => createPerson({ workspace, deliveries, isOldClient: true }, name),
    close,
  };
}

type Context = { readonly connector: Connector; readonly faults: Faults; readonly login: Login };

async function serve(context: Context, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const text = await readBody(message);
  const url = new URL(message.url ?? '/', 'http://127.0.0.1');
  if (message.method === 'POST' && url.pathname.endsWith('/oauth2/v2.0/token')) {
    const own = () => context.login.answer(url.pathname, new URLSearchParams(text)) ?? refuseAs(404);
    return await answerCall(context, response, { operation: 'login', conversation: '', path: url.pathname, body: {}, own });
  }
  if (!url.pathname.startsWith(servicePath)) return end(response, refuse(404, 'NotFound', 'There is no such address.'));
  if (!context.login.isValid(message.headers.authorization))
    return end(response, { status: 401, body: { message: 'Authorization has been denied for this request.' } });
  const body = readJson(text);
  if (!body) return end(response, refuse(400, 'BadSyntax', 'The body is no JSON object.'));
  const request = readRequest(message.method ?? '', new URL(`/${url.pathname.slice(servicePath.length)}${url.search}`, url), body);
  if (!request) return end(response, refuse(404, 'NotFound', 'There is no such call.'));
  const conversation = placeOf(request, context.connector.workspace);
  const own = () => operate(context.connector, request);
  await answerCall(context, response, { operation: operationOf(request), conversation, path: request.path, body, own });
}

type Asked = {
  readonly operation: ReturnType<typeof operationOf>;
  readonly conversation: string;
  readonly path: string;
  readonly body: Json;
  readonly own: () => Answer;
};

async function answerCall({ connector, faults }: Context, response: ServerResponse, { own, ...asked }: Asked): Promise<void> {
  const { workspace } = connector;
  const fault = faults.take(asked.operation, asked.conversation);
  if (fault?.kind === 'hang') return;
  if (fault?.kind === 'limited') return end(response, { ...refuseAs(429), headers: { 'retry-after': String(fault.seconds) } });
  if (fault?.kind === 'status') {
    const answer = refuseAs(fault.status);
    return end(response, fault.code === undefined ? answer : refuse(fault.status, fault.code, 'Faulty on purpose.'));
  }
  const answer = own();
  workspace.calls.push({ ...asked, at: workspace.now(), status: answer.status });
  if (fault?.kind === 'drop') return void response.destroy();
  if (fault?.kind === 'slow') await sleep(Math.random() * fault.milliseconds);
  end(response, answer);
}

function end(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function readJson(text: string): Json | undefined {
  try {
    const value: unknown = text === '' ? {} : JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
