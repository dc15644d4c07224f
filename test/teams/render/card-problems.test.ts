import { describe, expect, it } from 'vitest';
import { attach, createCard, type Element } from '../../../src/teams/render/card.ts';
import { problemsOfActivity, problemsOfCard } from './card-problems.ts';

const submit = { type: 'Action.Submit', title: 'Ok', data: {} };
const actions = (...all: readonly object[]): Element => ({ type: 'ActionSet', actions: all });
const markdown = (text: string): Element => ({ type: 'TextBlock', text });
const citing = (count: number, claim: object = {}) => ({
  type: 'https://schema.org/Message',
  citation: Array.from({ length: count }, (_, n) => ({
    '@type': 'Claim',
    position: n + 1,
    appearance: { name: 'x', abstract: 'y', ...claim },
  })),
});

describe('problemsOfCard', () => {
  it.each<readonly [string, Element]>([
    ['an unknown element', { type: 'Carousel' }],
    ['an unknown action', actions({ type: 'Action.Http', title: 'x' })],
    ['an input without id', { type: 'Input.Text', label: 'x' }],
    ['an input without label', { type: 'Input.Text', id: 'x' }],
    ['a choice of nothing', { type: 'Input.ChoiceSet', id: 'x', label: 'x', choices: [] }],
    ['a value that does not exist', { type: 'TextBlock', text: 'x', size: 'Huge' }],
    ['seven actions', actions(...Array(7).fill(submit))],
    ['an action without title', actions({ ...submit, title: '' })],
    ['a button to nowhere safe', actions({ type: 'Action.OpenUrl', title: 'x', url: 'http://example.org' })],
    ['a link to nowhere safe', markdown('[x](http://example.org)')],
    ['an address that becomes a link', markdown('www.example.org')],
    ['a list', markdown('- x')],
    ['an image', markdown('![x](https://example.org/x.png)')],
    ['a mention', markdown('Hallo <at>Anna</at>')],
    ['a mention in entities', { type: 'Container', items: [], msteams: { entities: [] } }],
    ['a date function', { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: '{{DATE(2026-11-22T09:00:00Z)}}' }] }],
    ['Execute without fallback', actions({ type: 'Action.Execute', title: 'x', verb: 'press' })],
    ['too many bytes', markdown('x'.repeat(25_000))],
  ])('finds %s', (_, element) => {
    expect(problemsOfCard(createCard([element]))).not.toEqual([]);
  });

  it('finds nothing in a good card', () => {
    expect(problemsOfCard(createCard([markdown('Ein **Satz** mit [Link](https://example.org/).'), actions(submit)]))).toEqual([]);
  });
});

describe('problemsOfActivity', () => {
  it.each([
    ['two root entities', { text: 'x', entities: [citing(0), citing(0)] }],
    ['a citation that the text does not hold', { text: 'x', entities: [citing(1)] }],
    ['21 citations', { text: Array.from({ length: 21 }, (_, n) => `[${n + 1}]`).join(' '), entities: [citing(21)] }],
    ['a long name', { text: '[1]', entities: [citing(1, { name: 'x'.repeat(81) })] }],
    ['a long abstract', { text: '[1]', entities: [citing(1, { abstract: 'x'.repeat(161) })] }],
    ['a card within a citation', { text: '[1]', entities: [citing(1, { text: '{}' })] }],
    ['a mention in the text', { text: 'Hallo <at>Anna</at>' }],
    ['a bad card', { attachments: [attach(createCard([{ type: 'Carousel' }]))] }],
    ['nothing', {}],
    ['too much in all', { text: 'x'.repeat(13_000), attachments: [attach(createCard([markdown('x'.repeat(12_000))]))] }],
  ])('finds %s', (_, activity) => {
    expect(problemsOfActivity(activity)).not.toEqual([]);
  });

  it('finds nothing in a good activity', () => {
    expect(problemsOfActivity({ text: 'Satz. [1]', entities: [citing(1)], attachments: [attach(createCard([markdown('x')]))] })).toEqual(
      [],
    );
  });
});
