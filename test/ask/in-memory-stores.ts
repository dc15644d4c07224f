import type { ConversationMemory, Feedback, FeedbackStore, Preferences, Turn } from '../../src/ask/stores.ts';

const mostTurns = 4;

export type RememberingMemory = ConversationMemory & { readonly conversations: ReadonlyMap<string, readonly Turn[]> };

/** The last four turns of each conversation, as long as the test lives. */
export function createMemory(): RememberingMemory {
  const conversations = new Map<string, readonly Turn[]>();
  const recall = async (conversation: string) => conversations.get(conversation) ?? [];
  return {
    conversations,
    recall,
    remember: async (conversation, turn) => {
      conversations.set(conversation, [...(await recall(conversation)), turn].slice(-mostTurns));
    },
    forget: async (conversation) => {
      conversations.delete(conversation);
    },
  };
}

export function createPreferences(): Preferences {
  const branches = new Map<string, string>();
  return {
    branchOf: async (person) => branches.get(person),
    chooseBranch: async (person, branch) => {
      branches.set(person, branch);
    },
  };
}

export type FeedbackBook = FeedbackStore & { readonly judgements: readonly Feedback[] };

export function createFeedbackBook(): FeedbackBook {
  const judgements: Feedback[] = [];
  const count = (article: string, verdict: Feedback['verdict']) =>
    judgements.filter((feedback) => feedback.verdict === verdict && feedback.articles.includes(article)).length;
  return {
    judgements,
    record: async (feedback) => {
      judgements.push(feedback);
    },
    count: async (article) => ({ helpful: count(article, 'helpful'), unhelpful: count(article, 'unhelpful') }),
  };
}
