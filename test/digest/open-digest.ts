import type { Message } from '../../src/chat/message.ts';
import type { Correction, DigestParts, WantedEdition } from '../../src/digest/digest-parts.ts';
import type { Target } from '../../src/digest/digest-store.ts';
import { createAudit } from '../../src/storage/audit.ts';
import type { Database } from '../../src/storage/database.ts';
import { createDigestStore } from '../../src/storage/digest/create-digest-store.ts';
import { createOutbox } from '../../src/storage/outbox.ts';

const key = new Uint8Array(32);

const branches = ['homburg-saarpfalz', 'neunkirchen', 'saarbruecken', 'voelklingen'].map((id) => ({ id, name: `IG Metall ${id}` }));
export const targets: readonly Target[] = branches.flatMap(({ id }) => [
  { branch: id, platform: 'slack', channel: `C-${id}` },
  { branch: id, platform: 'teams', channel: `19:${id}` },
]);

/** Issues and the base may be given one by one instead of as an edition. */
export type GivenDigest = Partial<DigestParts> & {
  readonly issue?: (wanted: WantedEdition, branch: string, corrected?: Correction) => Promise<Message>;
  readonly base?: () => string;
};

const sayNothingNew: NonNullable<GivenDigest['issue']> = async ({ week }, branch) => ({
  title: `${week} ${branch}`,
  blocks: [{ kind: 'text', text: 'Nichts Neues.' }],
});

/** The digest on a database, with issues that say only whose and which they are. */
export function openDigest(
  database: Database,
  now: () => Date,
  { issue = sayNothingNew, base = () => 'base', ...given }: GivenDigest = {},
) {
  const millis = () => now().getTime();
  const store = createDigestStore({ database, audit: createAudit(key), key, queueKey: key, now: millis });
  const outbox = createOutbox({ database, key, lease: 60_000, now: millis });
  const parts: DigestParts = {
    ...{ store, targets, branches, approval: false, now },
    sendAt: { weekday: 'monday', time: '07:30' },
    draftAt: { weekday: 'friday', time: '10:00' },
    desks: [{ platform: 'slack', channel: 'C-DESK' }],
    edition: async (wanted) => ({
      base: base(),
      notes: (await store.notes(wanted.week)).map(({ id }) => id),
      issue: (branch, corrected) => issue(wanted, branch, corrected),
    }),
    items: async () => [{ key: 'news a', text: 'Nichts Neues.' }],
    onProblem: (problem, cause) => {
      throw new Error(problem, { cause });
    },
    ...given,
  };
  /** Sends all that is due, as a messenger that never fails. */
  const sendAll = async (onSent: (key: string) => void) => {
    for (;;) {
      const posts = await outbox.claim(100);
      if (posts.length === 0) return;
      for (const post of posts) {
        onSent(post.key);
        const conversation = { platform: post.platform, kind: 'channel', address: post.lane } as const;
        await outbox.sent(post.key, { conversation, address: post.key });
      }
    }
  };
  return { parts, store, outbox, sendAll };
}
