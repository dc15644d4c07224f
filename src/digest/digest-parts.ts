import type { Desk } from '../chat/announce-at-desks.ts';
import type { Message } from '../chat/message.ts';
import type { DigestStore, Target } from './digest-store.ts';
import type { Due, WeeklyTime } from './weekly-time.ts';

/** What was wrong, in the coordinators' words, and the ISO day on which it was put right. */
export type Correction = { readonly text: string; readonly day: string };

export type DraftItem = { readonly key: string; readonly text: string };

/** Which issue: `asOf` says as of when it is made, if not as of when it is due. */
export type WantedEdition = Due & { readonly asOf?: string | undefined };

/** The issue of a week for all branches, made from the records as they were at one moment. */
export type Edition = {
  /** As the channel of a branch shows it, with a visible mark where it was corrected. */
  readonly issue: (branch: string, corrected?: Correction) => Promise<Message>;
  /** The knowledge base at that moment, for the next issue to compare with. */
  readonly base: string;
  /** Ids of the notes at that moment. */
  readonly notes: readonly string[];
};

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
  /** Takes the records as they are now. */
  readonly edition: (wanted: WantedEdition) => Promise<Edition>;
  /** What stands in the issues of a week, for somebody who edits them. */
  readonly items: (due: Due) => Promise<readonly DraftItem[]>;
  readonly now: () => Date;
  /** Something is broken that holds up nothing else. */
  readonly onProblem: (problem: string, cause: unknown) => void;
};
