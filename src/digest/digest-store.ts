import type { Outgoing, PostState } from '../chat/outbox.ts';
import type { Platform } from '../chat/references.ts';

/** Where an issue goes. `channel` is the id of the office's configuration. */
export type Target = { readonly branch: string; readonly platform: Platform; readonly channel: string };

/**
 * What became of an issue for one branch on one platform. `unknown`: it may have arrived, nobody can tell; `skipped`: it was
 * too late or nobody agreed to it; `suspended`: the coordinators left the week out.
 */
export type RunState = 'queued' | 'sent' | 'unknown' | 'failed' | 'skipped' | 'suspended';

export type Run = Target & {
  readonly week: string;
  readonly state: RunState;
  /** Of its post in the outbox; each attempt that somebody asked for has one of its own. */
  readonly key: string;
  readonly attempt: number;
  /** ISO instant of the last change. */
  readonly at: string;
  /** Why it was not sent. */
  readonly reason?: string | undefined;
  /** The https address under which people open it once it was sent, where that is known. */
  readonly link?: string | undefined;
  /** What became of the last correction of it. */
  readonly correction?: { readonly key: string; readonly state: PostState; readonly reason?: string | undefined } | undefined;
};

export type Decision = 'open' | 'approved' | 'suspended';

/** What coordinators changed in a draft: items left out, and those that come first in this order, by their keys. */
export type Edits = { readonly dropped: readonly string[]; readonly order: readonly string[] };

export type Week = {
  readonly week: string;
  readonly dueAt: string;
  readonly decision: Decision;
  readonly edits: Edits;
  readonly isDrafted: boolean;
  /** True once it is settled which issue goes where; that never happens twice. */
  readonly isPlanned: boolean;
  /** True for one that went out, so that the next tells what has changed since. */
  readonly isSent: boolean;
  /** As of when it was made: of one sent early that is earlier than when it was due. Undefined for one that did not go out. */
  readonly asOf: string | undefined;
  /** What the coordinators' report last told, as a fingerprint. */
  readonly reported: string | undefined;
};

/** What a report tells of a week; `reported` is what the one before told. */
export type Told = Pick<Week, 'week' | 'reported'> & { readonly fingerprint: string };

/** What a coordinator wrote for an issue, for all branches or one. `week` was the next one then. */
export type Note = { readonly id: string; readonly week: string; readonly branch: string | undefined; readonly text: string };

export type VoteKind = 'read' | 'helpful';
export type Votes = Readonly<Record<VoteKind, number>>;

/** A plan for a week: every target once, with what is to be posted. */
export type Plan = {
  readonly week: string;
  readonly dueAt: string;
  readonly runs: readonly Run[];
  readonly posts: readonly Outgoing[];
  /** State of the knowledge base that the next issue compares with, as text that only its writer reads; undefined where none goes out. */
  readonly base: string | undefined;
  /** As of when it was made, if not as of when it is due. */
  readonly asOf?: string | undefined;
  /** Ids of the notes that it tells. */
  readonly notes?: readonly string[] | undefined;
  /** Who sends it instead of waiting until it is due. */
  readonly actor?: string | undefined;
};

/** Where issues are kept. A change is one transaction with its posts and audit entries. */
export interface DigestStore {
  /** The instant from which on issues are sent: the first time that this was asked. */
  since(now: string): Promise<string>;
  week(week: string): Promise<Week | undefined>;
  /** The newest weeks that are planned, the newest first. */
  planned(count: number): Promise<readonly Week[]>;
  /** Weeks that are planned and not reported on yet, the oldest first. */
  unreported(): Promise<readonly Week[]>;
  /** The newest week that went out, of those before one if that is named. */
  lastSent(before?: string): Promise<Week | undefined>;
  /** Settles where a week's issue goes; false when that is settled already, then nothing is posted. */
  plan(plan: Plan): Promise<boolean>;
  runs(week: string): Promise<readonly Run[]>;
  /** Runs whose post is still on its way, with what the outbox knows of it; undefined where it knows nothing any more. */
  underway(): Promise<readonly (Run & { readonly post: PostState | undefined })[]>;
  /** Notes what became of a run; false, and nothing happens, where that is noted already or it has been taken up again since. */
  settle(run: Run, end: Pick<Run, 'state' | 'at' | 'reason' | 'link'>): Promise<boolean>;
  /** Posts an issue once more, into the channel of `run`, that failed or may not have arrived; false where that was done already. */
  again(run: Run, posts: readonly Outgoing[], actor: string): Promise<boolean>;
  /** Changes what was sent: `posts` revise the posts of runs. */
  correct(week: string, posts: readonly Outgoing[], actor: string): Promise<void>;
  /** Shows a draft; false when it was shown already. */
  draft(due: { readonly week: string; readonly dueAt: string }, posts: readonly Outgoing[]): Promise<boolean>;
  /** Agrees to a week or leaves it out; false once it is planned. */
  decide(week: { readonly week: string; readonly dueAt: string }, decision: Decision, actor: string): Promise<boolean>;
  edit(week: { readonly week: string; readonly dueAt: string }, edits: Edits, actor: string): Promise<boolean>;
  /** Tells the coordinators how weeks stand; false when somebody else has told of one of them meanwhile. */
  report(told: readonly Told[], posts: readonly Outgoing[]): Promise<boolean>;
  /** The base of the newest week before one that has been planned. */
  baseBefore(week: string): Promise<string | undefined>;
  addNote(note: Note, actor: string): Promise<void>;
  removeNote(id: string, actor: string): Promise<boolean>;
  /** What an issue has told; of one that has not gone out, what it would tell: also what an issue before it was to tell and did not. */
  notes(week: string): Promise<readonly Note[]>;
  vote(week: string, branch: string, vote: { readonly person: string; readonly kind: VoteKind; readonly at: string }): Promise<void>;
  votes(week: string): Promise<ReadonlyMap<string, Votes>>;
  /** Counts that somebody asked about an article in a week. */
  asked(week: string, article: string, person: string): Promise<void>;
  /** How many different people asked about which article. */
  topics(week: string): Promise<readonly { readonly article: string; readonly people: number }[]>;
}
