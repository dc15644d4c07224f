import { describe, expect, it } from 'vitest';
import type { Field, FieldValues, Form } from '../../../src/chat/form.ts';
import { changeForm } from '../../../src/curate/replies/change-form.ts';
import { withdrawForm } from '../../../src/curate/replies/withdraw-form.ts';
import { renderForm } from '../../../src/teams/render/render-form.ts';
import { openShippedBase } from '../../knowledge/shipped-base.ts';
import { booking } from '../../playground/fixtures.ts';
import { hostileStrings } from '../../playground/hostile-strings.ts';
import { openForms } from '../../slack/pictures/samples.ts';
import { actionsOf, linksOf, nodesOf, wordsOf } from './card-nodes.ts';
import { problemsOfCard } from './card-problems.ts';
import { formOf, inputsOf, options, submitted } from './submitted.ts';

const { base } = await openShippedBase();
const curated = base.articles.map((article) => ({ ...article, hash: 'h', isWithdrawn: false, reviewMonths: 6 }));
const forms = [...(await openForms()), booking];

const show = (form: Form, more: Partial<Parameters<typeof renderForm>[1]> = {}) =>
  renderForm(form, { place: 'p', target: 'dialog', ...more });
const inputs = (fields: readonly Field[], initial: FieldValues = {}) => inputsOf(show(formOf(fields, initial)).card);

describe('forms of the bot, in Teams', () => {
  it.each(forms)('$id is good in each of its steps', (form) => {
    for (const target of ['dialog', 'card'] as const) {
      for (const step of form.steps.keys()) expect(problemsOfCard(show(form, { step, target }).card)).toEqual([]);
    }
  });

  it('the change and withdrawal of every shipped article are good, and come back as they were when nobody touched them', () => {
    for (const article of curated) {
      for (const form of [changeForm(article), withdrawForm(article)]) {
        const back = form.steps.map((_, step) => submitted(form, step));
        expect(Object.assign({}, ...back), article.id).toEqual(form.initial);
      }
    }
    expect(curated.length).toBeGreaterThan(130);
  });
});

