import { describe } from 'vitest';
import { testConversationMemory } from './contracts/conversation-memory.ts';
import { testFeedbackStore } from './contracts/feedback-store.ts';
import { testInbox } from './contracts/inbox.ts';
import { testKeyvStore } from './contracts/keyv-store.ts';
import { testMigrate } from './contracts/migrate.ts';
import { testModelAllowance } from './contracts/model-allowance.ts';
import { testOutbox } from './contracts/outbox.ts';
import { testPreferences } from './contracts/preferences.ts';
import { testQueueDesk } from './contracts/queue-desk.ts';
import { testReviews } from './contracts/reviews.ts';
import { testShelf } from './contracts/shelf.ts';
import { testTally } from './contracts/tally.ts';
import { testTransaction } from './contracts/transaction.ts';
import { testVectorCache } from './contracts/vector-cache.ts';
import { describeOnEachEngine } from './engines.ts';

// One file, because starting PGlite takes longer than all of these tests.
describeOnEachEngine('storage', (database) => {
  describe('a transaction', () => testTransaction(database));
  describe('feedback', () => testFeedbackStore(database));
  describe('key-value rows', () => testKeyvStore(database));
  describe('conversation memory', () => testConversationMemory(database));
  describe('preferences', () => testPreferences(database));
  describe('reviews and their audit log', () => testReviews(database));
  describe('inbox', () => testInbox(database));
  describe('outbox', () => testOutbox(database));
  describe('the queues, as an operator sees them,', () => testQueueDesk(database));
  describe('questions to a model', () => testModelAllowance(database));
  describe('notes of what happened just now', () => testTally(database));
  describe('vectors of passages', () => testVectorCache(database));
  describe('shelf', () => testShelf(database));
  describe('migrating', () => testMigrate(database));
});
