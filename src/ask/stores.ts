import type { PersonReference } from '../chat/references.ts';

/** A person's judgement of one answer. Holds no words of the question. `at` is an ISO instant. */
export type Feedback = {
  readonly answer: string;
  readonly person: PersonReference;
  readonly verdict: 'helpful' | 'unhelpful';
  readonly reasons: readonly string[];
  readonly articles: readonly string[];
  readonly at: string;
};

/** Keeps feedback: one row for each person and answer; a second judgement replaces the first. */
export interface FeedbackStore {
  record(feedback: Feedback): Promise<void>;
  /** Judgements of one article since an ISO instant, by verdict. */
  count(article: string, since: string): Promise<{ readonly helpful: number; readonly unhelpful: number }>;
}

/** One question and what it led to, kept for follow-up questions only. */
export type Turn = {
  readonly question: string;
  readonly articles: readonly string[];
  readonly outcome: string;
  readonly at: string;
  /** Of persons who were named up to now: to be known again. */
  readonly names?: readonly string[] | undefined;
};

/** The last turns of a conversation, oldest first. Entries run out by themselves and can be forgotten. */
export interface ConversationMemory {
  recall(conversation: string): Promise<readonly Turn[]>;
  remember(conversation: string, turn: Turn): Promise<void>;
  forget(conversation: string): Promise<void>;
}

/** What a person has chosen once; at present the branch office. Keys are those of `personKey`. */
export interface Preferences {
  branchOf(person: string): Promise<string | undefined>;
  chooseBranch(person: string, branch: string): Promise<void>;
}

/** Whether a person may have a question answered by a model now. `budget`: all people together have had enough today. */
export type Allowed = 'granted' | 'minute' | 'day' | 'budget';

/** Counts questions to a model. People are counted by a keyed hash, which is forgotten the day after. */
export interface ModelAllowance {
  take(person: string): Promise<Allowed>;
}
