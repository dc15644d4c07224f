import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';

/** What the tests call the bot, its tenant and the place where the connector answers. */
export const appId = '11111111-aaaa-4bbb-8ccc-000000000001';
export const tenantId = '22222222-aaaa-4bbb-8ccc-000000000002';
export const publicServiceUrl = 'https://smba.trafficmanager.net/emea/';

type Claims = Readonly<Record<string, unknown>>;

export type Signing = {
  /** Which of the listed keys signs: `teams` is endorsed for Teams, `webchat` for Web Chat, `bare` for nothing. */
  readonly by?: 'teams' | 'webchat' | 'bare';
  /** A key of one's own instead. */
  readonly key?: CryptoKey | Uint8Array;
  /** Fields of the header; an undefined one is left out. */
  readonly header?: Readonly<Record<string, unknown>> & { readonly crit?: string[] };
};

type Pair = { readonly kid: string; readonly endorsements: readonly string[] | undefined } & Awaited<ReturnType<typeof generateKeyPair>>;

const generate = () => generateKeyPair('RS256', { extractable: true });
/** Made once for all servers of a test file, since it takes a while. */
const generated = Promise.all([generate(), generate(), generate()]);

/** Microsoft's side of the tokens on this machine: an OpenID metadata document, its list of keys, and real RSA signatures. */
export async function openOpenIdServer() {
  const [teams, webchat, bare] = await generated;
  const pairs = {
    teams: { kid: 'kid-teams', endorsements: ['msteams', 'skype'], ...teams },
    webchat: { kid: 'kid-webchat', endorsements: ['webchat'], ...webchat },
    bare: { kid: 'kid-bare', endorsements: undefined, ...bare },
  };
  const requests: string[] = [];
  /** Takes an answer over; false leaves it to the server. */
  const faults: { interfere: (request: IncomingMessage, response: ServerResponse) => boolean } = { interfere: () => false };
  const issuer = 'https://api.botframework.com';

  const server = createServer(async (request, response) => {
    requests.push(request.url ?? '');
    if (faults.interfere(request, response)) return;
    const document = { issuer, jwks_uri: `${base}/v1/.well-known/keys`, id_token_signing_alg_values_supported: ['RS256'] };
    const listed = () => Promise.all(Object.values(pairs).map(describeKey));
    const body = request.url?.endsWith('/keys') ? { keys: await listed() } : document;
    response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // a TCP server that listens has one

  /** A token as the connector sends it; a claim that is undefined is left out. */
  const sign = async (claims: Claims = {}, { by = 'teams', key, header = {} }: Signing = {}): Promise<string> => {
    const now = Math.floor(Date.now() / 1000);
    const all = { iss: issuer, aud: appId, serviceurl: publicServiceUrl, nbf: now - 60, exp: now + 3600, ...claims };
    const wished = { alg: 'RS256', kid: pairs[by].kid, typ: 'JWT', ...header };
    const token = new SignJWT(withoutUndefined(all)).setProtectedHeader(withoutUndefined(wished));
    // jose does not sign what it would not accept, unless it is told so.
    return await token.sign(key ?? pairs[by].privateKey, { crit: Object.fromEntries((header.crit ?? []).map((name) => [name, true])) });
  };
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    ...{ metadataUrl: `${base}/v1/.well-known/openidconfiguration`, base, issuer, requests, faults, sign, close },
    publicKey: pairs.teams.publicKey,
    /** Replaces the key of Teams by a new one with another id. */
    rotate: async (kid: string) => {
      pairs.teams = { kid, endorsements: ['msteams'], ...(await generate()) };
    },
  };
}

export type OpenIdServer = Awaited<ReturnType<typeof openOpenIdServer>>;

async function describeKey({ publicKey, kid, endorsements }: Pair) {
  return { ...(await exportJWK(publicKey)), kid, use: 'sig', x5t: kid, ...(endorsements ? { endorsements } : {}) };
}

function withoutUndefined<T extends object>(fields: T): T {
  return JSON.parse(JSON.stringify(fields));
}
