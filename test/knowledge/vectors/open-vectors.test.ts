import { describe, expect, it } from 'vitest';
import { createFakeEmbedder, gramVector, randomVector } from './fake-embedders.ts';
import { createMemoryCache } from './memory-cache.ts';
import { articles, distinct, idsFor, inOtherWords, knowing, openThings, searched, synonyms } from './open-things.ts';

describe('a search with vectors', () => {
  it('finds what is said in other words as soon as they are ready, and nothing changes before', async () => {
    const { vectors, ready, logged } = openThings(knowing());
    const given = searched();
    const search = vectors.over(given);
    expect(await search.find(inOtherWords, 3)).toEqual(await given.retriever.find(inOtherWords, 3));
    expect((await idsFor(search, inOtherWords))[0]).not.toBe('leiter');
    await ready();
    expect((await idsFor(search, inOtherWords))[0]).toBe('leiter');
    const tuned = logged.find(({ msg }) => String(msg).startsWith('tuned'));
    expect(tuned).toMatchObject({ model: 'fake', questions: 11 });
    expect(Number(tuned?.weight)).toBeGreaterThan(0);
    expect(Number(tuned?.fused)).toBeGreaterThan(Number(tuned?.lexical));
  });

  it('passes on all else, and is the same for the same base', async () => {
    const { vectors } = openThings(knowing());
    const given = searched();
    const search = vectors.over(given);
    expect(vectors.over({ ...given })).toBe(search);
    expect(search.articles()).toBe(given.retriever.articles());
    expect(search.article('hammer')?.title).toBe('Hammer');
    expect([search.knows('Hammer'), search.knows('Xylophon')]).toEqual([true, false]);
    expect(search.relevance('Hammer', [{ text: 'Hammer' }], '')).toEqual(given.retriever.relevance('Hammer', [{ text: 'Hammer' }], ''));
  });

  it('gives exactly what words give where vectors say nothing, and asks for no vector then', async () => {
    const embedder = createFakeEmbedder((text) => randomVector(text));
    const { vectors, ready, logged } = openThings(embedder);
    const given = searched(articles.map((article) => ({ ...article, questions: [`${article.title} ausleihen`] })));
    const search = vectors.over(given);
    await ready();
    expect(logged.at(-1)).toMatchObject({ weight: 0 });
    for (const { title } of articles) expect(await search.find(title, 5)).toEqual(await given.retriever.find(title, 5));
    expect(embedder.texts()).toBe(distinct);
  });
});

describe('vectors of a base', () => {
  it('and its weight are there again after a restart, without asking the model', async () => {
    const cache = createMemoryCache();
    const first = openThings(knowing(), cache);
    first.vectors.over(searched());
    await first.ready();
    await first.vectors.close();
    const embedder = knowing();
    const second = openThings(embedder, cache);
    const search = second.vectors.over(searched());
    await second.ready();
    expect(embedder.texts()).toBe(0);
    expect(second.count('tuned')).toBe(0);
    expect((await idsFor(search, inOtherWords))[0]).toBe('leiter');
  });

  it('are made anew only for the passages that changed, and old ones are forgotten', async () => {
    const embedder = knowing();
    const { vectors, ready, cache, count } = openThings(embedder);
    vectors.over(searched());
    await ready();
    const changed = articles.map((article, i) => (i === 4 ? { ...article, summary: 'Etwas ganz anderes.' } : article));
    const search = vectors.over(searched(changed));
    await ready(2);
    expect(embedder.batches.at(-1)).toEqual(['Leiter\nEtwas ganz anderes.']);
    expect(cache.size()).toBe(distinct);
    expect(count('tuned')).toBe(2);
    expect((await search.find(inOtherWords, 1)).hits[0]?.article.summary).toBe('Etwas ganz anderes.');
  });

  it('are not tuned again where nothing changed that is searched', async () => {
    const { vectors, ready, count } = openThings(knowing());
    vectors.over(searched());
    await ready();
    vectors.over(searched(articles.map((article) => ({ ...article, reviewedOn: '2026-11-20' }))));
    await ready(2);
    expect(count('tuned')).toBe(1);
  });

  it('are those of the last base, however quickly bases change', async () => {
    const { vectors, ready, cache } = openThings(knowing());
    vectors.over(searched(articles.slice(0, 3)));
    vectors.over(searched(articles.slice(0, 5)));
    const last = vectors.over(searched());
    await ready();
    expect(cache.size()).toBe(distinct);
    expect((await idsFor(last, inOtherWords))[0]).toBe('leiter');
  });

  it('of another model replace the old ones, with progress and a weight of their own', async () => {
    const cache = createMemoryCache();
    const first = openThings(knowing(), cache);
    first.vectors.over(searched());
    await first.ready();
    await first.vectors.close();
    const embedder = { ...knowing(), model: 'other' };
    const second = openThings(embedder, cache);
    second.vectors.over(searched());
    await second.ready();
    expect(second.logged[0]).toMatchObject({ done: 32, total: distinct });
    expect(second.count('tuned')).toBe(1);
    expect(cache.size()).toBe(distinct);
    expect((await cache.find('fake', [])).size).toBe(0);
  });

  it('are made again where a question shows that they have another length now', async () => {
    let length = 256;
    const embedder = createFakeEmbedder((text) => gramVector(text, synonyms, length));
    const { vectors, ready, count } = openThings(embedder);
    const given = searched();
    const search = vectors.over(given);
    await ready();
    length = 300;
    expect(await search.find(inOtherWords, 3)).toEqual(await given.retriever.find(inOtherWords, 3));
    await ready(2);
    expect(embedder.texts()).toBe(2 * distinct + 1);
    expect((await idsFor(search, inOtherWords))[0]).toBe('leiter');
    length = 256;
    await search.find('Wo ist der Kehrwisch?', 3);
    expect(count('all are made again')).toBe(1);
  });

  it('of no articles are none', async () => {
    const { vectors, ready } = openThings(knowing());
    const search = vectors.over(searched([]));
    await ready();
    expect((await search.find('Tritt', 3)).hits).toEqual([]);
  });
});
