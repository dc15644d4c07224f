import { describe, expect, it } from 'vitest';
import { openSomeArticles } from '../ask/some-articles.ts';
import { messageOf, openBot, replyOf, textOf } from './open-bot.ts';

const { retriever } = await openSomeArticles();
const kdw = 'Kompetenz durch Weiterbildung (KdW)';
const kug = 'Kurzarbeitergeld (konjunkturell)';

describe('a conversation', () => {
  it('belongs to one person: two in one thread do not mix', async () => {
    const { say } = openBot(retriever);
    await say('Was bringt KdW?', { user: 'anna' });
    await say('Wie hoch ist das Kurzarbeitergeld?', { user: 'ben' });
    expect(messageOf(await say('wer beantragt das?', { user: 'anna' })).title).toBe(kdw);
    expect(messageOf(await say('wer beantragt das?', { user: 'ben' })).title).toBe(kug);
  });

  it('belongs to one thread: two of one person do not mix', async () => {
    const { say } = openBot(retriever);
    await say('Was bringt KdW?', { thread: 'thread-1' });
    await say('Wie hoch ist das Kurzarbeitergeld?', { thread: 'thread-2' });
    expect(messageOf(await say('wer beantragt das?', { thread: 'thread-1' })).title).toBe(kdw);
    expect(messageOf(await say('wer beantragt das?', { thread: 'thread-2' })).title).toBe(kug);
  });

  it('tells a stranger in the thread nothing', async () => {
    const { say } = openBot(retriever);
    await say('Was bringt KdW?', { user: 'anna' });
    expect(textOf(await say('wer beantragt das?', { user: 'ben' }))).not.toContain(kdw);
  });

  it('is forgotten with "neu"', async () => {
    const { say } = openBot(retriever);
    await say('Was bringt KdW?');
    expect(textOf(await say('neu'))).toContain('von vorn');
    expect(messageOf(await say('wer beantragt das?')).title).not.toBe(kdw);
  });

  it('is forgotten with "neu" only for who says so, where it is said', async () => {
    const { say } = openBot(retriever);
    await say('Was bringt KdW?', { user: 'anna' });
    await say('neu', { user: 'ben' });
    await say('neu', { user: 'anna', thread: 'thread-2' });
    expect(messageOf(await say('wer beantragt das?', { user: 'anna' })).title).toBe(kdw);
  });
});

describe('the branch office', () => {
  const choose = { kind: 'form', form: 'ask.branch', context: 'kurzarbeitergeld', values: { branch: 'neunkirchen' } } as const;

  it('is asked for once and then used for "Mensch fragen"', async () => {
    const { press, tell } = openBot(retriever);
    expect(await press('ask.human', 'kurzarbeitergeld')).toMatchObject({
      kind: 'form',
      form: { id: 'ask.branch', context: 'kurzarbeitergeld' },
    });
    const chosen = await tell(choose);
    expect(messageOf(chosen).title).toBe('IG Metall Neunkirchen');
    expect(textOf(chosen)).toContain(kug);
    const later = await press('ask.human', '', { thread: 'thread-2' });
    expect([messageOf(later).title, replyOf(later).audience]).toEqual(['IG Metall Neunkirchen', 'asker']);
  });

  it('is each person’s own', async () => {
    const { press, tell } = openBot(retriever);
    await tell(choose, { user: 'anna' });
    expect((await press('ask.human', '', { user: 'ben' })).kind).toBe('form');
  });

  it('is that of the channel in a branch channel', async () => {
    const { press, tell } = openBot(retriever);
    await tell(choose);
    expect(messageOf(await press('ask.human', '', { channel: 'C-HOM' })).title).toBe('IG Metall Homburg-Saarpfalz');
    expect(messageOf(await press('ask.human', '', { channel: 'C-ELSEWHERE' })).title).toBe('IG Metall Neunkirchen');
  });

  it('can be changed by command and by button, which keeps the topic', async () => {
    const { press, tell, say } = openBot(retriever);
    expect(await say('Geschäftsstelle')).toMatchObject({ kind: 'form', form: { id: 'ask.branch' } });
    const shown = textOf(await tell(choose));
    expect(shown).toContain('"action":"ask.choose-branch","value":"kurzarbeitergeld"');
    expect(await press('ask.choose-branch', 'kurzarbeitergeld')).toMatchObject({ form: { context: 'kurzarbeitergeld' } });
  });

  it('that does not exist is an error at its field', async () => {
    const { tell } = openBot(retriever);
    for (const branch of ['nowhere', '__proto__', 7, undefined, ['neunkirchen']]) {
      expect(await tell({ ...choose, values: { branch } })).toEqual({
        kind: 'errors',
        errors: { branch: 'Bitte wähl eine Geschäftsstelle aus.' },
      });
    }
  });
});

describe('where the branch has plants in two Länder', () => {
  const homburg = { channel: 'C-HOM' };

  it('the bot asks for the Land and a button leads to the answer', async () => {
    const { say, press } = openBot(retriever);
    expect(textOf(await say('Was bringt KdW?', homburg))).toContain('Wo liegt der Betrieb?');
    const answered = await press('ask.circumstance', 'im Saarland', homburg);
    expect([messageOf(answered).title, replyOf(answered).audience]).toEqual([kdw, 'conversation']);
    expect(textOf(await press('ask.circumstance', 'in Rheinland-Pfalz', homburg))).toContain('gilt es nicht');
  });

  it('a button of an older question goes with that question', async () => {
    const { say, press } = openBot(retriever);
    await say('Was bringt KdW?', homburg);
    await say('Wie hoch ist das Kurzarbeitergeld?', homburg);
    expect(messageOf(await press('ask.circumstance', 'im Saarland', homburg)).title).toBe(kdw);
  });

  it('a button pressed by somebody else does not answer for them', async () => {
    const { say, press } = openBot(retriever);
    await say('Was bringt KdW?', { ...homburg, user: 'anna' });
    expect(textOf(await press('ask.circumstance', 'im Saarland', { ...homburg, user: 'ben' }))).toContain(
      'Ich weiß Deine Frage nicht mehr',
    );
  });
});
