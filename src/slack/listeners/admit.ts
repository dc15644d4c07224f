import { tellOnce } from '../../platform/tell-once.ts';
import { conversationAt } from '../conversation.ts';
import type { Door } from '../door.ts';
import type { SlackParts } from '../slack-options.ts';

type Visit = {
  readonly user: string;
  readonly teams: readonly (string | undefined)[];
  readonly channel: string;
  readonly thread?: string | undefined;
  readonly returnAddress?: string | undefined;
};

/** True for people of the workspace. Guests and people of other workspaces are told so, privately, once a minute, and nothing is kept. */
export type Admit = (visit: Visit) => Promise<boolean>;

const refusal =
  'Ich bin nur für Mitglieder dieses Arbeitsbereichs da, nicht für Gäste und Leute von außerhalb. Ich habe nichts von Dir gespeichert. Wende Dich bitte an Deine Geschäftsstelle der IG Metall.';

export function createAdmit({ messenger, identity }: Pick<SlackParts, 'messenger' | 'identity'>, door: Door): Admit {
  const mayTell = tellOnce();
  return async ({ user, teams, channel, thread, returnAddress }) => {
    const visitor = await door(user, teams);
    if (visitor === 'stranger' && mayTell(user, channel)) {
      const conversation = conversationAt({
        channel,
        thread,
        direct: channel.startsWith('D') && returnAddress === undefined,
        returnAddress,
      });
      await messenger.notify(conversation, { platform: 'slack', workspace: identity.team, user }, refusal);
    }
    return visitor === 'member';
  };
}
