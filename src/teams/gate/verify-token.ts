import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import type { OpenIdKeys, SigningKey } from './open-id-keys.ts';

/** What a token says about the activity that comes with it, or why it says nothing. */
export type Verdict =
  | { readonly kind: 'genuine'; readonly serviceUrl: string; readonly endorsements: readonly string[] }
  | { readonly kind: 'refused'; readonly reason: string }
  /** The keys could not be read; see `open-id-keys.ts`. */
  | { readonly kind: 'unverifiable' };

/** The only algorithm of the Bot Connector (`id_token_signing_alg_values_supported`); never the one that a token wishes. */
const algorithm = 'RS256';
const toleranceSeconds = 300;

export type Expected = { readonly keys: OpenIdKeys; readonly appId: string; readonly tokenIssuer: string };

/**
 * Judges a token by the real time and the rules of "Authentication with the Bot Connector API", step 4 (issuer, audience,
 * five minutes of tolerance, signature by a listed key); what it claims is compared with the activity in `find-mismatch.ts`.
 * Never throws. Tokens of the Emulator, of skills and of Azure Stack have no way of their own here, so they are refused.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication
 */
export async function verifyToken(token: string, expected: Expected): Promise<Verdict> {
  const kid = readKeyId(token);
  if (kid === undefined) return { kind: 'refused', reason: 'the token names no key for RS256' };
  const found = await expected.keys(kid);
  if (found === 'unreachable') return { kind: 'unverifiable' };
  if (found === 'unknown') return { kind: 'refused', reason: 'nobody knows the key of the token' };
  return await verifySignature(token, found, expected);
}

/** The id of the key, which nothing proves yet. Keys or their addresses that stand in the token are never looked at. */
function readKeyId(token: string): string | undefined {
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    return alg === algorithm && typeof kid === 'string' ? kid : undefined;
  } catch {
    return undefined;
  }
}

async function verifySignature(token: string, { key, endorsements }: SigningKey, { appId, tokenIssuer }: Expected): Promise<Verdict> {
  const rules = {
    ...{ algorithms: [algorithm], issuer: tokenIssuer, audience: appId },
    ...{ clockTolerance: toleranceSeconds, requiredClaims: ['exp', 'serviceurl'] },
  };
  try {
    const { payload } = await jwtVerify(token, key, rules);
    return readClaims(payload, appId, endorsements);
  } catch (error) {
    // jose's own codes hold nothing of the token.
    return { kind: 'refused', reason: error instanceof errors.JOSEError ? error.code : 'the token cannot be read' };
  }
}

function readClaims({ aud, serviceurl }: JWTPayload, appId: string, endorsements: readonly string[]): Verdict {
  // A list of audiences that only contains us would be valid for others too, who could replay it.
  if (aud !== appId) return { kind: 'refused', reason: 'the token is not for this bot alone' };
  if (typeof serviceurl !== 'string') return { kind: 'refused', reason: 'the token names no service' };
  return { kind: 'genuine', serviceUrl: serviceurl, endorsements };
}
