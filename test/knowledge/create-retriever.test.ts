import { describe, expect, it } from 'vitest';
import { createRetriever } from '../../src/knowledge/create-retriever.ts';
import { readSample, sampleArticle, sampleWith } from './sample-article.ts';
import { openShippedBase } from './shipped-base.ts';

const { base, faults, retriever } = await openShippedBase();

async function idsFor(question: string, limit = 3) {
  const { hits } = await retriever.find(question, limit);
  return hits.map(({ article }) => article.id);
}

/** Which place each article takes for texts of its own: 0 is the first, -1 none of the first three. */
async function placesOf(texts: readonly { readonly id: string; readonly text: string }[]) {
  return Promise.all(texts.map(async ({ id, text }) => ({ id, text, place: (await idsFor(text)).indexOf(id) })));
}

describe('the shipped knowledge base', () => {
  it('has no faults', () => {
    expect(faults).toEqual([]);
    expect(base.articles.length).toBeGreaterThan(100);
  });

  it('gives each article first for its own title', async () => {
    const places = await placesOf(base.articles.map(({ id, title }) => ({ id, text: title })));
    // the regional centre for AI is named after the programme and has the same words twice
    const sisters = new Set(['zukunftszentren']);
    expect(places.filter(({ id, place }) => place !== 0 && !sisters.has(id))).toEqual([]);
    expect(places.filter(({ place }) => place < 0 || place > 1)).toEqual([]);
  });

  it('gives an article for its own questions, though some of these only make sense inside it', async () => {
    const places = await placesOf(base.articles.flatMap(({ id, questions }) => questions.map((text) => ({ id, text }))));
    const share = (holds: (place: number) => boolean) => places.filter(({ place }) => holds(place)).length / places.length;
    expect(share((place) => place === 0)).toBeGreaterThan(0.9);
    expect(share((place) => place >= 0)).toBeGreaterThan(0.98);
  });

  it.each([
    ['Qualifizierungsgeld', 'qualifizierungsgeld'],
    ['Qualifizirungsgeld', 'qualifizierungsgeld'],
    ['qualifizierungsgeldes', 'qualifizierungsgeld'],
    ['QualiGeld', 'qualifizierungsgeld'],
    ['§ 82a', 'qualifizierungsgeld'],
    ['KuG', 'kurzarbeitergeld'],
    ['Transferkurzarbeitergeld', 'transferkurzarbeitergeld'],
    ['Aufstiegs-BAfoeG', 'aufstiegs-bafoeg'],
  ])('gives for %s first %s', async (question, id) => expect((await idsFor(question))[0]).toBe(id));
});

describe('a search', () => {
  it('gives at most as many hits as asked for, the best first', async () => {
    const { hits } = await retriever.find('Was zahlt die Agentur für Arbeit?', 7);
    expect(hits).toHaveLength(7);
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(await idsFor('Was zahlt die Agentur für Arbeit?', 3)).toEqual(hits.slice(0, 3).map(({ article }) => article.id));
  });

  it('gives the best passages of each article, all its own', async () => {
    const { hits } = await retriever.find('Wie hoch ist das Qualifizierungsgeld?', 5);
    for (const { article, passages } of hits) {
      expect(passages.length).toBeGreaterThan(0);
      expect(passages.map(({ passage }) => passage.article)).toEqual(passages.map(() => article.id));
      expect(passages.map(({ score }) => score)).toEqual(passages.map(({ score }) => score).toSorted((a, b) => b - a));
    }
  });

  it.each(['', '???', '😀', 'xyzzyx qqqqj'])('finds nothing for %j and is not sure', async (question) => {
    expect(await retriever.find(question, 3)).toMatchObject({ hits: [], confidence: 0 });
  });

  it('is surer of a question of an article than of one with strange words', async () => {
    const own = await retriever.find('Wie viel Prozent gibt es beim Qualifizierungsgeld?', 1);
    const strange = await retriever.find('Wie viel Prozent Quallen gibt es beim Xylophonkonzert?', 1);
    expect(own.confidence).toBeGreaterThan(strange.confidence);
    expect(own.confidence).toBeLessThanOrEqual(1);
  });

  it('gives the same twice, and the same from a second index of the same articles', async () => {
    const copy = createRetriever(base);
    for (const question of ['Laden macht dicht', 'Qualifizirungsgeld', 'Wer hilft uns?', 'KI', '§ 111 BetrVG']) {
      const found = await retriever.find(question, 10);
      expect(await retriever.find(question, 10)).toEqual(found);
      expect(await copy.find(question, 10)).toEqual(found);
    }
  });

  it('prefers an article about the situation that a question tells of', async () => {
    const closing = readSample(sampleWith('situations: [order-slump]', 'situations: [plant-closure]').replace('id: probegeld', 'id: zu'));
    const glossary = [{ term: 'Laden macht dicht', variants: [], meaning: ['Stilllegung'], situation: 'plant-closure' as const }];
    const { hits } = await createRetriever({ articles: [readSample(), closing], glossary }).find('Probegeld: Laden macht dicht', 2);
    expect(hits.map(({ article }) => article.id)).toEqual(['zu', 'probegeld']);
  });
});

