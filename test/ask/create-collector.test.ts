import { describe, expect, it } from 'vitest';
import { createCollector } from '../../src/ask/writing/create-collector.ts';

describe('a text that never ends', () => {
  it('is whole after as many sentences as anybody reads, and is stopped', () => {
    const told: string[] = [];
    let stops = 0;
    const collector = createCollector({
      guard: () => ({ kind: 'kept' }),
      onSentence: ({ text }) => told.push(text),
      enough: () => {
        stops += 1;
      },
    });
    collector.take({ kind: 'text', text: 'ANTWORT\n' });
    for (let i = 0; i < 30; i++) collector.take({ kind: 'text', text: `Satz mit der Nummer ${i}. [p1]\n` });
    collector.end();
    const { kept, broken, isFull } = collector.collected();
    expect([kept.length, told.length, stops, broken, isFull]).toEqual([12, 12, 1, undefined, true]);
  });
});
