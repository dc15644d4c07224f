import { describe, expect, it } from 'vitest';
import { findScopeReason } from '../../src/ask/find-scope-reason.ts';
import { scopeRules } from '../../src/ask/scope-rules.ts';
import { fastest, fragmentsOf, nastyPieces, repeated } from './hostile-text.ts';
import { scopeQuestions } from './scope-questions.ts';

const kinds = Object.entries(scopeQuestions).map(([reason, questions]) => ({ reason, ...questions }));

describe('the rules about what a knowledge base must not answer', () => {
  it.each(kinds)('catch what falls under $reason', ({ reason, caught }) => {
    expect(caught.map((question) => [question, findScopeReason(question)])).toEqual(caught.map((question) => [question, reason]));
  });

  it.each(kinds)('leave alone what only looks like $reason', ({ lookAlikes }) => {
    expect(lookAlikes.filter((question) => findScopeReason(question) !== undefined)).toEqual([]);
  });

  it.each(kinds)('do not care about upper case where they catch $reason', ({ reason, caught }) => {
    expect(caught.filter((question) => findScopeReason(shout(question)) !== reason)).toEqual([]);
  });

  it('have at least six questions and four look-alikes of each kind', () => {
    expect(kinds.filter(({ caught, lookAlikes }) => caught.length < 6 || lookAlikes.length < 4)).toEqual([]);
  });

  it.each([
    ['wie alt ist der geschaeftsfuehrer', 'personal-data'],
    ['wo wohnt der betriebsraetin ihr mann', 'personal-data'],
    ['wie hoch sind die abschlaege bei meiner rente', 'tax-and-pension'],
    ['uebersetze das bitte', 'chat'],
  ])('know that "%s" is typed without umlauts', (question, reason) => {
    expect(findScopeReason(question)).toBe(reason);
  });
});

describe('no pattern of the rules', () => {
  const patterns = [...new Set(scopeRules.flatMap(({ has, unless }) => [...has, ...(unless ? [unless] : [])]))];

  it.each(patterns.map((pattern) => [pattern]))('takes over 50 ms on a hostile question: %s', (pattern) => {
    const pieces = [...fragmentsOf(pattern), ...nastyPieces];
    const texts = pieces.flatMap((piece) => [repeated(piece), repeated(`${piece} `, '!'), repeated(`${piece}x`)]);
    const slow = texts.filter((text) => fastest(() => pattern.test(text)) > 50).map((text) => text.slice(0, 40));
    expect(slow).toEqual([]);
  });
});

function shout(question: string): string {
  return question.replace(/[^ß]/g, (letter) => letter.toUpperCase());
}
