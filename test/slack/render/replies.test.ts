import { describe, expect, it } from 'vitest';
import { feedbackForm } from '../../../src/ask/replies/feedback-form.ts';
import { questionForm } from '../../../src/ask/replies/question-form.ts';
import { replyWithArticle } from '../../../src/ask/replies/reply-with-article.ts';
import { branchForm } from '../../../src/ask/replies/reply-with-contact.ts';
import { replyWithHelp, replyWithWelcome } from '../../../src/ask/replies/reply-with-help.ts';
import { replyWithTopics, topicForm } from '../../../src/ask/replies/reply-with-topics.ts';
import type { Form } from '../../../src/chat/form.ts';
import { changeForm } from '../../../src/curate/replies/change-form.ts';
import { withdrawForm } from '../../../src/curate/replies/withdraw-form.ts';
import { readValues } from '../../../src/slack/render/read-values.ts';
import { renderForm } from '../../../src/slack/render/render-form.ts';
import { renderMessage } from '../../../src/slack/render/render-message.ts';
import { openShippedBase } from '../../knowledge/shipped-base.ts';
import { booking } from '../../playground/fixtures.ts';
import { problemsOf, problemsOfView } from '../block-kit.ts';
import { stateOf } from '../peer/state-of.ts';
import { wordsOf } from '../words-of.ts';

const { base } = await openShippedBase();
const { articles } = base;
const today = '2026-11-26';

describe('what the bot says, in Slack', () => {
  it.each([true, false])('every article of the shipped base is valid and shows all its sources (containers: %s)', (containers) => {
    for (const article of articles) {
      const { blocks } = renderMessage(replyWithArticle(article, today).message, { containers, private: true });
      expect(problemsOf(blocks), article.id).toEqual([]);
      const words = wordsOf(blocks);
      for (const { title } of article.sources) expect(words, article.id).toContain(title.replace(/\s+/g, ' '));
    }
  });

  it.each([replyWithHelp(), replyWithWelcome(), replyWithTopics(articles)])('help, welcome and topics are valid', ({ message }) => {
    expect(problemsOf(renderMessage(message).blocks)).toEqual([]);
  });
});

const curated = articles.map((article) => ({ ...article, hash: 'h', isWithdrawn: false, reviewMonths: 6 }));
const branches = [{ id: 'homburg-saarpfalz', name: 'IG Metall Homburg-Saarpfalz' }];
const forms: readonly Form[] = [feedbackForm('x'), branchForm(branches, ''), topicForm, questionForm, booking];

describe('forms, in Slack', () => {
  it.each(forms)('$id is valid in each of its steps', (form) => {
    for (const step of form.steps.keys()) expect(problemsOfView(renderForm(form, { metadata: '{}', step }))).toEqual([]);
  });

  it('the change and withdrawal of every shipped article are valid', () => {
    for (const article of curated) {
      for (const form of [changeForm(article), withdrawForm(article)]) {
        for (const step of form.steps.keys()) expect(problemsOfView(renderForm(form, { metadata: '{}', step })), article.id).toEqual([]);
      }
    }
  });

  it('a form that nobody touched comes back with its initial values', () => {
    for (const article of curated.slice(0, 40)) {
      const form = changeForm(article);
      const view = renderForm(form, { metadata: '{}' });
      expect(readValues({ values: stateOf(view, {}) })).toEqual(
        Object.fromEntries(Object.entries(form.initial).filter(([id]) => form.steps[0]?.fields.some((field) => field.id === id))),
      );
    }
  });

  it('shows errors above the fields and the whole title below the narrow bar', () => {
    const long = 'Ein Titel, der für die Leiste eines Fensters zu lang ist';
    const view = renderForm({ ...feedbackForm('x'), title: long }, { metadata: '{}', errors: { '': 'Das ging nicht.' } });
    expect(view.title.text).toBe('Ein Titel, der für die…');
    expect(wordsOf(view.blocks)).toMatch(/Ein Titel, der für die Leiste eines Fensters zu lang ist.*⚠️ Das ging nicht\./s);
    expect(problemsOfView(view)).toEqual([]);
  });
});
