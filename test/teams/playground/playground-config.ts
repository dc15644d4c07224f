import { stringify } from 'yaml';

/** Whom and what the Playground shows: it wants five people beside the one who types, and one team with one channel. */
const people = ['anna', 'ben', 'cem', 'dora', 'eva', 'finn'] as const;

const tenantId = '11111111-1111-4111-8111-111111111111';
const surname = 'Beispiel';

export const botName = 'TWS-Bot';
export const channel = { id: '19:voelklingen@thread.tacv2', name: 'Völklingen' } as const;

function account(name: string, index: number): object {
  const email = `${name}@example.org`;
  const givenName = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const aadObjectId = `aaaaaaaa-aaaa-4aaa-8aaa-00000000000${index}`;
  return { id: `29:${name}`, name: `${givenName} ${surname}`, userPrincipleName: email, aadObjectId, givenName, surname, email };
}

/** The Playground's own configuration file, as its version 0.2.28 reads it. */
export function playgroundConfig(): string {
  const [currentUser, ...users] = people.map(account);
  return stringify({
    version: '0.1.1',
    tenantId,
    bot: { id: '28:tws-bot', name: botName },
    ...{ currentUser, users },
    personalChat: { id: 'a:anna' },
    groupChat: { id: '19:vertrauensleute@thread.v2', name: 'Vertrauensleute' },
    team: {
      ...{ id: '19:team@thread.tacv2', name: 'IG Metall Saar', aadGroupId: 'bbbbbbbb-bbbb-4bbb-8bbb-000000000001' },
      channels: [channel],
    },
  });
}
