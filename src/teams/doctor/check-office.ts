import type { Finding } from '../../platform/finding.ts';

/** What of the office's file is about Teams. */
export type TeamsOffice = {
  readonly branches: readonly { readonly id: string; readonly teamsChannel?: string | undefined }[];
  readonly coordinatorsChannel: { readonly teams?: string | undefined };
  readonly roles: Readonly<Record<string, readonly string[]>>;
};

/** Checks that channels and people in the office's file look as Teams names them. */
export function checkOffice(office: TeamsOffice, tenantId: string): readonly Finding[] {
  return [...checkChannels(office), ...checkPeople(office, tenantId)];
}

/** The first channel of older teams ends with thread.skype. A team's other ids, of people and group chats, look different. */
const channelId = /^19:[\w-]+@thread\.(tacv2|skype)$/;

const channelFix =
  'Teams → the channel → ⋯ → Get link to channel: the part between /channel/ and the next slash, with ":" for %3a and "@" for %40';

function checkChannels({ branches, coordinatorsChannel }: TeamsOffice): readonly Finding[] {
  const channels = [
    ...branches.map(({ id, teamsChannel }) => ({ place: `branches: ${id}: teamsChannel`, channel: teamsChannel })),
    { place: 'coordinatorsChannel: teams', channel: coordinatorsChannel.teams },
  ];
  const missing = channels.filter(({ channel }) => channel === undefined).map(({ place }) => place);
  const wrong = channels.filter(({ channel }) => channel !== undefined && !channelId.test(channel)).map(({ place }) => place);
  const twice = channels.filter(
    ({ channel }, at) => channel !== undefined && channels.findIndex((other) => other.channel === channel) < at,
  );
  return [
    ...wrong.map(
      (place): Finding => ({ level: 'error', what: `${place} is no channel, which looks like 19:…@thread.tacv2`, fix: channelFix }),
    ),
    ...twice.map(({ place }): Finding => ({ level: 'note', what: `${place} is a channel that stands elsewhere in the file too` })),
    ...sayAllRight(channels.length - missing.length - wrong.length),
    ...(missing.length === 0 ? [] : [sayMissing(missing)]),
  ];
}

function sayAllRight(count: number): readonly Finding[] {
  return count === 0 ? [] : [{ level: 'ok', what: `${count} ${count === 1 ? 'channel looks' : 'channels look'} like one of Teams` }];
}

function sayMissing(places: readonly string[]): Finding {
  return { level: 'note', what: `no channel in the office's file (TWS_CONFIG) for: ${places.join('; ')}`, fix: channelFix };
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const peopleFix = "roles in the office's file (TWS_CONFIG): teams:TENANT:OBJECTID; entra.microsoft.com → Users → the person → Object ID";

function checkPeople({ roles }: TeamsOffice, tenantId: string): readonly Finding[] {
  const people = Object.entries(roles).flatMap(([role, list]) => list.map((person) => ({ role, parts: person.split(':') })));
  const ours = people.filter(({ parts: [platform] }) => platform === 'teams');
  if (ours.length === 0) return [sayNobody];
  const wrong = ours.filter(({ parts: [, , user = ''] }) => !guid.test(user));
  const foreign = ours.filter(({ parts: [, tenant] }) => tenant?.toLowerCase() !== tenantId.toLowerCase());
  return [
    ...wrong.map(({ role }) => sayWrong(role, 'no object id of Entra')),
    ...foreign.map(({ role }) => sayWrong(role, 'another tenant than MICROSOFT_APP_TENANT_ID')),
    ...(wrong.length + foreign.length === 0 ? [{ level: 'ok', what: `roles of Teams people: ${countByRole(ours)}` } as const] : []),
  ];
}

function countByRole(people: readonly { readonly role: string }[]): string {
  const roles = [...new Set(people.map(({ role }) => role))];
  return roles.map((role) => `${people.filter((person) => person.role === role).length} ${role}`).join(', ');
}

function sayWrong(role: string, problem: string): Finding {
  return { level: 'error', what: `a person with the role ${role} has ${problem}`, fix: peopleFix };
}

const sayNobody: Finding = {
  level: 'note',
  what: 'nobody has a role on Teams; everybody can ask, nobody can curate there',
  fix: peopleFix,
};
