import { describe, expect, it } from 'vitest';
import { figuresOf, measuresOf } from '../../src/knowledge/figures.ts';

describe('the figures of a text', () => {
  it.each([
    ['1.250 €', ['1250']],
    ['2,4 Mrd. €', ['2.4']],
    ['bis 31.12.2026', ['2026-12-31']],
    ['am 31. Dezember 2026', ['2026-12-31']],
    ['am 1. 4. 2026', ['2026-04-01']],
    ['Stand 12/2025', ['2025-12']],
    ['Einigung Oktober 2025', ['2025-10']],
    ['zwei Jahre, ein Drittel, die Hälfte', ['2', '1/3', '1/2']],
    ['60 % oder 67 %', ['60', '67']],
    ['§ 82a SGB III', ['82']],
    ['keine', []],
  ])('"%s" are %j', (text, figures) => {
    expect([...figuresOf(text)].sort()).toEqual([...figures].sort());
  });

  it('have a unit, whatever its ending', () => {
    expect(measuresOf('12 Monate, nach 24 Monaten 60 % und 2.000 €, unter 250 Beschäftigten, bis 31.12.2026')).toEqual(
      new Map([
        ['date', new Set(['2026-12-31'])],
        ['monat', new Set(['12', '24'])],
        ['%', new Set(['60'])],
        ['€', new Set(['2000'])],
        ['besch', new Set(['250'])],
      ]),
    );
  });

  it('are no paragraphs', () => {
    expect(measuresOf('§ 82 SGB III und Abs. 3 Satz').size).toBe(0);
  });
});
