import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dropThoughts } from '../../src/llm/drop-thoughts.ts';

const texts: readonly (readonly [given: string, kept: string])[] = [
  ['Die Antwort', 'Die Antwort'],
  ['<think>Hm, 60 % oder 67 %?</think>\n\nDie Antwort', 'Die Antwort'],
  ['\n<think></think>Die Antwort', 'Die Antwort'],
  ['<think>ohne Ende', ''],
  ['<thinking>Text</thinking>', '<thinking>Text</thinking>'],
  ['< 250 Beschäftigte', '< 250 Beschäftigte'],
  ['Ein <think>später</think> bleibt', 'Ein <think>später</think> bleibt'],
  ['  Text mit Rand ', '  Text mit Rand '],
];

it.each(texts)('what a model thinks before it answers is dropped: %j', (given, kept) => {
  expect(dropThoughts()(given)).toBe(kept);
});

it('wherever the pieces end', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 60, maxLength: 60 }),
      ([given, kept], sizes) => {
        const drop = dropThoughts();
        let rest = given;
        let text = '';
        for (const size of sizes) {
          text += drop(rest.slice(0, size));
          rest = rest.slice(size);
        }
        // Blanks behind the thoughts may come in a later piece.
        expect(text.trimStart()).toBe(kept.trimStart());
      },
    ),
  );
});
