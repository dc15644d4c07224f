import { describe, expect, it } from 'vitest';
import type { Block, Button, Message } from '../../../src/chat/message.ts';
import { readPress } from '../../../src/teams/render/read-press.ts';
import { type RenderOptions, renderMessage } from '../../../src/teams/render/render-message.ts';
import { actionsOf, linksOf, nodesOf, wordsOf } from './card-nodes.ts';
import { problemsOfActivity } from './card-problems.ts';

const direct: RenderOptions = { place: 'direct', dialogs: true };

function shown(message: Message, options = direct) {
  const activity = renderMessage(message, options);
  expect(problemsOfActivity(activity)).toEqual([]);
  const inputs = nodesOf(activity.attachments).filter(({ type }) => type === 'Input.ChoiceSet');
  const choices = inputs.flatMap(({ choices }) => nodesOf(choices));
  return {
    actions: actionsOf(activity.attachments),
    choices,
    inputs,
    words: wordsOf(activity.attachments),
    links: linksOf(activity.attachments),
  };
}

const button = (label: string, more: Partial<Extract<Button, { action: string }>> = {}) => ({ label, action: 'a', value: label, ...more });
const buttons = (...labels: readonly string[]): Block => ({ kind: 'buttons', buttons: labels.map((label) => button(label)) });
const fold = (summary: string): Block => ({ kind: 'folded', summary, blocks: [{ kind: 'text', text: `Inhalt von ${summary}` }] });
const titlesOf = (nodes: readonly { readonly [name: string]: unknown }[]) => nodes.map(({ title }) => title);

describe('a button in Teams', () => {
  const pressed = (options: RenderOptions, asks = false) =>
    shown({ blocks: [{ kind: 'buttons', buttons: [button('Los geht es', { asks })] }] }, options).actions[0];
  const data = { tws: 'press', action: 'a', value: 'Los geht es' };

  it('may change the card in a direct chat, also on clients that only know Submit', () => {
    expect(pressed(direct)).toMatchObject({ type: 'Action.Execute', verb: 'press', data, fallback: { type: 'Action.Submit', data } });
  });

  it.each([
    ['a direct chat when it asks', direct, true],
    ['a channel', { place: 'shared', dialogs: true }, false],
  ] as const)('opens a dialog in %s', (_, options, asks) => {
    expect(pressed(options, asks)).toMatchObject({ type: 'Action.Submit', data: { ...data, msteams: { type: 'task/fetch' } } });
  });

  it.each(['direct', 'shared'] as const)('opens none where there are none (%s)', (place) => {
    expect(pressed({ place, dialogs: false }, true)).toMatchObject({ type: 'Action.Execute', data });
  });

  it('submits a dialog', () => {
    expect(pressed({ place: 'dialog', dialogs: true }, true)).toEqual({
      type: 'Action.Submit',
      title: 'Los geht es',
      associatedInputs: 'none',
      data,
    });
  });

  it('tells in its data what to ask first, and that in a length that can be shown', () => {
    const confirm = { question: 'Wirklich?'.repeat(100), yes: 'Ja', no: 'Nein' };
    const { actions } = shown({ blocks: [{ kind: 'buttons', buttons: [button('Weg', { confirm, style: 'danger' })] }] });
    expect(actions[0]).toMatchObject({ style: 'destructive' });
    expect(readPress(actions[0]?.data)?.confirm?.question).toHaveLength(300);
  });

  it('shows a label that is cut as a whole to those with a mouse', () => {
    const label = `Was ${'ganz '.repeat(40)}lang ist`;
    const [action] = shown({ blocks: [buttons(label)] }).actions;
    expect(action?.title).toMatch(/^Was ganz.{80,90}…$/);
    expect(action?.tooltip).toBe(label);
  });

  it('stands beside others only where they fit on a phone', () => {
    const card = renderMessage({ blocks: [buttons('Ja', 'Nein', 'Das ist eine lange Antwort', 'Hilfe')] }, direct).attachments;
    const rows = nodesOf(card).flatMap(({ type, actions }) =>
      type === 'ActionSet' ? [nodesOf(actions).flatMap(({ title, verb }) => (verb ? [title] : []))] : [],
    );
    expect(rows).toEqual([['Ja', 'Nein'], ['Das ist eine lange Antwort'], ['Hilfe']]);
  });
});

