import { describe, expect, it } from 'vitest';
import type { ConversationMemory, FeedbackStore, Preferences } from '../../src/ask/stores.ts';
import { findMessageProblems } from '../ask/find-message-problems.ts';
import { createMemory, createPreferences } from '../ask/in-memory-stores.ts';
import { openSomeArticles } from '../ask/some-articles.ts';
import { messageOf, openBot, replyOf, textOf } from './open-bot.ts';

const { retriever } = await openSomeArticles();
const secret = 'Geheimsache Halle 7 Kurzarbeit';

const broken = () => {
  throw new Error('the database has gone away');
};
const brokenMemory: ConversationMemory = { recall: async () => broken(), remember: async () => broken(), forget: async () => broken() };
const brokenPreferences: Preferences = { branchOf: async () => broken(), chooseBranch: async () => broken() };
const brokenFeedback: FeedbackStore = { record: async () => broken(), count: async () => broken() };

describe('when a store is broken', () => {
  it.each([
    ['the memory, at a question', { memory: brokenMemory }, { kind: 'text', text: secret }],
    ['the memory, at "neu"', { memory: brokenMemory }, { kind: 'text', text: 'neu' }],
    ['the memory, when writing', { memory: { ...createMemory(), remember: async () => broken() } }, { kind: 'text', text: secret }],
    ['the preferences, at a question', { preferences: brokenPreferences }, { kind: 'text', text: secret }],
    [
      'the preferences, at a choice',
      { preferences: { ...createPreferences(), chooseBranch: async () => broken() } },
      { kind: 'form', form: 'ask.branch', context: '', values: { branch: 'neunkirchen' } },
    ],
    [
      'the feedback',
      { feedback: brokenFeedback },
      { kind: 'action', action: 'ask.feedback', value: '0a1b2c3d-4e5f kurzarbeitergeld:helpful' },
    ],
  ] as const)('%s, the person gets a calm sentence with a number and the log its cause', async (_store, stores, told) => {
    const { tell, lines } = openBot(retriever, stores);
    const response = await tell(told);
    const incident = /Vorgang ([A-Z2-9]{4})\./.exec(textOf(response))?.[1];
    expect(replyOf(response).audience).toBe('asker');
    expect(findMessageProblems(messageOf(response))).toEqual([]);
    expect(incident).toBeDefined();
    expect(textOf(response)).not.toMatch(/database|Error|at /);
    const logged = lines.map((line) => JSON.parse(line)).find(({ level }) => level >= 50);
    expect(logged).toMatchObject({ incident, err: { reason: 'the database has gone away' } });
    expect(lines.join()).not.toContain('Geheimsache');
  });

  it('two incidents have two numbers', async () => {
    const { say } = openBot(retriever, { memory: brokenMemory });
    expect(textOf(await say(secret))).not.toBe(textOf(await say(secret)));
  });
});

it('the log says what kind of event was answered how fast, and nothing of the question or the person', async () => {
  const { say, press, lines } = openBot(retriever);
  await say('Wie hoch ist das Kurzarbeitergeld in Halle 7?', { user: 'anna-weber' });
  await press('ask.more', 'kurzarbeitergeld', { user: 'anna-weber' });
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { event: 'text', response: 'reply', ms: expect.any(Number) },
    { event: 'action', response: 'reply', ms: expect.any(Number) },
  ]);
  expect(lines.join()).not.toMatch(/Kurzarbeit|kurzarbeit|Halle|anna/);
});

describe('whatever comes in', () => {
  it.each(['', '👍', '\u0000', 'x'.repeat(1_000_000), '\uD800', '__proto__', 'How long is short-time work paid?', 'مرحبا كيف الحال'])(
    'there is a message within a second',
    async (text) => {
      const started = performance.now();
      const response = await openBot(retriever).say(text);
      expect(findMessageProblems(messageOf(response))).toEqual([]);
      expect(performance.now() - started).toBeLessThan(5000);
    },
  );

  it('somebody who opens the chat is welcomed, privately', async () => {
    const response = await openBot(retriever).tell({ kind: 'opened', place: 'chat' });
    expect(replyOf(response).audience).toBe('asker');
    expect(messageOf(response).title).toContain('TWS-Bot');
  });

  it('a greeting is greeted and thanks are taken', async () => {
    const { say } = openBot(retriever);
    expect(messageOf(await say('Hallo!')).title).toContain('TWS-Bot');
    expect(textOf(await say('Danke dir!'))).toContain('Gern!');
  });
});
