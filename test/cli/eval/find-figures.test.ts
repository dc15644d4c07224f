import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/cli/eval/find-figures.ts';

describe('the figures of a right answer', () => {
  it.each([
    ['60 bzw. 67 Prozent', 'Es gibt 60 %, mit Kind 67 %.', []],
    ['fünf Tage', 'bis zu 5 Arbeitstage', []],
    ['31.12.2026', 'längstens bis Ende 2026', []],
    ['1,3 Mio. Euro', '1.300.000 €', []],
    ['höchstens 2.000 Euro', 'höchstens 2.500 €', ['2000']],
    ['12 Monate', '12 Wochen', ['12']],
    ['§ 82a SGB III', 'nach § 82a SGB III', []],
    ['§ 111 Abs. 9', 'nach § 110 Abs. 9', ['111']],
    ['nur der Arbeitgeber', 'der Betriebsrat', []],
  ])('%s: looked for in "%s", %j missing', (fact, shown, missing) => {
    expect(findFigures([fact], shown).missing).toEqual(missing);
  });

  it('counts a figure once', () => {
    expect(findFigures(['60 %', '60 Prozent oder 67 Prozent'], '').wanted).toEqual(['60', '67']);
  });
});
