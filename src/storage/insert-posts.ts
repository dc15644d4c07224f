import type { Transaction } from 'kysely';
import type { Outgoing } from '../chat/outbox.ts';
import { personKey } from '../chat/references.ts';
import { hashPerson } from './hash-person.ts';
import type { QueueOptions } from './inbox.ts';
import { seal } from './seal.ts';
import type { Tables } from './tables.ts';

const dayMilliseconds = 24 * 3_600_000;

/**
 * Writes posts into the outbox. A key that stands there already is left alone, unless it is that of a stream which
 * was begun: that one gets what it is to be completed with.
 */
export async function insertPosts(
  transaction: Pick<Transaction<Tables>, 'insertInto'>,
  outgoing: readonly Outgoing[],
  { key: secret, now }: Pick<QueueOptions, 'key' | 'now'>,
): Promise<void> {
  for (const [place, outgoingPost] of outgoing.entries()) {
    const { key, platform, lane, post, keepDays = 0 } = outgoingPost;
    const person = ownerOf(outgoingPost, secret);
    const sealed = seal({ key: secret, name: key }, JSON.stringify(post));
    const times = { due: now(), created: now(), place, kept_until: keepDays === 0 ? 0 : now() + keepDays * dayMilliseconds };
    await transaction
      .insertInto('outbox')
      .values({
        key,
        platform,
        lane,
        ...times,
        state: 'waiting',
        attempt: 0,
        unsure: 0,
        begun: 0,
        post: sealed,
        message: null,
        reason: null,
        person,
      })
      .onConflict((conflict) =>
        conflict
          .column('key')
          .doUpdateSet({ state: 'waiting', due: now(), post: sealed, kept_until: times.kept_until, person })
          .where('outbox.state', '=', 'streaming'),
      )
      .execute();
  }
}

/** Whose a post is: of the one it is for, or who asked for it. */
function ownerOf({ post, person }: Outgoing, key: Uint8Array): string | null {
  const addressed = post.kind === 'tell' ? post.person : undefined;
  const owner = person ?? addressed ?? (post.kind === 'send' ? post.reply.asker : undefined);
  return owner === undefined ? null : hashPerson(key, personKey(owner));
}
