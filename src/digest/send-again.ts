import type { DigestParts } from './digest-parts.ts';
import type { Run, Week } from './digest-store.ts';
import { keyOf, postIssue } from './post-issue.ts';

/**
 * Sends an issue once more where it failed or may not have arrived, into the channel that the branch has now. `taken`:
 * somebody did so already; `nowhere`: the branch has no channel on that platform any more, or it is switched off.
 */
export async function sendAgain(
  run: Run,
  week: Week,
  parts: DigestParts & { readonly actor: string },
): Promise<'sent' | 'taken' | 'nowhere'> {
  const target = parts.targets.find(({ branch, platform }) => branch === run.branch && platform === run.platform);
  if (!target) return 'nowhere';
  const message = await (await parts.edition(week)).issue(run.branch);
  const next = { ...run, channel: target.channel };
  const post = postIssue({ ...next, key: keyOf(run.week, run, run.attempt + 1) }, message, parts.now().toISOString());
  return (await parts.store.again(next, [post], parts.actor)) ? 'sent' : 'taken';
}
