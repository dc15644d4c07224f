import { randomUUID } from 'node:crypto';
import type { Answer } from './answer.ts';
import { appId, appPassword, tenant } from './directory.ts';

/** Microsoft's login as far as a bot of one tenant uses it: it gives tokens for the Bot Connector. */
export type Login = {
  /** `POST /{tenant}/oauth2/v2.0/token` with a form; undefined for other paths. */
  readonly answer: (path: string, form: URLSearchParams) => Answer | undefined;
  readonly isValid: (authorization: string | undefined) => boolean;
  /** A token as the bot would get one. */
  readonly token: () => string;
  /** Ends all tokens that were given out. */
  readonly expire: () => void;
};

const lifetimeSeconds = 3600;

export function createLogin(now: () => number): Login {
  const tokens = new Map<string, number>();
  const token = () => {
    const access_token = `eyJ.${randomUUID()}`;
    tokens.set(access_token, now() + lifetimeSeconds * 1000);
    return access_token;
  };
  return {
    answer(path, form) {
      if (!path.endsWith('/oauth2/v2.0/token')) return undefined;
      const wrong = findWrong(path, form);
      if (wrong) return { status: 401, body: wrong };
      return { status: 200, body: { token_type: 'Bearer', expires_in: lifetimeSeconds - 1, access_token: token() } };
    },
    isValid: (authorization = '') => (tokens.get(/^Bearer (.+)$/.exec(authorization)?.[1] ?? '') ?? 0) > now(),
    token,
    expire: () => tokens.clear(),
  };
}

function findWrong(path: string, form: URLSearchParams) {
  const no = (error: string, error_description: string) => ({ error, error_description });
  if (path !== `/${tenant}/oauth2/v2.0/token`) return no('invalid_request', 'AADSTS90002: Tenant not found.');
  if (form.get('grant_type') !== 'client_credentials') return no('unsupported_grant_type', 'AADSTS70003: unsupported grant type.');
  if (form.get('client_id') !== appId) return no('unauthorized_client', 'AADSTS700016: Application was not found in the directory.');
  if (form.get('client_secret') !== appPassword) return no('invalid_client', 'AADSTS7000215: Invalid client secret provided.');
  if (form.get('scope') !== 'https://api.botframework.com/.default') return no('invalid_scope', 'AADSTS70011: The scope is not valid.');
  return undefined;
}
