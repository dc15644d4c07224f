import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, indexArticle, indexPassage, passagesOf } from '../../src/knowledge/passages.ts';
import { counts } from '../counts.ts';
import { readSample } from './sample-article.ts';

describe('the passages of an article', () => {
  it('are its summary, key facts, own questions and sections', () => {
    expect(passagesOf(readSample())).toEqual([
      { article: 'probegeld', kind: 'summary', heading: '', text: 'Das Probegeld hilft beim Testen.' },
      { article: 'probegeld', kind: 'facts', heading: '', text: 'Höhe: 100 €. Dauer: 6 Monate.' },
      { article: 'probegeld', kind: 'question', heading: '', text: 'Wer bekommt das Probegeld?' },
      { article: 'probegeld', kind: 'question', heading: '', text: 'Wie hoch ist das Probegeld?' },
      {
        article: 'probegeld',
        kind: 'section',
        heading: 'Worum geht es?',
        text: 'Das Probegeld gibt es seit 2026. Es hilft beim Testen.',
      },
    ]);
  });

  it('are several for a long section, each under the same heading', () => {
    const sentence = `${'wort '.repeat(149)}Ende.`;
    const article = { ...readSample(), sections: [{ heading: 'Lang', sentences: [sentence, sentence] }] };
    expect(passagesOf(article).filter(({ kind }) => kind === 'section')).toEqual([
      { article: 'probegeld', kind: 'section', heading: 'Lang', text: sentence },
      { article: 'probegeld', kind: 'section', heading: 'Lang', text: sentence },
    ]);
  });

  it('stand in the index with title and synonyms, a question with the title alone', () => {
    const article = readSample();
    const texts = passagesOf(article).map((passage) => indexPassage(passage, article).map(({ text }) => text));
    expect(texts[0]).toEqual(['Probegeld (§ 7 PrG)', 'Testgeld', '', 'Das Probegeld hilft beim Testen.']);
    expect(texts[2]).toEqual(['Probegeld (§ 7 PrG)', 'Wer bekommt das Probegeld?']);
  });

  it('are all in the index of the whole article', () => {
    const whole = indexArticle(readSample())
      .map(({ text }) => text)
      .join('\n');
    for (const part of ['Probegeld (§ 7 PrG)', 'Testgeld', 'Förderung', 'Wie hoch', 'hilft beim Testen.', 'Höhe 100 €', 'seit 2026'])
      expect(whole).toContain(part);
  });
});

describe('cutting sentences into texts', () => {
  it('fills a text up to 200 words', () => {
    expect(cut(Array.from({ length: 401 }, () => 'Ja.')).map((text) => text.split(' ').length)).toEqual([200, 200, 1]);
  });

  it('leaves a longer sentence whole', () => {
    expect(cut(['Kurz.', 'wort '.repeat(250).trim(), 'Kurz.']).map((text) => text.split(' ').length)).toEqual([1, 250, 1]);
  });

  it('gives nothing for nothing', () => expect(cut([])).toEqual([]));

  it('keeps all sentences in their order, and cuts only where it must', () => {
    const sentence = fc.integer({ min: 1, max: 260 }).map((words) => Array(words).fill('x').join(' '));
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 12 }), (sentences) => {
        const lengths = cut(sentences).map((text) => text.split(' ').length);
        expect(cut(sentences).join(' ')).toBe(sentences.join(' '));
        lengths.slice(1).forEach((length, i) => {
          expect(length + (lengths[i] ?? 0)).toBeGreaterThan(200 - 260);
        });
        for (const length of lengths) expect(length <= 200 || sentences.some((one) => one.split(' ').length === length)).toBe(true);
      }),
      { numRuns: counts.propertyRuns },
    );
  });
});
