import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/ask/article.ts';
import { feedbackForm, readReasons } from '../../src/ask/replies/feedback-form.ts';
import { replyWithArticle } from '../../src/ask/replies/reply-with-article.ts';
import { branchForm, replyWithContact } from '../../src/ask/replies/reply-with-contact.ts';
import { replyWithHelp, replyWithWelcome } from '../../src/ask/replies/reply-with-help.ts';
import { findTopicOptions, replyWithTopics } from '../../src/ask/replies/reply-with-topics.ts';
import { commands } from '../../src/chat/commands.ts';
import { germanDay } from '../../src/days.ts';
import { flatten, wordsOf } from './find-message-problems.ts';
import { openSmallArticle } from './small-base.ts';
import { openSomeArticles } from './some-articles.ts';

const { base } = await openSomeArticles();
const homburg = { id: 'homburg-saarpfalz', name: 'IG Metall Homburg-Saarpfalz', contact: 'Tel. 06841 0000 (Beispiel)' };

describe('a whole article', () => {
  it('shows every key fact and source, and folds its text', () => {
    for (const article of base.articles) {
      const { message } = replyWithArticle(article, '2026-11-22');
      const rows = message.blocks.flatMap((block) => (block.kind === 'facts' ? block.rows : []));
      expect(rows.map(({ label, value }) => [label, value])).toEqual(article.keyFacts.map(({ label, value }) => [label, value]));
      expect(message.title).toBe(article.title);
    }
  });

  it('leaves out what has run out, with its heading', async () => {
    const body = '## Wie lange?\n\nEs läuft bis 31.12.2026.\n\n## Wer?\n\nDer Arbeitgeber.';
    const article = await openSmallArticle({ body, summary: 'Das gibt es bis Ende 2026.' });
    const words = wordsOf(replyWithArticle(article, '2027-01-01').message).join('\n');
    expect(words).not.toMatch(/2026\.|Wie lange/);
    expect(words).toContain('Der Arbeitgeber.');
    expect(wordsOf(replyWithArticle(article, '2026-12-31').message).join('\n')).toContain('Es läuft bis 31.12.2026.');
  });

  it('may have a title of a hundred characters', async () => {
    const title = 'Förderung der beruflichen Weiterbildung von Beschäftigten in kleinen und mittleren Betrieben an Saar'.slice(0, 100);
    const article = await openSmallArticle({ title });
    expect(replyWithArticle(article, '2026-11-22').message.title).toBe(title);
  });
});

describe('help and welcome', () => {
  it.each([replyWithHelp(), replyWithWelcome()])('name what must not be written and how long questions are kept', ({ message }) => {
    const words = wordsOf(message).join('\n');
    expect(words).toMatch(/keine Betriebsgeheimnisse/);
    expect(words).toMatch(/keine Namen/);
    expect(words).toMatch(/60 Minuten/);
    expect(words).toMatch(/„neu“/);
  });

  it('name every command, by the word that calls it, and no other', () => {
    const lists = replyWithHelp().message.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []));
    expect(lists).toEqual(
      [
        ['/tws', 'frage'],
        ['hilfe', 'hilfe'],
        ['start', 'start'],
        ['themen', 'themen'],
        ['neu', 'neu'],
        ['geschäftsstelle', 'geschaeftsstelle'],
        ['wissen', 'wissen'],
        ['workshop', 'workshop'],
        ['digest', 'digest'],
        ['datenschutz', 'datenschutz'],
      ].map(([word, name]) => [{ bold: word }, ` – ${commands.find((command) => command.name === name)?.description}`]),
    );
    expect(lists).toHaveLength(commands.length);
  });
});

describe('topics and contacts', () => {
  it('count all articles and name every part of the base', () => {
    const { message } = replyWithTopics(base.articles);
    const list = flatten(message.blocks).flatMap((block) => (block.kind === 'list' ? block.items : []));
    expect(message.title).toBe(`${base.articles.length} Themen in der Wissensbank`);
    expect(list.length).toBe(new Set(base.articles.map(({ section }) => section)).size);
  });

  it('find a topic by letters of its title or another name, within a part', () => {
    const labels = (typed: string, section?: string) => findTopicOptions(base.articles, typed, section).map(({ value }) => value);
    expect(labels('KUG')).toContain('kurzarbeitergeld');
    expect(labels('kurzarbeitergeld', 'rights')).toEqual([]);
    expect(labels('qqqq')).toEqual([]);
    expect(labels('', 'no-such-part')).toEqual([]);
    expect(labels('').length).toBeLessThanOrEqual(100);
  });

  it('say what the office has configured and invent nothing', () => {
    expect(wordsOf(replyWithContact(homburg, undefined).message)).toContain('Tel. 06841 0000 (Beispiel)');
    expect(wordsOf(replyWithContact({ id: 'x', name: 'IG Metall X' }, undefined).message).join()).not.toMatch(/\d/);
    const article: Article | undefined = base.articles[0];
    expect(wordsOf(replyWithContact(homburg, article).message).join()).toContain(article?.title);
  });

  it('offer every branch office once', () => {
    const form = branchForm([homburg, { id: 'x', name: 'IG Metall X' }], 'kurzarbeitergeld');
    expect(form.context).toBe('kurzarbeitergeld');
    expect(JSON.stringify(form.steps)).toContain('IG Metall X');
  });
});

describe('feedback', () => {
  it('offers reasons and no free text, so that nobody writes down a case', () => {
    const fields = feedbackForm('0a1b2c3d-4e5f kurzarbeitergeld').steps.flatMap((step) => step.fields);
    expect(fields.map(({ kind }) => kind)).toEqual(['multi-choice']);
  });

  it.each([[['wrong-figure', 'outdated']], [['outdated', 'forged', 7]], ['outdated'], [undefined], [{ length: 1 }]])(
    'takes over only reasons that it offers: %j',
    (value) => {
      expect(readReasons(value).every((reason) => ['wrong-figure', 'outdated'].includes(reason))).toBe(true);
    },
  );
});

it.each([
  ['2026-12-31', '31.12.2026'],
  ['2027-01-05', '5.1.2027'],
])('a day is written as people write it: %s', (day, german) => {
  expect(germanDay(day)).toBe(german);
});
