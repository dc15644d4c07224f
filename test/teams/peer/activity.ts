import { randomUUID } from 'node:crypto';
import { bot, type Member, team } from './directory.ts';
import { baseOf, type Json, kindOf, type Workspace } from './workspace.ts';

export type Author = { readonly workspace: Workspace; readonly serviceUrl: string; readonly member: Member };

/** An activity as Teams brings it to a bot, from somebody in a conversation. */
export function activityFrom({ workspace, serviceUrl, member }: Author, conversation: string, more: Json): Json {
  const kind = kindOf(conversation);
  const at = new Date(workspace.now());
  return {
    ...{ channelId: 'msteams', serviceUrl, timestamp: at.toISOString(), localTimestamp: at.toISOString() },
    ...{ locale: 'de-DE', localTimezone: 'Europe/Berlin' },
    from: { id: member.id, name: member.displayName, aadObjectId: member.aadObjectId },
    recipient: bot,
    conversation: {
      ...(kind === 'personal' ? {} : { isGroup: true }),
      ...{ conversationType: kind, tenantId: member.tenant, id: conversation },
    },
    entities: [clientInfo],
    ...more,
    channelData: {
      ...placeOf(conversation),
      tenant: { id: member.tenant },
      ...(typeof more.channelData === 'object' ? more.channelData : {}),
    },
  };
}

export const clientInfo = { type: 'clientInfo', locale: 'de-DE', country: 'DE', platform: 'Web', timezone: 'Europe/Berlin' };

function placeOf(conversation: string): Json {
  if (kindOf(conversation) !== 'channel') return {};
  const channel = baseOf(conversation);
  return { teamsChannelId: channel, teamsTeamId: team.id, channel: { id: channel }, team: { id: team.id, name: team.name } };
}

/** An invoke: something pressed or asked for that Teams waits for. */
export function invokeFrom(author: Author, conversation: string, { name, value, replyToId }: Invoke): Json {
  const reply = replyToId === undefined ? {} : { replyToId };
  const channelData = { source: { name: 'message' } };
  return activityFrom(author, conversation, { type: 'invoke', id: `f:${randomUUID()}`, name, value, ...reply, channelData });
}

export type Invoke = { readonly name: string; readonly value: Json; readonly replyToId?: string | undefined };
