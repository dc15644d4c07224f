import type { Finding } from '../../platform/finding.ts';

/** In small letters, as Teams sends it and as roles are compared. */
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const peopleFix = "roles in the office's file (TWS_CONFIG): teams:TENANT:OBJECTID; entra.microsoft.com → Users → the person → Object ID";

/** Who has which role in the office's file: lists of `platform:workspace:user`. */
export type OfficeRoles = { readonly roles: Readonly<Record<string, readonly string[]>> };

/** Checks that people of Teams have roles, and that they are of tenants whose people may use the bot. */
export function checkPeople({ roles }: OfficeRoles, tenants: readonly string[]): readonly Finding[] {
  const people = Object.entries(roles).flatMap(([role, list]) => list.map((person) => ({ role, parts: person.split(':') })));
  const ours = people.filter(({ parts: [platform] }) => platform === 'teams');
  if (ours.length === 0) return [sayNobody];
  const wrong = ours.filter(({ parts: [, , user = ''] }) => !guid.test(user));
  const foreign = ours.filter(({ parts: [, tenant = ''] }) => !tenants.includes(tenant));
  return [
    ...wrong.map(({ role }) => sayWrong(role, 'no object id of Entra in small letters')),
    ...foreign.map(({ role }) => sayWrong(role, 'another tenant than MICROSOFT_APP_TENANT_ID and TEAMS_TENANTS')),
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
