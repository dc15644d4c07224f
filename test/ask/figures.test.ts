import { describe, expect, it } from 'vitest';
import { figuresIn, sharesFigure } from '../../src/ask/figures.ts';

describe('the figures of a text', () => {
  it.each([
    ['2.500 Leute oder 2500', [2500]],
    ['18,5 % und 1.019,50 €', [18.5, 1019.5]],
    ['10/250/2500', [10, 250, 2500]],
    ['zwei Jahre, zwölf Monate', [2, 12]],
    ['250 Mann, 57jähriger', [250, 57]],
  ])('are read as they are meant: %s', (text, figures) => {
    expect([...figuresIn(text)]).toEqual(figures);
  });

  it.each(['§ 82 Abs. 3 SGB III', '§§ 111', '102 BetrVG', 'seit 1.4.2024', 'am 31. Oktober', 'ein Jahr', ''])(
    'are none in "%s"',
    (text) => {
      expect([...figuresIn(text)]).toEqual([]);
    },
  );
});

it('a text shares a figure with a question however either writes it', () => {
  expect(sharesFigure('Früher gab es Stufen bei 2.500 Beschäftigten.', 'gilt noch 2500?')).toBe(true);
  expect(sharesFigure('Die Sperrfrist beträgt vier Jahre.', '4 Jahre Sperre?')).toBe(true);
  expect(sharesFigure('Nach § 82 gibt es 50 %.', 'was gibt § 82?')).toBe(false);
});
