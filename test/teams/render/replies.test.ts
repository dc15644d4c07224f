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
import { readPress } from '../../../src/teams/render/read-press.ts';
import { renderMessage } from '../../../src/teams/render/render-message.ts';
import { buttonsOf, flatten } from '../../ask/find-message-problems.ts';
import { openAsk } from '../../ask/open-ask.ts';
import { someOf } from '../../counts.ts';
import { openShippedBase } from '../../knowledge/shipped-base.ts';
import { actionsOf, linksOf, nodesOf, wordsOf } from './card-nodes.ts';
import { problemsOfActivity } from './card-problems.ts';

const { base, retriever } = await openShippedBase();
const { articles } = base;
const places = ['direct', 'shared', 'dialog'] as const;
type Place = (typeof places)[number];

const show = (message: Message, place: Place = 'direct') => renderMessage(message, { place, dialogs: true, private: true });

/** What Teams would refuse, and what of the sources and buttons would not be there. */
function faultsOf(message: Message, place: Place): string[] {
  const activity = show(message, place);
  const [words, links] = [wordsOf(activity.attachments), linksOf(activity.attachments)];
  const sources = flatten(message.blocks).flatMap((block) => (block.kind === 'sources' ? block.sources : []));
  // Brackets are written otherwise in Markdown.
  const lost = sources.filter(({ url }) => !links.map(decodeURI).includes(decodeURI(URL.parse(url)?.href ?? '')));
  const pressed = pressesOf(activity.attachments);
  const missing = buttonsOf(message).filter(
    ({ action, value }) => !pressed.some((press) => press.action === action && press.value === value),
  );
  return [
    ...problemsOfActivity(activity),
    ...lost.map(({ title }) => `lost: ${title}`),
    ...missing.map(({ label }) => `no button: ${label}`),
    ...(words.includes('undefined') ? ['undefined'] : []),
  ];
}

/** All that a card can report, of buttons and of its dropdown. */
function pressesOf(card: unknown) {
  const choices = nodesOf(card).flatMap(({ type, choices }) => (type === 'Input.ChoiceSet' ? nodesOf(choices) : []));
  const chosen = choices.map(({ value }) => ({ tws: 'press', action: '', value: '', p_choice: value }));
  return [...actionsOf(card).map(({ data }) => data), ...chosen].flatMap((data) => readPress(data) ?? []);
}

const faulty = (messages: readonly Message[]) => messages.flatMap((message) => places.flatMap((place) => faultsOf(message, place)));
const isCut = (message: Message) => JSON.stringify(show(message)).includes('… (gekürzt)');

describe('answers, in Teams', () => {
  const questions = articles.flatMap((article) => article.questions);
  const others = [
    'Weiterbildung',
    'Wer ist Mitglied in der Gewerkschaft?',
    'Was steht in § 82z?',
    'mein chef mobbt mich',
    'wie wird das wetter',
  ];

  it.each(['2026-11-22T09:00:00Z', '2027-01-15T09:00:00Z'])(
    'to all questions of the base are good, whole and keep their sources (%s)',
    async (now) => {
      const asked = [...someOf(questions), ...others];
      const outcomes = await Promise.all(asked.map((question) => openAsk(retriever, { now }).outcomeOf(question)));
      const messages = outcomes.map((outcome) => replyToOutcome(outcome, { answer: '0a1b2c3d-4e5f kurzarbeitergeld' }).message);
      expect(faulty(messages)).toEqual([]);
      expect(messages.filter(isCut)).toEqual([]);
      expect(messages).toHaveLength(asked.length);
    },
  );
});

describe('articles, in Teams', () => {
  const messages = articles.map((article) => replyWithArticle(article, '2026-11-22').message);

  it('are good and keep their sources', () => {
    expect(faulty(messages)).toEqual([]);
    expect(messages.length).toBeGreaterThan(130);
  });

  it('are whole, apart from the very longest', () => {
    expect(messages.filter(isCut).length).toBeLessThanOrEqual(3);
  });

  it('show all their facts', () => {
    for (const article of articles) {
      const words = wordsOf(show(replyWithArticle(article, '2026-11-22').message).attachments);
      for (const { label } of article.keyFacts) expect(words, article.id).toContain(label);
    }
  });
});

describe('what else the bot says, in Teams', () => {
  const homburg = { id: 'homburg-saarpfalz', name: 'IG Metall Homburg-Saarpfalz', contact: 'Tel. 06841 0000 (Beispiel)' };
  const replies = [
    ...[replyWithHelp(), replyWithWelcome(), replyToThanks(), replyToReset(), replyWithThanks(), replyWithTopics(articles)],
    ...[replyWithContact(homburg, articles[0]), replyToNonCurator()],
    ...(['empty', 'no-words', 'too-long', 'not-german'] as const).map(replyToUnreadable),
  ];

  it('is good and whole', () => {
    const messages = replies.map(({ message }) => message);
    expect(faulty(messages)).toEqual([]);
    expect(messages.filter(isCut)).toEqual([]);
  });
});

describe('the list of what is due, in Teams', () => {
  const curated = articles.map((article) => ({ ...article, hash: 'h', isWithdrawn: false, reviewMonths: 6 }));
  const due = findDue(curated, [], '2027-05-20');
  const withdrawn = findDue(
    curated.map((article, place) => ({ ...article, isWithdrawn: place < 3 })),
    [],
    '2027-05-20',
  );
  const pages = [0, 5, 10].map((from) => replyWithDue(withdrawn, { from }).message);
  pages.push(...Array.from({ length: Math.ceil(due.due.length / 5) }, (_, page) => replyWithDue(due, { from: page * 5 }).message));

  it('is good on every page, with all that can be done', () => {
    expect(faulty(pages)).toEqual([]);
    expect(pages.length).toBeGreaterThan(20);
  });

  it('names in its dropdown the article that each step is about', () => {
    for (const page of pages) {
      const titles = nodesOf(show(page).attachments)
        .flatMap(({ type, choices }) => (type === 'Input.ChoiceSet' ? nodesOf(choices) : []))
        .map(({ title }) => String(title));
      expect(new Set(titles).size).toBe(titles.length);
      expect(titles.filter((title) => /Ändern|Zurückziehen|Stimmt noch|freigeben/.test(title) && !title.includes(': '))).toEqual([]);
    }
  });
});
