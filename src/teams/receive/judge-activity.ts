import { conversationOf } from '../conversation.ts';
import { isBot } from '../door.ts';
import type { TeamsActivity } from '../gate/activity-schema.ts';

/**
 * What an activity is to us. `pressed`: a button of a client that knows no Execute. `nobody`: no answer can follow.
 */
export type Judgement = 'question' | 'pressed' | 'edited' | 'deleted' | 'installed' | 'removed' | 'invoke' | 'nobody';

/** Sorts out, before anything is kept, what no answer can follow from: other bots, chatter in channels. */
export function judgeActivity(activity: TeamsActivity): Judgement {
  const judgement = judgeByType(activity);
  // An administrator may have the app installed for all, which no person does.
  const isInstalling = judgement === 'installed' || judgement === 'removed';
  return isBot(activity) && !isInstalling ? 'nobody' : judgement;
}

function judgeByType(activity: TeamsActivity): Judgement {
  switch (activity.type) {
    case 'message':
      return judgeMessage(activity);
    case 'messageUpdate':
      return isForUs(activity) ? 'edited' : 'nobody';
    case 'messageDelete':
      return 'deleted';
    case 'conversationUpdate':
      return activity.membersAdded?.some(({ id }) => id === activity.recipient.id) ? 'installed' : 'nobody';
    case 'installationUpdate':
      return judgeInstallation(activity.action);
    case 'invoke':
      return 'invoke';
    default:
      return 'nobody';
  }
}

function judgeMessage(activity: TeamsActivity): Judgement {
  if (typeof activity.value === 'object' && activity.value !== null && !activity.text?.trim()) return 'pressed';
  return isForUs(activity) ? 'question' : 'nobody';
}

/** In a direct chat everything is, elsewhere what mentions the bot or only it can see. */
function isForUs(activity: TeamsActivity): boolean {
  if (conversationOf(activity).kind === 'direct' || activity.recipient.isTargeted === true) return true;
  return (activity.entities ?? []).some((entity) => entity.type === 'mention' && mentionedId(entity) === activity.recipient.id);
}

function mentionedId({ mentioned }: { readonly [name: string]: unknown }): unknown {
  return typeof mentioned === 'object' && mentioned !== null && 'id' in mentioned ? mentioned.id : undefined;
}

function judgeInstallation(action = ''): Judgement {
  if (action.startsWith('add')) return 'installed';
  return action.startsWith('remove') ? 'removed' : 'nobody';
}
