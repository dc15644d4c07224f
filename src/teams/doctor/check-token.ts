import * as z from 'zod';
import type { Finding } from '../../platform/finding.ts';
import { explainRefusal, newSecret } from './explain-refusal.ts';
import { connectionFix, readJson } from './read-json.ts';

export type BotCredentials = {
  readonly appId: string;
  readonly tenantId: string;
  readonly password?: string | undefined;
  /** ISO day from which on the password is no longer taken. */
  readonly expires?: string | undefined;
  readonly type: 'SingleTenant' | 'UserAssignedMSI';
};

export type TokenAccess = {
  readonly credentials: BotCredentials;
  /** Base address of the login, with or without the tenant at its end. */
  readonly loginUrl: string;
  readonly now: Date;
};

const answerSchema = z.union([
  z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive() }),
  z.object({ error: z.string(), error_codes: z.array(z.int()).default([]) }),
]);

/** https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#step-1-request-an-access-token */
const scope = 'https://api.botframework.com/.default';

/**
 * Asks for the token with which the bot answers, in one request of our own: the SDK would take a second to load and
 * hide the code of a refusal. The token is thrown away.
 */
export async function checkToken({ credentials, loginUrl, now }: TokenAccess): Promise<readonly Finding[]> {
  const { appId, tenantId, password, type } = credentials;
  if (type === 'UserAssignedMSI') return [sayManaged(appId)];
  if (password === undefined) return [sayNoPassword];
  const address = tokenAddress(loginUrl, tenantId);
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: appId, client_secret: password, scope });
  const read = await readJson(address, answerSchema, { method: 'POST', body });
  if ('reason' in read) return [sayRefused(read.reason, connectionFix(address))];
  if ('error' in read.data) {
    const { reason, fix } = explainRefusal(read.data.error_codes);
    return [sayRefused(reason, fix)];
  }
  return [sayWorks(credentials, read.data.expires_in), sayExpiry(credentials.expires, now)];
}

function tokenAddress(loginUrl: string, tenantId: string): string {
  const base = loginUrl.replace(/(?<!\/)\/+$/, '');
  return `${base.toLowerCase().endsWith(`/${tenantId.toLowerCase()}`) ? base : `${base}/${tenantId}`}/oauth2/v2.0/token`;
}

function sayWorks({ appId, tenantId }: BotCredentials, seconds: number): Finding {
  const minutes = Math.floor(seconds / 60);
  return { level: 'ok', what: `MICROSOFT_APP_PASSWORD works: bot ${appId} of tenant ${tenantId} got a token for ${minutes} minutes` };
}

const day = 24 * 3_600_000;
const warnedDays = 30;

/** Reading it from Microsoft would need a permission in Microsoft Graph, which the bot does not ask for. */
function sayExpiry(expires: string | undefined, now: Date): Finding {
  if (expires === undefined) return sayUnknownExpiry;
  const days = Math.floor((Date.parse(expires) - now.getTime()) / day);
  const what = `MICROSOFT_APP_PASSWORD expires on ${expires}`;
  if (days < 0) return { level: 'error', what: `${what}, which is over`, fix: newSecret };
  if (days <= warnedDays) return { level: 'note', what: `${what}, in ${days} days; from that day on the bot is silent`, fix: newSecret };
  return { level: 'ok', what: `${what}, in ${days} days` };
}

const sayUnknownExpiry: Finding = {
  level: 'note',
  what: 'nobody has told when MICROSOFT_APP_PASSWORD expires; from that day on the bot is silent',
  fix: 'entra.microsoft.com → App registrations → your bot → Certificates & secrets shows Expires: put the day into MICROSOFT_APP_PASSWORD_EXPIRES',
};

function sayRefused(reason: string, fix: string): Finding {
  return { level: 'error', what: `no token can be had with MICROSOFT_APP_PASSWORD, so that the bot cannot answer: ${reason}`, fix };
}

const sayNoPassword: Finding = {
  level: 'error',
  what: 'MICROSOFT_APP_PASSWORD is not set, which a bot of type SingleTenant needs',
  fix: 'entra.microsoft.com → App registrations → your bot → Certificates & secrets → New client secret: put its Value there',
};

function sayManaged(appId: string): Finding {
  const fix = 'portal.azure.com → the machine that runs the bot → Identity → User assigned: the identity of the bot must be there';
  return { level: 'note', what: `bot ${appId} has a managed identity, which gives tokens on its own machine in Azure only`, fix };
}
