import type { WebClient } from '@slack/web-api';
import { NotNowError } from '../errors.ts';
import type { Log } from '../log.ts';
import { rememberVisitors, type Visitor } from '../platform/remember-visitors.ts';
import { callSlack } from './call-slack.ts';
import type { Identity } from './slack-options.ts';

/** Says who somebody is. `teams` are the workspaces that the event names. Throws `NotNowError` while Slack cannot tell. */
export type Door = (user: string, teams: readonly (string | undefined)[]) => Promise<Visitor>;

type Parts = { readonly client: WebClient; readonly identity: Identity; readonly log: Log };

export function createDoor(parts: Parts): Door {
  const visitorOf = rememberVisitors((user: string) => look(parts, user), String);
  return async (user, teams) => {
    const isElsewhere = teams.some((team) => team !== undefined && team !== parts.identity.team);
    return isElsewhere ? 'stranger' : ((await visitorOf(user)) ?? 'member');
  };
}

async function look({ client, identity, log }: Parts, user: string): Promise<Visitor | undefined> {
  const called = await callSlack(() => client.users.info({ user }));
  if (called.kind === 'limited') throw new NotNowError('Slack does not say who somebody is.', called.seconds);
  if (called.kind === 'unclear' || called.kind === 'busy') throw new NotNowError(`Slack does not say who somebody is: ${called.reason}`, 3);
  if (called.kind === 'refused' && called.error === 'user_not_found') return 'stranger';
  if (called.kind === 'refused') {
    // Without this people of the own workspace would get no answer at all; other workspaces are recognised anyway.
    log.error({ reason: called.error }, 'guests cannot be recognised: grant users:read, see "tws doctor slack"');
    return undefined;
  }
  const { user: profile } = called.result;
  if (profile?.is_bot === true) return 'bot';
  const isGuest = profile?.is_restricted === true || profile?.is_ultra_restricted === true || profile?.is_stranger === true;
  return isGuest || (profile?.team_id !== undefined && profile.team_id !== identity.team) ? 'stranger' : 'member';
}
