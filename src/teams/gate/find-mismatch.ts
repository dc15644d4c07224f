import type { TeamsActivity } from './activity-schema.ts';
import { isServiceUrl } from './is-service-url.ts';
import type { Refusal } from './refusal.ts';
import type { Verdict } from './verify-token.ts';

type Genuine = Extract<Verdict, { readonly kind: 'genuine' }>;

type Allowed = { readonly tenants: readonly string[]; readonly serviceHosts: readonly string[] };

/**
 * Why an activity does not belong to the token that came with it, or is not for this bot: 401 for the token, 403 for the
 * tenant and the host. Source of the first two: "Authentication with the Bot Connector API", steps 3 and 4.
 */
export function findMismatch(activity: TeamsActivity, token: Genuine, { tenants, serviceHosts }: Allowed): Refusal | undefined {
  if (!token.endorsements.includes(activity.channelId)) return refuse(401, 'the key may not sign for this channel');
  if (withoutSlash(token.serviceUrl) !== withoutSlash(activity.serviceUrl)) return refuse(401, 'the token is for another service');
  if (!isFromTenants(activity, tenants)) return refuse(403, 'the tenant is not on the list');
  return isServiceUrl(activity.serviceUrl, serviceHosts) ? undefined : refuse(403, 'the service is not on the list');
}

/** Every tenant that is named must be on the list, and one must be named. */
function isFromTenants({ conversation, channelData }: TeamsActivity, tenants: readonly string[]): boolean {
  const named = [conversation.tenantId, channelData?.tenant?.id].filter((tenant) => tenant !== undefined);
  return named.length > 0 && named.every((tenant) => tenants.includes(tenant.toLowerCase()));
}

function withoutSlash(url: string): string {
  return url.endsWith('/') ? url.slice(0, -1) : url;
}

function refuse(status: 401 | 403, reason: string): Refusal {
  return { kind: 'refusal', status, reason };
}
