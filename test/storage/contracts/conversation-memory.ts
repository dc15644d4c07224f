import { randomBytes } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import type { Turn } from '../../../src/ask/stores.ts';
import { createConversationMemory } from '../../../src/storage/conversation-memory.ts';
import type { Database } from '../../../src/storage/database.ts';
import { createKeyv } from '../../../src/storage/keyv-store.ts';
import { queueRules } from '../../../src/storage/retention/queue-rules.ts';
import { retain } from '../retention/retain.ts';

const noon = Date.parse('2026-11-22T12:00:00.000Z');
const minute = 60_000;
const key = randomBytes(32);

function turn(question: string): Turn {
  return { question, articles: ['kurzarbeit'], outcome: 'grounded', at: '2026-11-22T12:00:00.000Z' };
}

/** What every engine's conversation memory must do. */
export function testConversationMemory(database: () => Database): void {
  let time = noon;
  const now = () => time;
  const memory = (secret: Uint8Array = key) =>
    createConversationMemory(createKeyv(database(), 'memory', now), { turns: 4, minutes: 60, key: secret, now });
  const recallQuestions = async (conversation: string) => (await memory().recall(conversation)).map(({ question }) => question);
  const stored = () => database().kysely.selectFrom('key_value').selectAll().orderBy('key').execute();

  beforeEach(async () => {
    time = noon;
    await database().kysely.deleteFrom('key_value').execute();
  });

  it('recalls nothing of a new conversation', async () => {
    expect(await memory().recall('thread-1')).toEqual([]);
  });

  it('recalls turns as they were, oldest first', async () => {
    await memory().remember('thread-1', turn('Wie lange gibt es Kurzarbeitergeld?'));
    const named = { ...turn('Und für Azubis?'), names: ['Pfrömmer'] };
    await memory().remember('thread-1', named);
    expect(await memory().recall('thread-1')).toEqual([turn('Wie lange gibt es Kurzarbeitergeld?'), named]);
  });

  it('keeps the last four turns', async () => {
    for (const question of ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']) await memory().remember('thread-1', turn(question));
    expect(await recallQuestions('thread-1')).toEqual(['7', '8', '9', '10']);
    expect(await stored()).toHaveLength(4);
  });

  it('forgets each turn after 60 minutes, also when the conversation goes on', async () => {
    await memory().remember('thread-1', turn('first'));
    time = noon + 40 * minute;
    await memory().remember('thread-1', turn('second'));
    time = noon + 60 * minute;
    expect(await recallQuestions('thread-1')).toEqual(['second']);
    await memory().remember('thread-1', turn('third'));
    expect(await recallQuestions('thread-1')).toEqual(['second', 'third']);
    time = noon + 120 * minute;
    expect(await recallQuestions('thread-1')).toEqual([]);
  });

  it('leaves no row of an expired turn behind once expired rows are removed', async () => {
    await memory().remember('thread-1', turn('first'));
    time = noon + 60 * minute;
    const rules = queueRules(60).filter(({ id }) => id === 'memory');
    await retain(database(), rules, new Date(time).toISOString());
    expect(await stored()).toEqual([]);
  });

  it('separates conversations and forgets one on request', async () => {
    await memory().remember('thread-1', turn('mine'));
    await memory().remember('thread-2', turn('yours'));
    await memory().forget('thread-1');
    expect(await recallQuestions('thread-1')).toEqual([]);
    expect(await recallQuestions('thread-2')).toEqual(['yours']);
  });

  it('stores neither question nor conversation in the clear', async () => {
    await memory().remember('C123/1700000000.1', turn('Droht uns die Schließung?'));
    const rows = JSON.stringify(await stored());
    for (const word of ['C123', '1700000000', 'Schließung', 'kurzarbeit', 'grounded']) expect(rows).not.toContain(word);
  });

  it('encrypts the same turn differently every time', async () => {
    await memory().remember('thread-1', turn('same'));
    await memory().remember('thread-1', turn('same'));
    const values = (await stored()).map(({ value }) => value);
    expect(new Set(values).size).toBe(2);
  });

  it('counts records of another key as absent', async () => {
    await memory().remember('thread-1', turn('old key'));
    expect(await memory(randomBytes(32)).recall('thread-1')).toEqual([]);
  });

  it.each([
    ['another value', '"AAAA"'],
    ['a shortened value', '""'],
    ['no text at all', '{"x":1}'],
  ])('counts a record damaged to %s as absent and goes on', async (_, damage) => {
    await memory().remember('thread-1', turn('damaged'));
    await database()
      .kysely.updateTable('key_value')
      .set({ value: `{"value":${damage}}` })
      .execute();
    expect(await memory().recall('thread-1')).toEqual([]);
    await memory().remember('thread-1', turn('new'));
    expect(await recallQuestions('thread-1')).toEqual(['new']);
  });

  it('notices when a record was copied to another conversation', async () => {
    await memory().remember('thread-1', turn('mine'));
    await memory().remember('thread-2', turn('yours'));
    const [one, other] = await stored();
    await database()
      .kysely.updateTable('key_value')
      .set({ value: one?.value ?? '' })
      .where('key', '=', other?.key ?? '')
      .execute();
    const recalled = [...(await recallQuestions('thread-1')), ...(await recallQuestions('thread-2'))];
    expect(recalled).toHaveLength(1);
  });
}