describe('a form in Teams', () => {
  it('shows one step after the other', () => {
    const steps = [0, 1].map((step) => show(booking, { step, place: `step ${step}` }).card);
    expect(steps.map((card) => actionsOf(card)[0])).toMatchObject([
      { type: 'Action.Submit', title: 'Weiter', data: { tws: 'form', place: 'step 0' } },
      { type: 'Action.Submit', title: 'Anfrage senden', data: { tws: 'form', place: 'step 1' } },
    ]);
    expect(steps.map(wordsOf)).toEqual([expect.stringContaining('Schritt 1 von 2'), expect.stringContaining('Schritt 2 von 2')]);
    expect(inputsOf(steps[0]).map(({ id }) => id)).toEqual(['f_topic', 'f_branch', 'f_seats', 'f_day']);
  });

  it('changes its card in a chat, and has its title there', () => {
    const { card, title } = show(booking, { target: 'card' });
    expect(actionsOf(card)[0]).toMatchObject({
      type: 'Action.Execute',
      verb: 'form',
      fallback: { type: 'Action.Submit', data: { tws: 'form', place: 'p' } },
    });
    expect(wordsOf(card)).toMatch(/^Workshop anfragen/);
    expect([title, wordsOf(show(booking).card)]).toEqual(['Workshop anfragen', expect.not.stringContaining('Workshop anfragen')]);
  });

  it('shows a title below the bar when that cuts it off', () => {
    const title = 'Ein Titel, der für die Leiste eines Fensters viel zu lang ist, gibt es';
    const shown = show({ ...booking, title });
    expect([shown.title.length, shown.title.endsWith('…')]).toEqual([60, true]);
    expect(wordsOf(shown.card)).toMatch(/^Ein Titel, der .* gibt es/);
  });

  it('shows few options at once and more in a menu, in which one types when they are many', () => {
    const choice = (count: number): Field => ({ kind: 'choice', id: `c${count}`, label: 'Wahl', options: options(count) });
    const several = (count: number): Field => ({ kind: 'multi-choice', id: `m${count}`, label: 'Wahl', options: options(count) });
    const shown = inputs([choice(5), choice(6), choice(16), choice(150), several(10), several(11)]);
    expect(shown.map(({ style }) => style)).toEqual(['expanded', 'compact', 'filtered', 'filtered', 'expanded', 'compact']);
    expect(shown.map(({ choices }) => nodesOf(choices).length)).toEqual([5, 6, 16, 100, 10, 11]);
  });

  it('asks for options while somebody types, and with all inputs when they depend on another field', () => {
    const [company, site] = inputs([
      { kind: 'choice', id: 'company', label: 'Betrieb', search: true },
      { kind: 'multi-choice', id: 'site', label: 'Standort', search: true, dependsOn: 'company' },
    ]);
    expect(company?.['choices.data']).toEqual({ type: 'Data.Query', dataset: 'p company' });
    expect(site?.['choices.data']).toEqual({ type: 'Data.Query', dataset: 'p site', associatedInputs: 'auto' });
  });

  it('knows an unanswered question from a no', () => {
    const field: Field = { kind: 'yes-no', id: 'online', label: 'Online?' };
    expect([submitted(formOf([field])), submitted(formOf([field], { online: false }))]).toEqual([{}, { online: false }]);
  });

  it('says that there is nothing to choose where there is nothing', () => {
    const { card } = show(formOf([{ kind: 'choice', id: 'none', label: 'Betrieb', options: [] }]));
    expect(wordsOf(card)).toContain('Betrieb: Gerade gibt es hier nichts zur Auswahl.');
  });

  it('takes over initial values only where Teams would take them', () => {
    const fields: Field[] = [
      { kind: 'choice', id: 'choice', label: 'Wahl', options: options(3) },
      { kind: 'date', id: 'date', label: 'Tag' },
      { kind: 'time', id: 'time', label: 'Zeit' },
      { kind: 'number', id: 'number', label: 'Zahl', min: 1, max: 5 },
    ];
    expect(submitted(formOf(fields, { choice: 'v9', date: '2026-02-30', time: '25:00', number: 6 }))).toEqual({});
    const right = { choice: 'v2', date: '2026-02-28', time: '08:30', number: 5 };
    expect(submitted(formOf(fields, right))).toEqual(right);
  });

  it('names what is wrong below its field, and with the form as a whole above', () => {
    const errors = {
      '': 'Das ging nicht.',
      seats: 'Bitte höchstens 20.',
      start: 'Gehört auf den zweiten Schritt.',
      gone: 'Gibt es nicht.',
    };
    const words = wordsOf(show(booking, { errors }).card);
    expect(words).toMatch(
      /Das ging nicht\. Gibt es nicht\. Bitte sieh noch einmal nach: Wie viele Plätze\? .*Wie viele Plätze\? Bitte höchstens 20\. Höchstens 20/,
    );
    expect(words).not.toContain('zweiten Schritt');
  });

  it('says in German what a client finds missing', () => {
    const messages = inputsOf(show(booking).card).map(({ errorMessage }) => errorMessage);
    expect(messages).toEqual([
      'Bitte schreib hier etwas, höchstens 80 Zeichen.',
      'Bitte wähle etwas aus.',
      'Bitte gib eine Zahl ab 1 bis 20 an.',
      'Bitte gib einen Tag ab 1.12.2026 an.',
    ]);
  });

  it('is good whatever stands in its texts', () => {
    for (const text of [...hostileStrings, 'x'.repeat(20_000)]) {
      const fields: Field[] = [
        { kind: 'text', id: 'text', label: text, hint: text, multiline: true },
        { kind: 'choice', id: 'choice', label: text, options: [{ value: 'v', label: text, hint: text }] },
        { kind: 'multi-choice', id: 'search', label: text, search: true },
      ];
      const form = { ...formOf(fields, { text, choice: 'v', search: ['x', text.slice(0, 100)] }), title: text, submit: text };
      const { card } = show(form, { target: 'card', errors: { '': text, text } });
      expect(problemsOfCard(card), JSON.stringify(text).slice(0, 80)).toEqual([]);
      expect(linksOf(card)).toEqual([]);
    }
  });
});
