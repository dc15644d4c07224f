import type { Message } from '../chat/message.ts';
import type { DigestParts, Edition } from './digest-parts.ts';

type Wanted = { readonly week: string; readonly branch: string };

/** The issue of a branch; undefined where it cannot be made, which holds up no other. */
export async function tryIssue(
  edition: Edition,
  { week, branch }: Wanted,
  { onProblem }: Pick<DigestParts, 'onProblem'>,
): Promise<Message | undefined> {
  try {
    return await edition.issue(branch);
  } catch (cause) {
    onProblem(`the issue of ${week} for ${branch} could not be made`, cause);
    return undefined;
  }
}
