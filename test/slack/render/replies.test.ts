import { describe, expect, it } from 'vitest';
import { replyWithThanks } from '../../../src/ask/replies/feedback-form.ts';
import { replyToOutcome } from '../../../src/ask/replies/reply-to-outcome.ts';
import { replyToUnreadable } from '../../../src/ask/replies/reply-to-unreadable.ts';
import { replyWithArticle } from '../../../src/ask/replies/reply-with-article.ts';
import { replyWithContact } from '../../../src/ask/replies/reply-with-contact.ts';
import { replyToReset, replyToThanks, replyWithHelp, replyWithWelcome } from '../../../src/ask/replies/reply-with-help.ts';
import { replyWithTopics } from '../../../src/ask/replies/reply-with-topics.ts';
import type { Message } from '../../../src/chat/message.ts';
import { findDue } from '../../../src/curate/find-due.ts';
import { replyToNonCurator } from '../../../src/curate/replies/reply-to-non-curator.ts';
import { replyWithDue } from '../../../src/curate/replies/reply-with-due.ts';
import { renderMessage } from '../../../src/slack/render/render-message.ts';
import { flatten } from '../../ask/find-message-problems.ts';
import { openAsk } from '../../ask/open-ask.ts';
import { someOf } from '../../counts.ts';
import { openShippedBase } from '../../knowledge/shipped-base.ts';
import { problemsOf, valuesOf } from '../block-kit.ts';
import { wordsOf } from '../words-of.ts';

const { base, retriever } = await openShippedBase();
const { articles } = base;

/** What Slack would refuse, and what of the sources would not be there. */
function faultsOf(message: Message, containers: boolean): string[] {
  const { blocks } = renderMessage(message, { containers, private: true });
  const [words, links] = [wordsOf(blocks), valuesOf(blocks, 'url')];
  const sources = flatten(message.blocks).flatMap((block) => (block.kind === 'sources' ? block.sources : []));
  const lost = sources.filter(
    ({ title, url }) => !words.includes(title.replace(/\s+/g, ' ')) || !links.includes(URL.parse(url)?.href ?? ''),
  );
  return [...problemsOf(blocks), ...lost.map(({ title }) => `lost: ${title}`)];
}

const faulty = (messages: readonly Message[]) =>
  messages.flatMap((message) => [true, false].flatMap((containers) => faultsOf(message, containers)));

const isCut = (message: Message, containers = true) =>
  JSON.stringify(renderMessage(message, { containers }).blocks).includes('… (gekürzt)');

describe('answers, in Slack', () => {
  const questions = articles.flatMap((article) => article.questions);
  const others = [
    'Weiterbildung',
    'Wer ist Mitglied in der Gewerkschaft?',
    'Was steht in § 82z?',
    'mein chef mobbt mich',
    'wie wird das wetter',
  ];

  it.each(['2026-11-22T09:00:00Z', '2027-01-15T09:00:00Z'])(
    'to all questions of the base are valid, whole and keep their sources (%s)',
    async (now) => {
      const asked = [...someOf(questions), ...others];
      const outcomes = await Promise.all(asked.map((question) => openAsk(retriever, { now }).outcomeOf(question)));
      const messages = outcomes.map((outcome) => replyToOutcome(outcome, { answer: '0a1b2c3d-4e5f kurzarbeitergeld' }).message);
      expect(faulty(messages)).toEqual([]);
      expect(messages.filter((message) => isCut(message) || isCut(message, false))).toEqual([]);
      expect(messages).toHaveLength(asked.length);
    },
  );
});

describe('articles, in Slack', () => {
  const messages = articles.map((article) => replyWithArticle(article, '2026-11-22').message);

  it('are valid and keep their sources', () => {
    expect(faulty(messages)).toEqual([]);
    expect(messages.length).toBeGreaterThan(130);
  });

  it('are whole, apart from the very longest', () => {
    expect(messages.filter((message) => isCut(message)).length).toBeLessThanOrEqual(5);
  });

  it('show all their facts', () => {
    for (const article of articles) {
      const words = wordsOf(renderMessage(replyWithArticle(article, '2026-11-22').message).blocks);
      for (const { label } of article.keyFacts) expect(words, article.id).toContain(label);
    }
  });
});

describe('what else the bot says, in Slack', () => {
  const homburg = { id: 'homburg-saarpfalz', name: 'IG Metall Homburg-Saarpfalz', contact: 'Tel. 06841 0000 (Beispiel)' };
  const replies = [
    replyWithHelp(),
    replyWithWelcome(),
    replyToThanks(),
    replyToReset(),
    replyWithThanks(),
    replyWithTopics(articles),
    replyWithContact(homburg, articles[0]),
    replyToNonCurator(),
    ...(['empty', 'no-words', 'too-long', 'not-german'] as const).map(replyToUnreadable),
  ];

  it('is valid and whole', () => {
    const messages = replies.map(({ message }) => message);
    expect(faulty(messages)).toEqual([]);
    expect(messages.filter((message) => isCut(message))).toEqual([]);
  });
});

describe('the list of what is due, in Slack', () => {
  const curated = articles.map((article) => ({ ...article, hash: 'h', isWithdrawn: false, reviewMonths: 6 }));
  const due = findDue(curated, [], '2027-05-20');
  const pages = Array.from({ length: Math.ceil(due.due.length / 5) }, (_, page) => replyWithDue(due, { from: page * 5 }).message);

  it('is valid on every page', () => {
    expect(faulty(pages)).toEqual([]);
    expect(pages.length).toBeGreaterThan(20);
  });

  it.each([true, false])('names each article above its buttons, however long its facts are (containers: %s)', (containers) => {
    const titles = new Set(articles.map(({ title }) => title));
    for (const page of pages) {
      const { blocks } = renderMessage(page, { containers });
      const pressed = blocks.flatMap((block, place) =>
        valuesOf(block, 'action_id').some((id) => id.startsWith('curate.change')) ? [place] : [],
      );
      const above = pressed.map((place) => {
        const begins = blocks.slice(0, place).findLastIndex(({ type }) => type === 'divider' || type === 'actions');
        return valuesOf(blocks.slice(begins, place), 'text').filter((text) => titles.has(text));
      });
      expect(above.every((named) => named.length > 0)).toBe(true);
      expect(pressed.length).toBeGreaterThan(0);
    }
  });
});
