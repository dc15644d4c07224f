import { type Finding, withoutSecrets } from '../platform/finding.ts';
import { checkKeys, type KeyAccess } from './doctor/check-keys.ts';
import { checkOffice, type TeamsOffice } from './doctor/check-office.ts';
import { checkPackage } from './doctor/check-package.ts';
import { checkToken, type TokenAccess } from './doctor/check-token.ts';

/** What is needed to find out whether Teams can reach the bot and the bot Teams. */
export type TeamsAccess = TokenAccess & KeyAccess & { readonly office: TeamsOffice };

/** Checks what can be checked without a conversation. Changes and posts nothing; no finding holds a secret. */
export async function checkTeams(access: TeamsAccess): Promise<readonly Finding[]> {
  const { credentials, office } = access;
  const [token, keys] = await Promise.all([checkToken(access), checkKeys(access)]);
  const found = [...token, ...keys, ...checkOffice(office, credentials.tenantId), ...checkPackage(credentials.appId), ...lookByHand];
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
    fix: 'portal.azure.com → your Azure Bot → Channels: Microsoft Teams must be there and "Healthy"',
  },
];
