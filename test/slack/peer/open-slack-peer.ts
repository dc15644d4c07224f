import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebSocketServer } from 'ws';
import { problemsOf, problemsOfView } from '../block-kit.ts';
import { createDeliveries, type Deliveries } from './deliveries.ts';
import { createFaults, type Fault, type Faults } from './faults.ts';
import { methods } from './methods.ts';
import { createPerson, type Person } from './person.ts';
import { createWorkspace, type Json, type Workspace } from './workspace.ts';

export type SlackPeer = {
  /** For `SLACK_API_URL`. */
  readonly apiUrl: string;
  readonly url: string;
  readonly workspace: Workspace;
  readonly faults: Faults;
  readonly deliveries: Deliveries;
  readonly person: (user: string) => Person;
  readonly close: () => Promise<void>;
};

export const botToken = 'xoxb-1';
export const appToken = 'xapp-1';

export type PeerOptions = {
  /** Another Slack's base address: it answers the methods that it knows and keeps their state. */
  readonly backend?: { readonly url: string; readonly methods: readonly string[] };
};

/** A Slack on this machine: Web API, response URLs and Socket Mode, and people who use it. */
export async function openSlackPeer({ backend }: PeerOptions = {}): Promise<SlackPeer> {
  const workspace = createWorkspace();
  const faults = createFaults();
  const deliveries = createDeliveries();
  let url = '';
  const server = createServer((request, response) => void serve({ workspace, faults, url, backend }, request, response));
  const sockets = new WebSocketServer({ server, path: '/link' });
  sockets.on('connection', deliveries.connect);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A TCP server that listens has one.
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    deliveries.drop();
    sockets.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    if (workspace.problems.length > 0) throw new Error(`Slack would not take this:\n${workspace.problems.join('\n')}`);
  };
  return {
    apiUrl: `${url}/api/`,
    url,
    workspace,
    faults,
    deliveries,
    person: (user) => createPerson({ workspace, deliveries, url }, user),
    close,
  };
}

type Context = { readonly workspace: Workspace; readonly faults: Faults; readonly url: string; readonly backend: PeerOptions['backend'] };

async function serve(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const bytes = await readBody(request);
  const body = bytes.toString('utf8');
  const path = request.url ?? '';
  const isApi = path.startsWith('/api/');
  const upload = context.workspace.files.find(({ id }) => path === `/upload/${id}`);
  const elsewhere = upload ? 'upload' : 'response_url';
  const method = isApi ? path.slice(5) : elsewhere;
  const args = upload ? {} : readArgs(body, request.headers['content-type'] ?? '');
  const fault = context.faults.take(method, args.channel ?? args.channel_id ?? context.workspace.responseUrls.get(path)?.channel);
  if (fault && fault.kind !== 'drop' && fault.kind !== 'slow') return fail(response, fault);
  context.workspace.calls.push({ method, args, at: Date.now() });
  if (upload) upload.bytes = bytes;
  if (upload && fault?.kind !== 'drop') return void response.end(`OK - ${bytes.length}`);
  const { authorization: token, 'content-type': type = '' } = request.headers;
  context.workspace.problems.push(...findProblems(method, args));
  const isElsewhere = isApi && context.backend?.methods.includes(method) === true;
  const own = () => (isApi ? call(context, method, { args, token }) : respond(context.workspace, path, args));
  const result = isElsewhere
    ? await ask(`${context.backend?.url}/api/${method}`, body, { authorization: token ?? '', 'content-type': type })
    : own();
  if (fault?.kind === 'drop') return void response.destroy();
  if (fault?.kind === 'slow') await sleep(Math.random() * fault.milliseconds);
  if (isApi) response.setHeader('x-oauth-scopes', context.workspace.scopes.join(','));
  response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
}

function fail(response: ServerResponse, fault: Exclude<Fault, { kind: 'drop' | 'slow' }>): void {
  switch (fault.kind) {
    case 'status':
      return void response.writeHead(fault.status).end();
    case 'limited':
      return void response.writeHead(429, { 'retry-after': String(fault.seconds) }).end();
    case 'error':
      return void response.setHeader('content-type', 'application/json').end(JSON.stringify({ ok: false, error: fault.error }));
    case 'hang':
      return;
  }
}

type Called = { readonly args: Json; readonly token: string | undefined };

function call({ workspace, url }: Context, method: string, { args, token }: Called): Json {
  if (token !== `Bearer ${botToken}` && token !== `Bearer ${appToken}`) return { ok: false, error: 'invalid_auth' };
  if (method === 'apps.connections.open') return { ok: true, url: `${url.replace('http', 'ws')}/link` };
  return methods[method]?.(args, workspace, url) ?? { ok: false, error: 'unknown_method' };
}

/** Adds a private message, posts to the channel, or changes the message that the address came with. */
function respond(workspace: Workspace, path: string, args: Json): Json {
  const known = workspace.responseUrls.get(path);
  if (!known || known.uses >= 5) return { ok: false, error: 'used_url' };
  known.uses++;
  const { channel, user, thread } = known;
  const shown = { text: String(args.text ?? ''), blocks: Array.isArray(args.blocks) ? args.blocks : [] };
  const old = workspace.ephemerals.findLast((each) => each.url === path);
  if (args.replace_original === true && old) Object.assign(old, shown);
  else if (args.response_type === 'in_channel')
    workspace.messages.push({ channel, thread_ts: thread, ts: workspace.nextTs(), user: 'UBOT', bot_id: 'B1', ...shown });
  else workspace.ephemerals.push({ channel, user, thread_ts: thread, url: path, ...shown });
  return { ok: true };
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** JSON, or a form whose objects are JSON. */
function readArgs(body: string, contentType: string): Json {
  if (contentType.includes('json')) return body === '' ? {} : JSON.parse(body);
  const entries = [...new URLSearchParams(body)].map(([name, value]) => [name, /^[[{]/.test(value) ? JSON.parse(value) : value]);
  return Object.fromEntries(entries);
}

/** Every message and every form of every test keeps to Slack's limits. */
function findProblems(method: string, { blocks, view }: Json): string[] {
  const found = [...(Array.isArray(blocks) ? problemsOf(blocks) : []), ...(view === undefined ? [] : problemsOfView(view))];
  return found.map((problem) => `${method}: ${problem}`);
}

async function ask(url: string, body: string, headers: Readonly<Record<string, string>>): Promise<unknown> {
  const answer = await fetch(url, { method: 'POST', body, headers });
  return await answer.json();
}
