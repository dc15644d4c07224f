import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { type Poster, renderPoster } from '../../src/papers/render-poster.ts';

const source = { number: 1, title: '§ 7 PrG', url: 'https://www.example.org/7', asOf: '2026-03', reviewedOn: '2026-11-22' };

function poster(texts: readonly string[], more: Partial<Poster> = {}): Poster {
  const sentences = texts.map((text) => ({ text, sources: [1] }));
  return { title: 'Probegeld', sentences, sources: [source], isTranslated: false, office: 'Transformationswerkstatt Saar', ...more };
}

async function print(given: Poster) {
  const document = await getDocumentProxy(await renderPoster(given));
  const { text } = await extractText(document);
  const { view } = await document.getPage(1);
  return { pages: text.length, size: Array.from(view, Math.round), words: text.join('\n').replace(/\s+/g, ' ') };
}

const long = (number: number, words: number) =>
  `Satz ${number} ${'von der Beratung über die Förderung bis zum Antrag '.repeat(words / 8)}endet hier, Nummer ${number}.`;

describe('the poster', () => {
  it('is one page of A4 with each sentence, its source and dates, and says who wrote it', async () => {
    const { pages, size, words } = await print(poster(['Das Probegeld hilft.', 'Es beträgt 100 €.']));
    expect([pages, size]).toEqual([1, [0, 0, 595, 842]]);
    expect(words).toContain('Das Probegeld hilft. [1]');
    expect(words).toContain('[1] § 7 PrG (Stand März 2026, geprüft am 22.11.2026): https://www.example.org/7');
    expect(words).toContain('Von einer KI aus der Wissensbank der Transformationswerkstatt Saar geschrieben.');
  });

  it('prints a long sentence as a whole', async () => {
    const { pages, words } = await print(poster([long(1, 80)]));
    expect(pages).toBe(1);
    expect(words).toContain('endet hier, Nummer 1.');
    expect(words).not.toContain('…');
  });

  it.each([9, 20, 60])('of %i long sentences is one page of those that fit, none of them cut', async (count) => {
    const { pages, words } = await print(poster(Array.from({ length: count }, (_, place) => long(place + 1, 96))));
    const begun = words.match(/Satz \d+ von/g) ?? [];
    expect(pages).toBe(1);
    expect(begun.length).toBeGreaterThan(2);
    expect(words.match(/endet hier, Nummer \d+\./g)).toHaveLength(begun.length);
    expect(words).not.toContain('…');
  });

  it('names no source of a sentence that is left out, and each of those that stay', async () => {
    const sources = Array.from({ length: 9 }, (_, place) => ({ ...source, number: place + 1, title: `Quelle ${place + 1}` }));
    const sentences = sources.map(({ number }) => ({ text: long(number, 136), sources: [number] }));
    const { pages, words } = await print(poster([], { sentences, sources }));
    const printed = (words.match(/endet hier, Nummer (\d+)/g) ?? []).length;
    expect([pages, printed < 9]).toEqual([1, true]);
    expect(words.match(/Quelle \d \(/g)).toHaveLength(printed);
  });

  it('says that it is translated, and that dates come from the calendar, which has no address', async () => {
    const calendar = { number: 1, title: 'Workshop-Kalender', url: '', asOf: '2026-11-22' };
    const { words } = await print(poster(['The workshop is on 7.12.2026.'], { isTranslated: true, sources: [calendar] }));
    expect(words).toContain('geschrieben und übersetzt; es gilt der deutsche Text');
    expect(words).toContain('[1] Workshop-Kalender (Stand 22.11.2026) Von einer KI');
  });

  it.each(['W'.repeat(10_000), 'wort '.repeat(5000), '\uD800', '', '{{page}} <b>fett</b> %s'])(
    'is one page whatever stands in it: %.20j',
    async (text) => {
      const hostile = { ...source, title: text, url: text };
      expect((await print(poster([text, 'Ein Satz.'], { title: text, sources: [hostile], office: text }))).pages).toBe(1);
    },
  );
});
