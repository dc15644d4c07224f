import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** What comes back on one path; a function may also leave the line hanging. */
export type Answer = { readonly status?: number; readonly body: unknown } | ((response: ServerResponse) => void);

export type Request = { readonly method: string; readonly path: string; readonly form: Readonly<Record<string, string>> };

export const tenantId = '99999999-8888-7777-6666-555555555555';
export const issuer = 'https://api.botframework.com';
const tokenPath = `/${tenantId}/oauth2/v2.0/token`;

/** Entra's way of refusing; the description holds more than anybody should see. */
export const refusing = (...codes: readonly number[]): Record<string, Answer> => ({
  token: { status: 401, body: { error: 'invalid_client', error_description: 'AADSTS: password-secret', error_codes: codes } },
});

/** Microsoft's login and the Bot Framework's keys on loopback for the length of a test, with other answers where the test says so. */
export async function startFakeLogin(others: Readonly<Record<string, Answer>> = {}) {
  const requests: Request[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    requests.push({ method: request.method ?? '', path, form: Object.fromEntries(new URLSearchParams(await text(request))) });
    reply(response, { ...answersOf(`http://${request.headers.host}`), ...others }[nameOf(path)] ?? { status: 404, body: 'none' });
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  const loginUrl = `http://127.0.0.1:${port}`;
  return { loginUrl, openIdMetadataUrl: `${loginUrl}/metadata`, requests };
}

const nameOf = (path: string) => (path === tokenPath ? 'token' : path.slice(1));

function answersOf(base: string): Record<string, Answer> {
  return {
    token: { body: { token_type: 'Bearer', expires_in: 3599, access_token: 'token-secret' } },
    metadata: { body: { issuer, jwks_uri: `${base}/keys` } },
    keys: { body: { keys: [{ kid: '1', endorsements: ['msteams', 'webchat'] }, { kid: '2', endorsements: ['webchat'] }, { kid: '3' }] } },
  };
}

function reply(response: ServerResponse, answer: Answer): void {
  if (typeof answer === 'function') {
    answer(response);
    return;
  }
  response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
}
