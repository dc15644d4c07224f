import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPress } from '../../../src/teams/render/read-press.ts';
import { renderNotice } from '../../../src/teams/render/render-notice.ts';
import { renderQuestion } from '../../../src/teams/render/render-question.ts';
import { counts } from '../../counts.ts';
import { hostileStrings } from '../../playground/hostile-strings.ts';
import { actionsOf, wordsOf } from './card-nodes.ts';
import { problemsOfCard } from './card-problems.ts';

const press = { tws: 'press', action: 'ask.more', value: 'x' };
const chosen = (value: unknown) => ({ tws: 'press', action: '', value: '', p_choice: value });

describe('readPress', () => {
  it('reads a button, and leaves out what else came along', () => {
    expect(readPress({ ...press, msteams: { type: 'task/fetch' }, p_choice: 'y', f_a: 1 })).toEqual({ action: 'ask.more', value: 'x' });
  });

  it('reads what was chosen in the dropdown', () => {
    expect(readPress(chosen('{"action":"ask.more","value":"x","evil":1}'))).toEqual({ action: 'ask.more', value: 'x' });
  });

  it.each([
    ...[undefined, null, '', 'press', 7, [], [press], {}],
    ...[
      { ...press, tws: 'form' },
      { ...press, tws: undefined },
      { ...press, action: '' },
      { ...press, action: 7 },
      { ...press, value: {} },
    ],
    ...[
      { ...press, action: 'x'.repeat(256) },
      { ...press, value: 'x'.repeat(2001) },
      { ...press, confirm: 'ja' },
    ],
    ...[
      chosen(''),
      chosen('{'),
      chosen('null'),
      chosen('[]'),
      chosen('{}'),
      chosen('"x"'),
      chosen(7),
      chosen(['{"action":"a","value":"x"}']),
    ],
    ...[chosen('{"action":"","value":"x"}'), chosen('{"__proto__":{"action":"a","value":"x"}}'), chosen(`"${'x'.repeat(20_000)}"`)],
  ])('finds no press in %j', (data) => {
    expect(readPress(data)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (anything, text) => {
        readPress(anything);
        readPress(chosen(text));
        readPress({ ...press, confirm: anything });
      }),
      { numRuns: counts.propertyRuns },
    );
  });
});

describe('a question before a press', () => {
  const confirm = { question: 'Soll ich unser Gespräch vergessen?', yes: 'Ja, vergessen', no: 'Nein' };

  it.each(['execute', 'submit'] as const)('has two answers, of which only one presses (%s)', (mode) => {
    const card = renderQuestion({ action: 'forget', value: 'all', confirm }, confirm, mode);
    expect(problemsOfCard(card)).toEqual([]);
    expect(wordsOf(card)).toBe('Soll ich unser Gespräch vergessen? Ja, vergessen Nein');
    expect(actionsOf(card).map(({ data }) => readPress(data))).toEqual([{ action: 'forget', value: 'all' }, undefined]);
  });
});

it('a question and a notice hold whatever they say', () => {
  for (const text of ['', ...hostileStrings]) {
    const confirm = { question: text, yes: text, no: text };
    expect(problemsOfCard(renderQuestion({ action: 'a', value: text.slice(0, 2000) }, confirm, 'execute')), JSON.stringify(text)).toEqual(
      [],
    );
    expect(problemsOfCard(renderNotice(text)), JSON.stringify(text)).toEqual([]);
  }
});
