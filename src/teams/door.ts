import * as z from 'zod';
import { NotNowError } from '../errors.ts';
import type { Log } from '../log.ts';
import { rememberVisitors, type Visitor } from '../platform/remember-visitors.ts';
import { callOptions, callTeams } from './connector/call-teams.ts';
import type { Connect } from './connector/create-connect.ts';
import { tenantOf } from './conversation.ts';
import type { TeamsActivity } from './gate/activity-schema.ts';

/** Says who it was that did something. Throws `NotNowError` while Teams cannot tell. */
export type Door = (activity: TeamsActivity) => Promise<Visitor>;

type Parts = { readonly connect: Connect; readonly log: Log };

/** Asks Teams once an hour who somebody is: the tenant has guests, and channels may be shared with other tenants. */
export function createDoor(parts: Parts): Door {
  const visitorOf = rememberVisitors((activity: TeamsActivity) => look(parts, activity), nameOf);
  return async (activity) => (isBot(activity) ? 'bot' : await visitorOf(activity));
}

function nameOf(activity: TeamsActivity): string {
  return `${tenantOf(activity)} ${activity.from.id}`;
}

/** Bots have ids of their own kind (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations). */
export function isBot({ from }: Pick<TeamsActivity, 'from'>): boolean {
  return from.role === 'bot' || from.id.startsWith('28:');
}

const memberSchema = z.looseObject({ userRole: z.string().nullish(), tenantId: z.string().nullish() });

async function look({ connect, log }: Parts, activity: TeamsActivity): Promise<Visitor> {
  const { serviceUrl, conversation, from } = activity;
  const called = await callTeams(async () => {
    const { conversations } = await connect(serviceUrl);
    return await conversations.getConversationMember(conversation.id, from.id, callOptions);
  });
  if (called.kind === 'limited') throw new NotNowError('Teams does not say who somebody is.', called.seconds);
  if (called.kind === 'busy' || called.kind === 'unclear') throw new NotNowError(`Teams does not say who somebody is: ${called.reason}`, 3);
  if (called.kind === 'refused' && /^(?:MemberNotFound\w*|status 404)$/.test(called.error)) return 'stranger';
  if (called.kind === 'refused') {
    // Else people of the own tenant would get no answer at all; other tenants are recognised by the gate anyway.
    log.error({ reason: called.error }, 'guests cannot be recognised: Teams does not show the bot who is in a conversation');
    return 'member';
  }
  const { userRole, tenantId } = memberSchema.parse(called.result);
  const isGuest = userRole === 'guest' || userRole === 'anonymous';
  return isGuest || (tenantId && tenantId !== tenantOf(activity)) ? 'stranger' : 'member';
}