describe('more than six actions in Teams', () => {
  it('become five buttons, primary ones first, and a dropdown', () => {
    const many = ['eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs'].map((label) => button(label));
    const { actions, choices, inputs } = shown({
      blocks: [{ kind: 'buttons', buttons: [...many, button('wichtig', { style: 'primary' })] }],
    });
    expect(titlesOf(actions)).toEqual(['eins', 'zwei', 'drei', 'vier', 'wichtig', 'Los']);
    expect(titlesOf(choices)).toEqual(['fünf', 'sechs']);
    expect(titlesOf(inputs)).toEqual([undefined]);
    expect(inputs[0]).toMatchObject({ id: 'p_choice', label: 'Weitere Schritte', style: 'compact' });
  });

  it('are read from the dropdown as if they had been pressed', () => {
    const confirm = { question: 'Wirklich?', yes: 'Ja', no: 'Nein' };
    const { actions, choices } = shown({
      blocks: [{ kind: 'buttons', buttons: [...'abcdef'].map((label) => button(label)).concat(button('weg', { confirm })) }],
    });
    const data = nodesOf(actions.at(-1)?.data)[0];
    expect(readPress({ ...data, p_choice: choices.at(-1)?.value })).toEqual({ action: 'a', value: 'weg', confirm });
    expect(readPress(data)).toBeUndefined();
  });

  it('keep buttons together that repeat from item to item, and say in the dropdown what each is about', () => {
    const item = (title: string): Block[] => [
      { kind: 'text', text: [{ bold: title }] },
      { kind: 'text', text: 'seit gestern' },
      buttons('Ändern', 'Zurückziehen'),
    ];
    const { actions, choices } = shown({
      blocks: [...item('Kurzarbeitergeld'), ...item('Sozialplan'), ...item('WBV'), ...item('TraSaar'), buttons('Weitere zeigen')],
    });
    expect(titlesOf(actions)).toEqual(['Los', 'Weitere zeigen']);
    expect(titlesOf(choices)).toContain('Zurückziehen: Sozialplan');
    expect(choices).toHaveLength(8);
  });

  it('are told apart by the line before them where headings do not', () => {
    const items = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].flatMap((text): Block[] => [{ kind: 'text', text }, buttons('Freigeben')]);
    const { choices } = shown({ blocks: [{ kind: 'text', text: [{ bold: 'Zurückgezogen' }] }, ...items] });
    expect(titlesOf(choices).slice(0, 2)).toEqual(['Freigeben: A', 'Freigeben: B']);
  });

  it('open a dialog from the dropdown when one of them has to', () => {
    const { actions } = shown({
      blocks: [buttons('1', '2', '3', '4', '5', '6'), { kind: 'buttons', buttons: [button('Fragt', { asks: true })] }],
    });
    expect(actions.at(-1)).toMatchObject({ title: 'Los', data: { msteams: { type: 'task/fetch' } } });
  });

  it('leave addresses as links in the text', () => {
    const links = Array.from({ length: 4 }, (_, n): Button => ({ label: `Seite ${n}`, url: `https://example.org/${n}` }));
    const { actions, words, links: followed } = shown({ blocks: [buttons('1', '2', '3', '4'), { kind: 'buttons', buttons: links }] });
    expect(actions).toHaveLength(6);
    expect(followed).toHaveLength(4);
    expect(words).toMatch(/Seite 2 Seite 3.*Seite 0 Seite 1/);
  });

  it('join folds that are too many, so that nothing is lost', () => {
    const { actions, words } = shown({
      blocks: [...['eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben'].map(fold), buttons('Mensch fragen')],
    });
    expect(titlesOf(actions)).toEqual(['▸ eins', '▸ zwei', '▸ drei', '▸ vier', '▸ Weitere Einzelheiten (3)', 'Mensch fragen']);
    expect(words).toMatch(/fünf Inhalt von fünf sechs Inhalt von sechs sieben Inhalt von sieben/);
  });

  it('say when even the dropdown is too long', () => {
    const { words, choices } = shown({ blocks: [buttons(...Array.from({ length: 100 }, (_, n) => `Knopf ${n}`))] });
    expect(choices).toHaveLength(40);
    expect(words).toContain('… (gekürzt)');
  });
});
