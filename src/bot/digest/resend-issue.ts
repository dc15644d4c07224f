import type { Incoming } from '../../chat/incoming.ts';
import { personKey, platformNames } from '../../chat/references.ts';
import type { Response } from '../../chat/reply.ts';
import { sendAgain } from '../../digest/send-again.ts';
import type { DigestFeature } from '../digest-feature.ts';
import { say } from '../respond-to-command.ts';
import { gone } from './decide-issue.ts';
import { findRecentWeek } from './find-recent-week.ts';

/** Posts an issue once more where it failed or may not have arrived; the value is `WEEK BRANCH PLATFORM ATTEMPT`. */
export async function resendIssue(value: string, incoming: Incoming, feature: DigestFeature): Promise<Response> {
  const [name = '', branch, platform, attempt] = value.split(' ');
  const week = await findRecentWeek(name, feature);
  const run = (await feature.store.runs(name)).find((each) => each.branch === branch && each.platform === platform);
  if (!run || !week || String(run.attempt) !== attempt) return gone;
  switch (await sendAgain(run, week, { ...feature, actor: personKey(incoming.person) })) {
    case 'sent':
      return say('Ist wieder unterwegs. Ich berichte im Kanal der Koordination.');
    case 'taken':
      return gone;
    case 'nowhere':
      return say(
        `Diese Geschäftsstelle hat in ${platformNames[run.platform]} keinen Kanal mehr, oder er ist abgeschaltet. Ich habe nichts gesendet.`,
      );
  }
}
