import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { optionalScopeReasons, scopeReasons, slackManifest } from '../../src/slack/manifest.ts';

/** What Slack gives back for one method; a function may also leave the line hanging. */
export type Answer = { readonly body: unknown; readonly scopes?: string } | ((response: ServerResponse) => void);

export type Call = { readonly method: string; readonly authorization: string | undefined; readonly body: string };

export const allScopes = Object.keys({ ...scopeReasons, ...optionalScopeReasons });

/** An app that is set up as the manifest says. */
const answers: Readonly<Record<string, Answer>> = {
  'auth.test': {
    body: { ok: true, user: 'tws-bot', user_id: 'U1', team: 'TWS', team_id: 'T1', bot_id: 'B1' },
    scopes: allScopes.join(','),
  },
  'bots.info': { body: { ok: true, bot: { id: 'B1', app_id: 'A1' } } },
  'apps.connections.open': { body: { ok: true, url: 'wss://wss.slack.example/link/?ticket=ticket-secret' } },
  'apps.manifest.export': { body: { ok: true, manifest: slackManifest() } },
};

/** A Web API of Slack on loopback for the length of a test, with other answers where the test says so. */
export async function startFakeSlack(others: Readonly<Record<string, Answer>> = {}) {
  const calls: Call[] = [];
  const server = createServer(async (request, response) => {
    const method = request.url?.replace('/api/', '') ?? '';
    calls.push({ method, authorization: request.headers.authorization, body: await text(request) });
    reply(response, { ...answers, ...others }[method] ?? { body: { ok: false, error: 'unknown_method' } });
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  return { apiUrl: `http://127.0.0.1:${port}/api/`, calls };
}

function reply(response: ServerResponse, answer: Answer): void {
  if (typeof answer === 'function') {
    answer(response);
    return;
  }
  const scopes = answer.scopes === undefined ? {} : { 'x-oauth-scopes': answer.scopes };
  response.writeHead(200, { 'content-type': 'application/json', ...scopes }).end(JSON.stringify(answer.body));
}
