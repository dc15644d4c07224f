import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/knowledge/split-sentences.ts';
import { counts } from '../counts.ts';
import { anyText } from './any-text.ts';

describe('German prose', () => {
  it.each([
    ['z. B.', ['Das gilt z. B. für Kurse.', 'Und für mehr.']],
    ['an abbreviation before a capital letter', ['Das zahlt z. B. die Agentur.', 'Und der Betrieb.']],
    ['Abs. 3', ['Nach § 37 Abs. 3 Satz 1 BetrVG gilt das.', 'Sonst nicht.']],
    ['Nr. and Art.', ['Das steht in Art. 9 Abs. 3 und Nr. 5 der Liste.', 'Sonst nirgends.']],
    ['a day', ['Frist ist der 31. Oktober 2026.', 'Danach ist Schluss.']],
    ['two days', ['Am 4. und 5. Mai ist Seminar.', 'Danach nicht.']],
    ['a date in figures', ['Ab dem 1.4.2028 gilt es.', 'Vorher nicht.']],
    ['a year at the end', ['Das gilt bis 2026.', 'Danach endet es.']],
    ['a paragraph at the end', ['Es gilt § 82.', 'Der Arbeitgeber zahlt.']],
    ['a paragraph with a letter at the end', ['Es gilt § 82a.', 'Der Arbeitgeber zahlt.']],
    ['an Absatz at the end', ['Das steht in Abs. 6.', 'Die Agentur zahlt.']],
    ['a number at the end', ['Das ist Nr. 5.', 'Die Agentur zahlt.']],
    ['millions', ['Er zahlt 5 Mio. Euro und 2 Mrd. Dollar.', 'Mehr nicht.']],
    ['millions of a sign', ['Der Umsatz ist 50 Mio. € im Jahr.', 'Mehr nicht.']],
    ['an abbreviation that begins the sentence', ['Vgl. § 3.', 'Ca. 20 Leute.', 'Ggf. hilft die Agentur.', 'Max. 5 Jahre.']],
    ['i. d. R., d. h., u. a.', ['Das gilt i. d. R. für alle, d. h. u. a. für Azubis.', 'So ist es.']],
    ['a quotation', ['Der Betriebsrat sagte: „Das geht nicht.“', 'Danach ging es.']],
    ['a quoted question', ['„Warum?“ fragte er.', 'Niemand wusste es.']],
    ['brackets', ['Das gilt (vgl. Abs. 2) immer.', 'Auch (z. B. im Mai) so.']],
    ['questions and calls', ['Wer zahlt?', 'Der Betrieb!', 'Immer.']],
    ['semicolons', ['Ja; nein; vielleicht.', 'Sonst nicht.']],
    ['colons and percent', ['Es gilt: 60 %, mit Kind 67 %.', 'Mehr nicht.']],
    ['addresses', ['Siehe www.arbeitsagentur.de oder info@tws.de.', 'Dort steht es.']],
    ['a telephone number', ['Tel. 0681 123 hilft.', 'Von Mo. bis Fr. besetzt.']],
  ])('is split right around %s', (_, sentences) => expect(splitSentences(sentences.join(' '))).toEqual(sentences));

  it('may have line breaks, tabs and wide spaces, which become one space', () => {
    expect(splitSentences(' Das gilt\nz.\u00A0B.\tfür § \n82. Der   Arbeitgeber zahlt. ')).toEqual([
      'Das gilt z. B. für § 82.',
      'Der Arbeitgeber zahlt.',
    ]);
  });

  it('may be nothing', () => expect(splitSentences(' \n ')).toEqual([]));
});

describe('any text', () => {
  it('keeps every word in its order', () => {
    const word = fc.constantFrom('Abs.', 'z.', 'B.', '31.', 'Mai.', '„Ja.“', 'gilt', 'Er', '§', '82.', '2026.', '!', '...', 'ä');
    fc.assert(
      fc.property(fc.array(fc.oneof(word, anyText)), (parts) => {
        const text = parts.join(' ');
        expect(splitSentences(text).join(' ').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
      { numRuns: counts.propertyRuns },
    );
  });

  it('of 40,000 abbreviations is split within three seconds', () => {
    const start = performance.now();
    expect(splitSentences('z. B. '.repeat(40_000))).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
