import fc from 'fast-check';
import { expect, it } from 'vitest';
import { remember } from '../../../src/ask/guard/remember.ts';

it('reads a text once while it is among the last', () => {
  const read: string[] = [];
  const length = remember((text) => read.push(text), 2);
  for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) length(text);
  expect(read).toEqual(['a', 'b', 'c', 'b']);
});

it('gives what reading gives, however often and in whatever order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('', 'a', 'ab', 'abc', 'abcd')), fc.integer({ min: 1, max: 3 }), (texts, most) => {
      const length = remember((text) => text.length, most);
      expect(texts.map(length)).toEqual(texts.map((text) => text.length));
    }),
  );
});
