import type { Context } from 'hono';
import type { Log } from '../../log.ts';
import type { TeamsActivity } from './activity-schema.ts';
import { findMismatch } from './find-mismatch.ts';
import { isLocal } from './is-local.ts';
import { isServiceUrl } from './is-service-url.ts';
import { openIdKeys } from './open-id-keys.ts';
import type { Refusal } from './refusal.ts';
import { verifyToken } from './verify-token.ts';

/** Who may deliver: Teams, with a token for this app; or in development every program on this machine. */
export type GateConfig =
  | {
      readonly kind: 'app';
      readonly appId: string;
      readonly tenants: readonly string[];
      readonly openIdMetadataUrl: string;
      readonly tokenIssuer: string;
      readonly serviceHosts: readonly string[];
    }
  | { readonly kind: 'dev'; readonly serviceHosts: readonly string[] };

/** What remains to be asked once the activity is read. */
export type Sender = { readonly kind: 'sender'; readonly mayDeliver: (activity: TeamsActivity) => Refusal | undefined };

/** Looks at everything but the body, which nobody interprets before. */
export type Identify = (c: Context) => Promise<Sender | Refusal>;

export function createIdentify(config: GateConfig, log: Log): Identify {
  return config.kind === 'app' ? identifyTeams(config, log) : identifyNeighbours(config.serviceHosts);
}

function identifyTeams(config: Extract<GateConfig, { readonly kind: 'app' }>, log: Log): Identify {
  const keys = openIdKeys({ metadataUrl: config.openIdMetadataUrl, log });
  return async (c) => {
    const token = readToken(c);
    if (token === undefined) return { kind: 'refusal', status: 401, reason: 'there is no token' };
    const verdict = await verifyToken(token, { ...config, keys });
    switch (verdict.kind) {
      case 'genuine':
        return { kind: 'sender', mayDeliver: (activity) => findMismatch(activity, verdict, config) };
      case 'refused':
        return { kind: 'refusal', status: 401, reason: verdict.reason };
      case 'unverifiable':
        return { kind: 'refusal', status: 503, reason: 'the keys cannot be read' };
    }
  };
}

/** Two headers reach us as one with a comma, which no token holds. */
function readToken(c: Context): string | undefined {
  return /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/.exec(c.req.header('authorization') ?? '')?.[1];
}

function identifyNeighbours(serviceHosts: readonly string[]): Identify {
  const mayDeliver: Sender['mayDeliver'] = ({ serviceUrl }) =>
    isServiceUrl(serviceUrl, serviceHosts) ? undefined : { kind: 'refusal', status: 403, reason: 'the service is not on this machine' };
  return async (c) => (isLocal(c) ? { kind: 'sender', mayDeliver } : { kind: 'refusal', status: 403, reason: 'not from this machine' });
}
