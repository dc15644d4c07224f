import { type CryptoKey, importJWK } from 'jose';
import * as z from 'zod';
import type { Log } from '../../log.ts';
import { fetchJson } from './fetch-json.ts';

/** A key of Microsoft with which activities are signed, and the channels for which it may sign. */
export type SigningKey = { readonly key: CryptoKey; readonly endorsements: readonly string[] };

/**
 * `unreachable` is no verdict on a token: Microsoft's list could not be read. Who asked gets a 503, which says that the
 * fault is ours and passes, so that the delivery may come again; a 401 would tell Teams that this bot refuses it.
 */
export type FoundKey = SigningKey | 'unknown' | 'unreachable';

/** Finds the key with this id. Many who ask at once wait for the same request. */
export type OpenIdKeys = (kid: string) => Promise<FoundKey>;

const second = 1000;
const hour = 3600 * second;
/** Microsoft: new keys may come at any time, so every bot reads the list at least once in 24 hours. */
const freshFor = 24 * hour;
/** When the list cannot be read again, the last one serves on as long as Microsoft's own SDK kept it. */
const usableFor = 5 * 24 * hour;
/** Somebody makes up ids of keys: that must not become a flood of requests to Microsoft. */
const pauseAfterSuccess = hour;
const pauseAfterFailure = 10 * second;

type KeyParts = {
  readonly metadataUrl: string;
  readonly log: Log;
  /** In milliseconds. Ages of the list only: tokens are always judged by the real time. */
  readonly now?: () => number;
  /** How long one document may take, in milliseconds. */
  readonly patience?: number;
};

type State = { readonly keys: ReadonlyMap<string, SigningKey>; readonly readAt: number; readonly failedAt: number };

/**
 * The signing keys that an OpenID metadata document names. Source: "Authentication with the Bot Connector API", steps 2
 * and 3, https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication.
 */
export function openIdKeys({ metadataUrl, log, now = Date.now, patience = 5 * second }: KeyParts): OpenIdKeys {
  let state: State = { keys: new Map(), readAt: Number.NEGATIVE_INFINITY, failedAt: Number.NEGATIVE_INFINITY };
  let underway: Promise<void> | undefined;

  const read = async () => {
    try {
      state = { ...state, keys: await readKeys(metadataUrl, patience), readAt: now() };
    } catch (cause) {
      log.warn({ err: cause }, "Microsoft's signing keys could not be read");
      state = { ...state, failedAt: now() };
    }
    underway = undefined;
  };
  const refresh = async () => {
    if (!underway && now() - state.failedAt < pauseAfterFailure) return;
    underway ??= read();
    await underway;
  };
  return async (kid) => {
    const age = now() - state.readAt;
    if (age >= freshFor || (age >= pauseAfterSuccess && !state.keys.has(kid))) await refresh();
    return findKey(kid, state, now());
  };
}

function findKey(kid: string, { keys, readAt, failedAt }: State, at: number): FoundKey {
  if (at - readAt >= usableFor) return 'unreachable';
  // After a failure an unknown key may be a new one.
  return keys.get(kid) ?? (failedAt > readAt ? 'unreachable' : 'unknown');
}

const metadataSchema = z.looseObject({ jwks_uri: z.string().max(2000) });
const keySchema = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string().min(1).max(200),
  /** 2048 bits, the least with which anybody signs today. */
  n: z.string().min(342),
  e: z.string(),
  endorsements: z.array(z.string()).default([]),
});
const keysSchema = z.looseObject({ keys: z.array(z.unknown()).max(500) });

async function readKeys(metadataUrl: string, patience: number): Promise<ReadonlyMap<string, SigningKey>> {
  const { jwks_uri: address } = metadataSchema.parse(await fetchJson(metadataUrl, patience));
  if (!isSafeNext(address, metadataUrl)) throw new Error('jwks_uri is no https address');
  const { keys } = keysSchema.parse(await fetchJson(address, patience));
  const read = await Promise.all(keys.map(readKey));
  const usable = read.filter((entry) => entry !== undefined);
  if (usable.length === 0) throw new Error('the list holds no key that can be used');
  return new Map(usable);
}

/** One key that cannot be used must not make the others useless. */
async function readKey(given: unknown): Promise<readonly [string, SigningKey] | undefined> {
  const { data } = keySchema.safeParse(given);
  if (!data) return undefined;
  const { kid, n, e, endorsements } = data;
  const key = await importJWK({ kty: 'RSA', n, e }, 'RS256').catch(() => undefined);
  return key === undefined || key instanceof Uint8Array ? undefined : [kid, { key, endorsements }];
}

/** The list may only stand on this machine where the metadata does: in tests. */
function isSafeNext(address: string, metadataUrl: string): boolean {
  const url = URL.parse(address);
  if (url?.protocol === 'https:') return true;
  return url?.protocol === 'http:' && url.hostname === URL.parse(metadataUrl)?.hostname && URL.parse(metadataUrl)?.protocol === 'http:';
}