describe('the words that the base knows', () => {
  it.each([
    ['a word', 'Qualifizierungsgeld'],
    ['a word in another form', 'Betriebsräten'],
    ['a word typed without umlauts', 'Kuendigungen'],
    ['a number with a letter', '82a'],
    ['a word of the glossary', 'KuG'],
    ['a phrase', 'Agentur für Arbeit'],
  ])('are known: %s', (_, word) => expect(retriever.knows(word)).toBe(true));

  it.each([
    ['a paragraph that is not there', '82z'],
    ['a benefit that is not there', 'Umzugsbonus'],
    ['a mistyped word', 'Qualifizirungsgeld'],
    ['a word of another world', 'Xylophon'],
    ['a phrase that stands nowhere', 'Arbeit für Agentur'],
    ['a name of JavaScript', 'hasOwnProperty'],
  ])('are not: %s', (_, word) => expect(retriever.knows(word)).toBe(false));
});

describe('relevance', () => {
  const texts = [
    'Der Arbeitgeber stellt den Antrag.',
    'Das Geld beträgt 60 % der Nettoentgeltdifferenz.',
    'Es dauert höchstens zwei Jahre.',
  ];
  const judge = (question: string, judged: readonly string[] = texts) =>
    retriever.relevance(
      question,
      judged.map((text) => ({ text })),
      '',
    );

  it.each([
    ['Wer stellt den Antrag?', 0],
    ['Wie viel Prozent der Nettoentgeltdifferenz gibt es?', 1],
    ['Wie viele Jahre dauert es höchstens?', 2],
  ])('is highest for the text that fits: %s', (question, best) => {
    const scores = judge(question);
    expect(scores.indexOf(Math.max(...scores))).toBe(best);
  });

  it('gives one number for each text, also for none', () => {
    expect(judge('Antrag')).toHaveLength(3);
    expect(judge('Antrag', [])).toEqual([]);
    expect(judge('', ['', 'Antrag'])).toEqual([0, 0]);
  });

  it('counts the heading of a text a little', () => {
    const [without = 0, heading = 0, own = 0] = retriever.relevance(
      'Nettoentgeltdifferenz',
      [
        { text: 'Es sind 60 %.' },
        { text: 'Es sind 60 %.', context: 'Nettoentgeltdifferenz' },
        { text: 'Die Nettoentgeltdifferenz.', context: 'Höhe' },
      ],
      '',
    );
    expect([heading > without, own > heading]).toEqual([true, true]);
  });

  it('does not depend on the order of the texts', () => {
    const scores = judge('Wer stellt den Antrag auf das Geld?');
    judge('Wer stellt den Antrag auf das Geld?', texts.toReversed()).forEach((score, i) => {
      expect(score).toBeCloseTo(scores[2 - i] ?? Number.NaN, 6);
    });
  });
});

describe('the articles of a base', () => {
  it('are given as they are, and by their id', () => {
    expect(retriever.articles()).toEqual(base.articles);
    expect(retriever.article('qualifizierungsgeld')?.title).toBe('Qualifizierungsgeld (§ 82a SGB III)');
  });

  it.each(['', 'missing', '__proto__', 'constructor'])('have no id %j', (id) => expect(retriever.article(id)).toBeUndefined());

  it('may be none', async () => {
    const none = createRetriever({ articles: [], glossary: [] });
    expect(await none.find('Geld', 3)).toMatchObject({ hits: [], confidence: 0 });
    expect(none.knows('Geld')).toBe(false);
    expect(none.relevance('Geld', [{ text: 'Geld' }], '')).toHaveLength(1);
  });

  it('may be one', async () => {
    const one = createRetriever({ articles: [readSample(sampleArticle)], glossary: [] });
    expect((await one.find('Wie hoch ist das Probegeld?', 3)).hits).toHaveLength(1);
  });
});
