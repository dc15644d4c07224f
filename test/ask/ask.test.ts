import { describe, expect, it } from 'vitest';
import { openAsk } from './open-ask.ts';
import { openSomeArticles } from './some-articles.ts';

const { retriever } = await openSomeArticles();

describe('a conversation remembers', () => {
  it('what was asked and what it led to, for follow-up questions', async () => {
    const { say, memory } = openAsk(retriever);
    await say('Was bringt KdW?');
    expect(memory.conversations.get('thread')).toMatchObject([
      { question: 'Was bringt KdW?', outcome: 'grounded', at: '2026-11-22T09:00:00.000Z' },
    ]);
  });

  it.each([
    'Ist die Kollegin Meier in der Gewerkschaft?',
    'Was steht im vertraulichen Sozialplanentwurf?',
    'Mein Chef Herr Müller mobbt mich, was tun?',
    'ich hab 3200 brutto, was bleibt mir bei kurzarbeit',
    'wie lange läuft kurzarbeit in bayern',
  ])('nothing of a question that is out of scope: %s', async (question) => {
    const { say, memory } = openAsk(retriever);
    await say(question);
    expect([...memory.conversations.values()].flat()).toEqual([]);
  });

  it.each(['', '👍', 'Hallo!', 'How long is short-time work paid?', 'x'.repeat(1_000_000)])(
    'nothing of what is no question',
    async (typed) => {
      const { say, memory } = openAsk(retriever);
      await say(typed);
      expect([...memory.conversations.values()].flat()).toEqual([]);
    },
  );

  it('all that was asked when it asks back, so that the answer is added to it', async () => {
    const { say, memory } = openAsk(retriever, { branchSpansLaender: true });
    await say('Was ist das Weiterbildungsportal?');
    await say('und was zahlt KdW?');
    const last = memory.conversations.get('thread')?.at(-1);
    expect(last?.outcome).toBe('clarify');
    expect(last?.question).toContain('KdW');
  });

  it('nothing without a conversation', async () => {
    const { memory } = openAsk(retriever);
    const { createAsk } = await import('../../src/ask/ask.ts');
    const ask = createAsk({ retriever: () => retriever, memory, now: () => new Date('2026-11-22T09:00:00Z') });
    await ask('Was bringt KdW?', { branchSpansLaender: false });
    expect(memory.conversations.size).toBe(0);
  });
});

it('the same question on the same day gets the same answer', async () => {
  const first = await openAsk(retriever).outcomeOf('Wie hoch ist das Qualifizierungsgeld?');
  expect(await openAsk(retriever).outcomeOf('Wie hoch ist das Qualifizierungsgeld?')).toEqual(first);
});
