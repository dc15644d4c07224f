import { describe, expect, it } from 'vitest';
import { figuresOf, statesFigure } from '../../src/figures/figures-of.ts';

const written = (text: string) => figuresOf(text).map(({ kind, value }) => `${kind} ${value}`);

describe('the figures of a text', () => {
  it.each([
    ['1.250 € und 1250 Euro', ['euro 1250', 'euro 1250']],
    ['2,4 Mrd. € sind 2.400 Mio. €', ['euro 2400000000', 'euro 2400000000']],
    ['eine 80-Mio.-€-Linie', ['euro 80000000']],
    ['31.12.2026, 31. Dezember 2026, Ende 2026', ['date 2026-12-31', 'date 2026-12-31', 'date 2026-12-31']],
    ['am 1. 4. 2026', ['date 2026-04-01']],
    ['Ende Juni 2025', ['date 2025-06-30']],
    ['Stand 12/2025, Einigung Oktober 2025', ['date 2025-12', 'date 2025-10']],
    ['31. Oktober', ['date --10-31']],
    ['2025/2026 und 2026/27', ['date 2025', 'date 2026', 'date 2026', 'date 2027']],
    ['zwei Jahre, ein Jahr, eine Person', ['years 2', 'years 1']],
    ['ein Drittel, 1/3, die Hälfte, drei Viertel', ['part 1/3', 'part 1/3', 'part 1/2', 'part 3/4']],
    ['drei Kalendermonate, zwölfmonatig, ab dem 13. Monat', ['months 3', 'months 12', 'months 13']],
    ['ein Vormittag, ein Vertrag, ein Antrag', []],
    ['60 bis 80 %', ['percent 60', 'percent 80']],
    ['5 Prozentpunkte', ['points 5']],
    ['100 % unter 10, 50 % ab 250', ['percent 100', 'number 10', 'percent 50', 'number 250']],
    ['50–499 Beschäftigte', ['number 50', 'number 499']],
    ['0800 4 5555 20', ['phone 08004555520']],
    ['dreieinhalb Jahre', ['years 3.5']],
    ['CO2, 10k Transfer, T-ZUG', []],
    ['§ 82 Abs. 2 und 3 SGB III, §§ 95 bis 109, §§ 37, 40, 65', []],
    ['Antwort 21/3290, 4. KugBeV, Säule 1, Nr. 1290', []],
    ['§ 82: unter 50 Beschäftigte', ['number 50']],
    ['keine', []],
  ])('"%s" are %j', (text, figures) => {
    expect(written(text)).toEqual(figures);
  });

  it.each([
    ['bis 2026', 'bis 31.12.2026', true],
    ['bis 31.12.2026', 'bis 2026', false],
    ['am 31.7.', 'am 31.7.2026', true],
    ['zwei Jahre', 'zwei volle Jahre', true],
    ['3 Jahre', '3 Monate', false],
    ['67 %', '67 Beschäftigte', false],
    ['60 bis 80 %', 'von 60 auf bis zu 80 %', true],
    ['ein Drittel', '3 Monate', false],
  ])('"%s" are stated by "%s": %s', (fact, text, expected) => {
    expect(figuresOf(fact).every((figure) => statesFigure(figuresOf(text), figure))).toBe(expected);
  });
});
