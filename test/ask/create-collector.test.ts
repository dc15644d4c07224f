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

describe('a text that begins anew after something was looked up', () => {
  const collect = (...pieces: readonly (string | undefined)[]) => {
    const told: string[] = [];
    const collector = createCollector({ guard: () => ({ kind: 'kept' }), onSentence: ({ text }) => told.push(text), enough: () => {} });
    for (const text of pieces) collector.take(text === undefined ? { kind: 'again' } : { kind: 'text', text });
    collector.end();
    const { answerable, kept, broken } = collector.collected();
    return { told, answerable, kept: kept.map(({ text }) => text), broken };
  };

  it('does not take back what was shown', () => {
    const { told, answerable, kept } = collect('ANTWORT\nDer erste Satz. [p1]\n', undefined, 'KEINE ANTWORT\nDer zweite Satz. [p1]\n');
    expect({ told, answerable, kept }).toEqual({ told: kept, answerable: true, kept: ['Der erste Satz.', 'Der zweite Satz.'] });
  });

  it('leaves out what was not shown', () => {
    const { told, answerable, kept } = collect('KEINE ANTWORT\nDer erste Satz. [p1]\n', undefined, 'ANTWORT\nDer zweite Satz. [p1]\n');
    expect({ told, answerable, kept }).toEqual({ told: ['Der zweite Satz.'], answerable: true, kept: ['Der zweite Satz.'] });
  });

  it('may go on without another verdict, but not without any', () => {
    expect(collect('ANTWORT\n', undefined, 'Der Satz. [p1]\n')).toMatchObject({ broken: undefined, kept: ['Der Satz.'] });
    expect(collect('', undefined, 'Der Satz. [p1]\n')).toMatchObject({ broken: 'wire', kept: [] });
  });
});

describe('the work of a text', () => {
  it('has each call that began, also one that was stopped, and the tokens that are known', () => {
    const collector = createCollector({ guard: () => ({ kind: 'kept' }), onSentence: () => {}, enough: () => {} });
    collector.take({ kind: 'asked' });
    collector.take({ kind: 'used', inputTokens: 900, outputTokens: 20 });
    collector.take({ kind: 'again' });
    collector.take({ kind: 'asked' });
    collector.take({ kind: 'text', text: 'ANTWORT\nDer erste' });
    expect(collector.collected().effort).toEqual({ calls: 2, inputTokens: 900, outputTokens: 20 });
  });
});
