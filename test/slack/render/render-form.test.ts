import { describe, expect, it } from 'vitest';
import { feedbackForm } from '../../../src/ask/replies/feedback-form.ts';
import { questionForm } from '../../../src/ask/replies/question-form.ts';
import { branchForm } from '../../../src/ask/replies/reply-with-contact.ts';
import { topicForm } from '../../../src/ask/replies/reply-with-topics.ts';
import type { Field, FieldValues, Form } from '../../../src/chat/form.ts';
import { changeForm } from '../../../src/curate/replies/change-form.ts';
import { withdrawForm } from '../../../src/curate/replies/withdraw-form.ts';
import { readValues } from '../../../src/slack/render/read-values.ts';
import { renderForm } from '../../../src/slack/render/render-form.ts';
import { openShippedBase } from '../../knowledge/shipped-base.ts';
import { booking } from '../../playground/fixtures.ts';
import { hostileStrings } from '../../playground/hostile-strings.ts';
import { problemsOfView, valuesOf } from '../block-kit.ts';
import { stateOf } from '../peer/state-of.ts';
import { wordsOf } from '../words-of.ts';
import { formOf, options, submitted } from './submitted.ts';

const { base } = await openShippedBase();
const curated = base.articles.map((article) => ({ ...article, hash: 'h', isWithdrawn: false, reviewMonths: 6 }));
const branches = [{ id: 'homburg-saarpfalz', name: 'IG Metall Homburg-Saarpfalz' }];
const forms: readonly Form[] = [feedbackForm('x'), branchForm(branches, ''), topicForm, questionForm, booking];

const elementsOf = (fields: readonly Field[], initial: FieldValues = {}) =>
  renderForm(formOf(fields, initial), { metadata: '' }).blocks.map((block) => ('element' in block ? block.element : block));

describe('forms of the bot, in Slack', () => {
  it.each(forms)('$id is valid in each of its steps', (form) => {
    for (const step of form.steps.keys()) expect(problemsOfView(renderForm(form, { metadata: '{}', step }))).toEqual([]);
  });

  it('the change and withdrawal of every shipped article are valid, and come back as they were when nobody touched them', () => {
    for (const article of curated) {
      for (const form of [changeForm(article), withdrawForm(article)]) {
        const back = form.steps.map((_, step) => submitted(form, step));
        expect(Object.assign({}, ...back), article.id).toEqual(form.initial);
      }
    }
    expect(curated.length).toBeGreaterThan(130);
  });
});

describe('a form in Slack', () => {
  it('shows one step after the other', () => {
    const views = [0, 1].map((step) => renderForm(booking, { metadata: `step ${step}`, step }));
    expect(views.map(({ submit }) => submit?.text)).toEqual(['Weiter', 'Anfrage senden']);
    expect(views.map(({ private_metadata }) => private_metadata)).toEqual(['step 0', 'step 1']);
    expect(views.map(({ callback_id }) => callback_id)).toEqual(['booking', 'booking']);
    expect(valuesOf(views[0], 'block_id')).toEqual(['topic', 'branch', 'seats', 'day']);
  });

  it('shows few options at once and more in a menu', () => {
    const choice = (count: number): Field => ({ kind: 'choice', id: `c${count}`, label: 'Wahl', options: options(count) });
    const several = (count: number): Field => ({ kind: 'multi-choice', id: `m${count}`, label: 'Wahl', options: options(count) });
    const shown = elementsOf([choice(5), choice(6), choice(150), several(10), several(11)]);
    expect(shown.map(({ type }) => type)).toEqual(['radio_buttons', 'static_select', 'static_select', 'checkboxes', 'multi_static_select']);
    expect(shown.map((each) => ('options' in each ? each.options?.length : 0))).toEqual([5, 6, 100, 10, 11]);
  });

  it('says that there is nothing to choose where there is nothing', () => {
    const view = renderForm(formOf([{ kind: 'choice', id: 'none', label: 'Betrieb', options: [] }]), { metadata: '' });
    expect(wordsOf(view.blocks)).toContain('Betrieb: Gerade gibt es hier nichts zur Auswahl.');
    expect(problemsOfView(view)).toEqual([]);
  });

  it('takes over initial values only where Slack would take them', () => {
    const fields: Field[] = [
      { kind: 'choice', id: 'choice', label: 'Wahl', options: options(3) },
      { kind: 'date', id: 'date', label: 'Tag' },
      { kind: 'time', id: 'time', label: 'Zeit' },
      { kind: 'number', id: 'number', label: 'Zahl', min: 1, max: 5 },
      { kind: 'number', id: 'other', label: 'Zahl', min: 1 },
    ];
    const wrong = { choice: 'v9', date: '2026-02-30', time: '25:00', number: 6, other: 0 };
    expect(submitted(formOf(fields, wrong))).toEqual({});
    const right = { choice: 'v2', date: '2026-02-28', time: '08:30', number: 5, other: 99 };
    expect(submitted(formOf(fields, right))).toEqual(right);
  });

  it('prefers what somebody filled in to what was there at first', () => {
    const view = renderForm(formOf([{ kind: 'text', id: 'a', label: 'A' }], { a: 'alt' }), { metadata: '', values: { a: 'neu' } });
    expect(readValues({ values: stateOf(view, {}) })).toEqual({ a: 'neu' });
  });

  it('names what is wrong on this step and with the form as a whole', () => {
    const errors = {
      '': 'Das ging nicht.',
      seats: 'Bitte höchstens 20.',
      start: 'Gehört auf den zweiten Schritt.',
      gone: 'Gibt es nicht.',
    };
    const words = wordsOf(renderForm(booking, { metadata: '', errors }).blocks);
    expect(words).toContain('⚠️ Das ging nicht.');
    expect(words).toContain('⚠️ Wie viele Plätze?: Bitte höchstens 20.');
    expect(words).toContain('⚠️ Gibt es nicht.');
    expect(words).not.toContain('zweiten Schritt');
  });

  it('shows the whole title below the narrow bar', () => {
    const view = renderForm(
      { ...feedbackForm('x'), title: 'Ein Titel, der für die Leiste eines Fensters zu lang ist' },
      { metadata: '{}' },
    );
    expect(view.title.text).toBe('Ein Titel, der für die…');
    expect(wordsOf(view.blocks)).toContain('Ein Titel, der für die Leiste eines Fensters zu lang ist');
    expect(problemsOfView(view)).toEqual([]);
  });

  it('is valid whatever stands in its texts', () => {
    for (const text of [...hostileStrings, 'x'.repeat(20_000)]) {
      const fields: Field[] = [
        { kind: 'text', id: 'text', label: text, hint: text, multiline: true },
        { kind: 'choice', id: 'choice', label: text, options: [{ value: 'v', label: text, hint: text }] },
        { kind: 'multi-choice', id: 'search', label: text, search: true },
      ];
      const form = { ...formOf(fields, { text, choice: 'v', search: [text] }), title: text, submit: text };
      const view = renderForm(form, { metadata: '', errors: { '': text, text } });
      expect(problemsOfView(view), JSON.stringify(text).slice(0, 80)).toEqual([]);
    }
  });
});
