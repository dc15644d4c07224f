import { createAsk } from './ask/ask.ts';
import { type AskFeature, createAskFeature } from './bot/ask-feature.ts';
import { createResponder } from './bot/create-responder.ts';
import type { Responder } from './chat/reply.ts';
import { type Config, clockFrom } from './config.ts';
import { type OpenKnowledge, openKnowledge } from './knowledge/open-knowledge.ts';
import type { Log } from './log.ts';
import { createConversationMemory } from './storage/conversation-memory.ts';
import type { Database } from './storage/database.ts';
import { createFeedbackStore } from './storage/feedback-store.ts';
import { createKeyv } from './storage/keyv-store.ts';
import { loadSecret } from './storage/load-secret.ts';
import { migrate } from './storage/migrate.ts';
import { openDatabase } from './storage/open-database.ts';
import { createPreferences } from './storage/preferences.ts';

/** The running bot: everything wired, no adapter attached yet. */
export type Bot = {
  readonly responder: Responder;
  readonly feature: AskFeature;
  readonly knowledge: OpenKnowledge;
  readonly database: Database;
  /** The bot's clock; every adapter dates its events by it. */
  readonly now: () => Date;
  readonly close: () => Promise<void>;
};

/** Branch offices whose plants lie in more than one Land (knowledge article geschaeftsstelle-zustaendigkeit). */
const branchesAcrossLaender = new Set(['homburg-saarpfalz']);

/** Puts the bot together: the only place where features meet their stores. */
export async function createBot(config: Config, log: Log, now = clockFrom(config.startAt)): Promise<Bot> {
  // First what holds nothing open: where it fails, nothing is left that keeps the process alive.
  const knowledge = await openKnowledge(config.knowledgeDir, log);
  const database = await openMigrated(config);
  const key = await loadSecret(config.dataDir, 'memory-key', 32);
  const memory = createConversationMemory(createKeyv(database, 'memory', now), {
    turns: 4,
    minutes: config.office.times.conversationMinutes,
    key,
    now,
  });
  const retriever = knowledge.retriever;
  const clock = () => new Date(now());
  const feature = createAskFeature({
    ask: createAsk({ retriever, memory, now: clock }),
    retriever,
    memory,
    preferences: createPreferences(createKeyv(database, 'preferences', now)),
    feedback: createFeedbackStore(database),
    branches: config.office.branches.map(toBranch),
    now: clock,
  });
  const close = async () => {
    await knowledge.close();
    await database.close();
  };
  return { responder: createResponder(feature, log), feature, knowledge, database, now: clock, close };
}

async function openMigrated({ databaseUrl, dataDir }: Config): Promise<Database> {
  const database = await openDatabase(databaseUrl === undefined ? { dataDir } : { url: databaseUrl });
  try {
    await migrate(database);
    return database;
  } catch (cause) {
    await database.close();
    throw cause;
  }
}

function toBranch({ id, name, contact, slackChannel, teamsChannel }: Config['office']['branches'][number]) {
  const channels = [slackChannel, teamsChannel, `playground-${id}`].filter((channel) => channel !== undefined);
  return { id, name, contact, channels, spansLaender: branchesAcrossLaender.has(id) };
}
