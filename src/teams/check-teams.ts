import { type Finding, withoutSecrets } from '../platform/finding.ts';
import { checkChannels, type OfficeChannels } from './doctor/check-channels.ts';
import { checkKeys, type KeyAccess } from './doctor/check-keys.ts';
import { checkPackage } from './doctor/check-package.ts';
import { checkPeople, type OfficeRoles } from './doctor/check-people.ts';
import { checkToken, type TokenAccess } from './doctor/check-token.ts';

/** What is needed to find out whether Teams can reach the bot and the bot Teams. */
export type TeamsAccess = TokenAccess &
  KeyAccess & {
    readonly tenants: readonly string[];
    readonly office: OfficeChannels & OfficeRoles & { readonly teams: { readonly targeted: boolean } };
  };

/** Checks what can be checked without a conversation. Changes and posts nothing; no finding holds a secret. */
export async function checkTeams(access: TeamsAccess): Promise<readonly Finding[]> {
  const { credentials, office } = access;
  const [token, keys] = await Promise.all([checkToken(access), checkKeys(access)]);
  const found = [
    ...token,
    ...keys,
    ...checkChannels(office),
    ...checkPeople(office, access.tenants),
    ...checkPackage(credentials.appId, office.teams),
    ...lookByHand,
  ];
  return found.map((finding) => withoutSecrets(finding, [credentials.password]));
}

/** The way in leads through Microsoft's network, and only a message shows whether it is open. */
const lookByHand: readonly Finding[] = [
  {
    level: 'note',
    what: 'whether Teams reaches this bot cannot be checked from here',
    fix: 'portal.azure.com → your Azure Bot → Configuration → Messaging endpoint: must be https://YOUR-ADDRESS/api/messages',
  },
  {
    level: 'note',
    what: 'whether the bot is connected to Teams cannot be checked from here',
    fix: 'portal.azure.com → your Azure Bot → Channels: Microsoft Teams must be among them',
  },
];
