import * as z from 'zod';
import type { Finding } from '../../platform/finding.ts';
import { connectionFix, readJson } from './read-json.ts';

export type KeyAccess = { readonly openIdMetadataUrl: string; readonly tokenIssuer: string };

const metadataSchema = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

const keysSchema = z.object({ keys: z.array(z.object({ endorsements: z.array(z.string()).default([]) })) });

/**
 * Checks that the keys can be had with which a delivery of Teams proves where it comes from
 * (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication).
 */
export async function checkKeys({ openIdMetadataUrl, tokenIssuer }: KeyAccess): Promise<readonly Finding[]> {
  const metadata = await readJson(openIdMetadataUrl, metadataSchema);
  if ('reason' in metadata) return [sayUnread('OpenID metadata', openIdMetadataUrl, metadata.reason)];
  const { issuer, jwks_uri: keysUrl } = metadata.data;
  if (issuer !== tokenIssuer) return [sayIssuer(tokenIssuer)];
  if (!isAsSafe(keysUrl, openIdMetadataUrl)) return [sayUnsafe];
  return [await checkEndorsed(keysUrl)];
}

async function checkEndorsed(keysUrl: string): Promise<Finding> {
  const read = await readJson(keysUrl, keysSchema);
  if ('reason' in read) return sayUnread('keys', keysUrl, read.reason);
  const endorsed = read.data.keys.filter(({ endorsements }) => endorsements.includes('msteams')).length;
  if (endorsed === 0) return sayUnendorsed;
  return { level: 'ok', what: `OpenID metadata and keys can be read, ${endorsed} of ${read.data.keys.length} keys speak for Teams` };
}

/** Keys that came unencrypted could be anybody's. */
function isAsSafe(keysUrl: string, metadataUrl: string): boolean {
  return URL.parse(keysUrl)?.protocol === 'https:' || URL.parse(metadataUrl)?.protocol === 'http:';
}

const setting = 'leave TEAMS_OPENID_METADATA_URL and TEAMS_TOKEN_ISSUER unset, unless your bot is in a national cloud';

function sayUnread(what: string, address: string, reason: string): Finding {
  return {
    level: 'error',
    what: `the ${what} of the Bot Framework cannot be read, so that no delivery is believed: ${reason}`,
    fix: connectionFix(address),
  };
}

function sayIssuer(wanted: string): Finding {
  return { level: 'error', what: `the OpenID metadata are not those of ${wanted}, so that no delivery is believed`, fix: setting };
}

const sayUnsafe: Finding = { level: 'error', what: 'the OpenID metadata name an address of keys that is not encrypted', fix: setting };

const sayUnendorsed: Finding = { level: 'error', what: 'none of the keys speaks for Teams, so that no delivery is believed', fix: setting };
