import * as z from 'zod';
import { NotNowError } from '../errors.ts';
import type { Log } from '../log.ts';
import { rememberVisitors, type Visitor } from '../platform/remember-visitors.ts';
import { callTeams } from './connector/call-teams.ts';
import type { Connect } from './connector/create-connect.ts';
import { personOf, placeOf, tenantOf } from './conversation.ts';
import type { TeamsActivity } from './gate/activity-schema.ts';
import type { Places } from './places.ts';

/** Says who it was that did something. Throws `NotNowError` while Teams cannot tell. */
export type Door = (activity: TeamsActivity) => Promise<Visitor>;

type Parts = { readonly connect: Connect; readonly places: Pick<Places, 'chatOf'>; readonly log: Log };

/** Asks Teams once an hour who somebody is: the tenant has guests, and channels may be shared with other tenants. */
export function createDoor(parts: Parts): Door {
  const visitorOf = rememberVisitors((activity: TeamsActivity) => look(parts, activity), nameOf);
  return async (activity) => {
    if (isBot(activity)) return 'bot';
    // Where Teams does not show the bot who is there, other tenants are still kept out by the gate; where the bot itself is
    // not there, nobody is known.
    return (await visitorOf(activity)) ?? (activity.name?.startsWith('composeExtension/') ? 'stranger' : 'member');
  };
}

function nameOf(activity: TeamsActivity): string {
  return `${tenantOf(activity)} ${activity.from.id}`;
}

/** Bots have ids of their own kind (https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations). */
export function isBot({ from }: Pick<TeamsActivity, 'from'>): boolean {
  return from.role === 'bot' || from.id.startsWith('28:');
}

const memberSchema = z.looseObject({ userRole: z.string().nullish(), tenantId: z.string().nullish() });

/** Asks where it was done, and where the bot may not look there, in the person's own chat with it. */
async function look(parts: Parts, activity: TeamsActivity): Promise<Visitor | undefined> {
  // Who is in a thread is who is in its channel, and Teams knows only that.
  const here = placeOf(activity.conversation.id);
  const found = await lookAt(parts, activity, here);
  if (found !== undefined) return found;
  const chat = await parts.places.chatOf(personOf(activity));
  return chat === undefined || chat === here ? undefined : await lookAt(parts, activity, chat);
}

/** Somebody waits for the response of a dialog, which Teams gives five seconds. */
const timeout = 3_000;

async function lookAt({ connect, log }: Parts, activity: TeamsActivity, place: string): Promise<Visitor | undefined> {
  const { serviceUrl, from } = activity;
  const called = await callTeams(async () => {
    const { conversations } = await connect(serviceUrl);
    return await conversations.getConversationMember(place, from.id, { timeout });
  });
  if (called.kind === 'limited') throw new NotNowError('Teams does not say who somebody is.', called.seconds);
  if (called.kind === 'busy' || called.kind === 'unclear') throw new NotNowError(`Teams does not say who somebody is: ${called.reason}`, 3);
  if (called.kind === 'refused' && /^(?:MemberNotFound\w*|status 404)$/.test(called.error)) return 'stranger';
  if (called.kind === 'refused') {
    log.warn({ reason: called.error }, 'Teams does not show the bot who is in a conversation, so guests cannot be recognised there');
    return undefined;
  }
  const { userRole, tenantId } = memberSchema.parse(called.result);
  const isGuest = userRole === 'guest' || userRole === 'anonymous';
  return isGuest || (tenantId && tenantId !== tenantOf(activity)) ? 'stranger' : 'member';
}
