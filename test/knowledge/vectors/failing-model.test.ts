import { describe, expect, it } from 'vitest';
import { idsFor, inOtherWords, knowing, openThings, searched } from './open-things.ts';

describe('a model that fails', () => {
  it('is tried again with growing pauses, logged once, while words alone find articles', async () => {
    let isDown = true;
    const { vectors, waits, go, count, ready } = openThings(
      knowing(() => {
        if (isDown) throw new Error('down');
      }),
    );
    const given = searched();
    const search = vectors.over(given);
    for (let i = 1; i <= 8; i++) {
      await expect.poll(() => waits.length).toBe(i);
      go();
    }
    await expect.poll(() => waits.length).toBe(9);
    expect(waits.map((wait) => wait / 1000)).toEqual([30, 60, 120, 240, 480, 960, 1800, 1800, 1800]);
    expect(count('no vectors')).toBe(1);
    expect(await search.find(inOtherWords, 3)).toEqual(await given.retriever.find(inOtherWords, 3));
    isDown = false;
    go();
    await ready();
    expect((await idsFor(search, inOtherWords))[0]).toBe('leiter');
  });

  it('after the vectors are ready leaves words alone, and counts again when it works', async () => {
    let isDown = false;
    const { vectors, ready, pass } = openThings(
      knowing(() => {
        if (isDown) throw new Error('down');
      }),
    );
    const given = searched();
    const search = vectors.over(given);
    await ready();
    isDown = true;
    expect(await search.find(inOtherWords, 3)).toEqual(await given.retriever.find(inOtherWords, 3));
    isDown = false;
    pass(5000);
    expect((await idsFor(search, inOtherWords))[0]).toBe('leiter');
  });

  it('or hangs keeps nobody from closing', async () => {
    const { vectors, count } = openThings(knowing(() => new Promise(() => undefined)));
    vectors.over(searched());
    await vectors.close();
    const failing = openThings(knowing(() => Promise.reject(new Error('down'))));
    failing.vectors.over(searched());
    await expect.poll(() => failing.waits.length).toBe(1);
    await failing.vectors.close();
    expect(count('are ready')).toBe(0);
  });
});
