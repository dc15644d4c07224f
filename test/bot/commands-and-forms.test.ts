import { describe, expect, it } from 'vitest';
import { commands } from '../../src/chat/commands.ts';
import { findMessageProblems } from '../ask/find-message-problems.ts';
import { openSomeArticles } from '../ask/some-articles.ts';
import { messageOf, openBot, replyOf, textOf } from './open-bot.ts';

const { base, retriever } = await openSomeArticles();

describe('a command', () => {
  it.each(commands.flatMap(({ name, words, slash }) => [...new Set([...words, `/${name}`, slash?.name ?? `/${name}`])]))(
    'typed as "%s" is carried out, privately',
    async (word) => {
      const response = await openBot(retriever).say(word);
      if (response.kind === 'form') expect(response.form.id).toBe('ask.branch');
      else {
        expect(replyOf(response).audience).toBe('asker');
        expect(findMessageProblems(messageOf(response))).toEqual([]);
        expect(messageOf(response).origin).toBeUndefined();
      }
    },
  );

  it.each([
    ['hilfe', 'Das kann ich'],
    ['themen', `${base.articles.length} Themen in der Wissensbank`],
  ])('"%s" shows "%s"', async (word, title) => {
    expect(messageOf(await openBot(retriever).say(word)).title).toBe(title);
  });

  it('of the platform carries a question or a command', async () => {
    const { tell } = openBot(retriever);
    expect(messageOf(await tell({ kind: 'command', command: '/tws', text: 'Wie hoch ist das Kurzarbeitergeld?' })).title).toContain(
      'Kurzarbeitergeld',
    );
    expect(messageOf(await tell({ kind: 'command', command: '/tws', text: 'themen' })).title).toContain('Themen');
    expect(messageOf(await tell({ kind: 'command', command: '/tws', text: ' ' })).title).toBe('Das kann ich');
    expect(messageOf(await tell({ kind: 'command', command: '/unknown', text: 'Was bringt KdW?' })).title).toContain('KdW');
  });
});

describe('the form of topics', () => {
  const open = { kind: 'form', form: 'ask.topic', context: '' } as const;

  it('opens from its button and finds options while one types', async () => {
    const { press, tell } = openBot(retriever);
    expect(await press('ask.open-topic', '')).toMatchObject({ kind: 'form', form: { id: 'ask.topic' } });
    const found = await tell({ kind: 'options', form: 'ask.topic', field: 'article', search: 'kdw', values: {} });
    expect(found).toMatchObject({ kind: 'options', options: [{ value: 'kdw-kompetenz-durch-weiterbildung' }] });
    const elsewhere = await tell({ kind: 'options', form: 'ask.topic', field: 'article', search: 'kdw', values: { section: 'rights' } });
    expect(elsewhere).toEqual({ kind: 'options', options: [] });
  });

  it('offers nothing for fields and forms that it has not', async () => {
    const { tell } = openBot(retriever);
    for (const [form, field] of [
      ['ask.topic', 'section'],
      ['ask.branch', 'article'],
      ['__proto__', '__proto__'],
    ] as const) {
      expect(await tell({ kind: 'options', form, field, search: '', values: {} })).toEqual({ kind: 'options', options: [] });
    }
  });

  it('shows the chosen topic, and says so at the field when there is none', async () => {
    const { tell } = openBot(retriever);
    expect(messageOf(await tell({ ...open, values: { article: 'kurzarbeitergeld' } })).title).toContain('Kurzarbeitergeld');
    for (const article of ['gone', '', 7, undefined, '__proto__']) {
      expect(await tell({ ...open, values: { article } })).toEqual({
        kind: 'errors',
        errors: { article: 'Bitte wähl ein Thema aus der Liste.' },
      });
    }
  });
});

it.each(['ask.gone', '__proto__', ''])('a form that nobody knows any more is said to be so: "%s"', async (form) => {
  expect(textOf(await openBot(retriever).tell({ kind: 'form', form, context: '', values: {} }))).toContain('kenne ich nicht mehr');
});
