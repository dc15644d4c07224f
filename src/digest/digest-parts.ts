import type { Desk } from '../chat/announce-at-desks.ts';
import type { Message } from '../chat/message.ts';
import type { DigestStore, Target } from './digest-store.ts';
import type { Due, WeeklyTime } from './weekly-time.ts';

/** What was wrong, in the coordinators' words, and the ISO day on which it was put right. */
export type Correction = { readonly text: string; readonly day: string };

export type DraftItem = { readonly key: string; readonly text: string };

/** What the digest needs from outside. */
export type DigestParts = {
  readonly store: DigestStore;
  /** Where issues go, without what is switched off. */
  readonly targets: readonly Target[];
  readonly branches: readonly { readonly id: string; readonly name: string }[];
  readonly sendAt: WeeklyTime;
  readonly draftAt: WeeklyTime;
  /** True where an issue goes out only once a coordinator has agreed to it. */
  readonly approval: boolean;
  readonly desks: readonly Desk[];
  /** The issue of a week for a branch as its channel shows it, with a visible mark where it was corrected. */
  readonly issue: (due: Due, branch: string, corrected?: Correction) => Promise<Message>;
  /** What stands in the issues of a week, for somebody who edits them. */
  readonly items: (due: Due) => Promise<readonly DraftItem[]>;
  /** The knowledge base as it is now, for the next issue to compare with. */
  readonly base: () => string;
  readonly now: () => Date;
  /** Something is broken that holds up nothing else. */
  readonly onProblem: (problem: string, cause: unknown) => void;
};
