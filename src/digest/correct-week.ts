import type { Outgoing } from '../chat/outbox.ts';
import type { Correction, DigestParts } from './digest-parts.ts';
import type { Run, Week } from './digest-store.ts';
import { laneOf } from './post-issue.ts';

/** Who corrects; `event` is equal for all copies of what they did. */
type Correcting = { readonly actor: string; readonly event: string };

/** Where an issue is corrected, and where it is not, because it did not arrive or nobody knows. */
export type Corrected = { readonly corrected: readonly Run[]; readonly left: readonly Run[] };

/**
 * Writes an issue over wherever it was sent or is still on its way: then the change waits for it. Everybody sees a mark that
 * it was corrected.
 */
export async function correctWeek(week: Week, correction: Correction, parts: DigestParts & Correcting): Promise<Corrected> {
  const runs = await parts.store.runs(week.week);
  const corrected = runs.filter(({ state }) => state === 'sent' || state === 'queued');
  const left = runs.filter((run) => !corrected.includes(run));
  if (corrected.length === 0) return { corrected, left };
  const edition = await parts.edition(week);
  const posts = await Promise.all(
    corrected.map(async ({ key, branch, platform, channel }): Promise<Outgoing> => {
      const content = await edition.issue(branch, correction);
      const lane = laneOf({ platform, channel });
      return { key: `${key} corrected ${parts.event}`, platform, lane, post: { kind: 'revise', key, content } };
    }),
  );
  await parts.store.correct(week.week, posts, parts.actor);
  return { corrected, left };
}
