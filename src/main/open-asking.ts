import { createAsk } from '../ask/ask.ts';
import type { Retriever } from '../ask/retriever.ts';
import { type AskFeature, type AskParts, createAskFeature } from '../bot/ask-feature.ts';
import type { Config } from '../config.ts';
import type { Meter } from '../meter.ts';
import type { Audit } from '../storage/audit.ts';
import { createConversationMemory } from '../storage/conversation-memory.ts';
import type { Database } from '../storage/database.ts';
import { createFeedbackStore } from '../storage/feedback-store.ts';
import { hashOldFeedback } from '../storage/hash-old-feedback.ts';
import { createKeyv } from '../storage/keyv-store.ts';
import { loadSecret } from '../storage/load-secret.ts';
import { createPreferences, hashOldPreferences } from '../storage/preferences.ts';
import { periods } from '../storage/retention/periods.ts';

type Parts = {
  readonly database: Database;
  readonly audit: Audit;
  readonly now: () => Date;
  readonly retriever: () => Retriever;
  readonly onAnswered: AskParts['onAnswered'];
  readonly writing: AskParts['writing'];
  readonly meter: Meter;
};

/** Branch offices whose plants lie in more than one Land (knowledge article geschaeftsstelle-zustaendigkeit). */
const branchesAcrossLaender = new Set(['homburg-saarpfalz']);

/** Asking with its stores. */
export async function openAsking(config: Config, parts: Parts): Promise<AskFeature> {
  const { database, audit, now, retriever, onAnswered, writing, meter } = parts;
  const { office, dataDir } = config;
  const millis = () => now().getTime();
  const limits = { turns: 4, minutes: office.times.conversationMinutes, key: await loadSecret(dataDir, 'memory-key', 32), now: millis };
  const memory = createConversationMemory(createKeyv(database, 'memory', millis), limits);
  const feedbackKey = await loadSecret(dataDir, 'feedback-key', 32);
  await hashOldFeedback(database, feedbackKey);
  await hashOldPreferences(database, feedbackKey);
  return createAskFeature({
    ask: createAsk({ retriever, memory, now }),
    retriever,
    memory,
    preferences: createPreferences(createKeyv(database, 'preferences', millis), {
      key: feedbackKey,
      days: periods.preferenceDays,
      now: millis,
      onChosen: (actor, at) =>
        database.transaction((transaction) => audit(transaction, { at, actor, action: 'preference.chosen', object: 'preference:branch' })),
    }),
    feedback: createFeedbackStore({ database, audit, key: feedbackKey }),
    branches: office.branches.map(toBranch),
    ...{ onAnswered, writing, meter, now },
  });
}

function toBranch({ id, name, contact, slackChannel, teamsChannel }: Config['office']['branches'][number]) {
  const channels = [slackChannel, teamsChannel, `playground-${id}`].filter((channel) => channel !== undefined);
  return { id, name, contact, channels, spansLaender: branchesAcrossLaender.has(id) };
}
