import { describe, expect, it } from 'vitest';
import type { KeyFact } from '../../src/ask/article.ts';
import { findAdmission } from '../../src/ask/find-admission.ts';
import { toQuestion } from '../../src/ask/read-question.ts';
import { openSmallArticle } from './small-base.ts';

async function admission(question: string, value: string, sentences: readonly string[] = []) {
  const fact: KeyFact = { label: 'Fördersatz', value, source: 1, aspect: 'amount' };
  const article = await openSmallArticle({ keyFacts: [fact] });
  return findAdmission({ article, sentences, facts: [{ fact, past: false }], steps: [] }, toQuestion(question));
}

describe('that something is not known', () => {
  it('is said when an amount is asked for and the base says so itself', async () => {
    expect(await admission('Wie hoch ist der Fördersatz?', 'nicht belegt; bitte prüfen')).toBe('Fördersatz: nicht belegt; bitte prüfen.');
  });

  it('is said in the words of the article', async () => {
    const sentence = 'Der Fördersatz ist nicht bekannt; bitte prüfen.';
    expect(await admission('Wie hoch ist der Fördersatz?', 'je nach Aufruf', [sentence])).toBe(sentence);
  });

  it('is said of what came out of a thing, though its day is known', async () => {
    const value = 'für den 2.2.2026 angekündigt; der Ausgang ist nicht bekannt';
    expect(await admission('Wie ging die Abstimmung aus?', value)).toBe(`Fördersatz: ${value}.`);
    expect(await admission('Wann war die Abstimmung?', value)).toBeUndefined();
  });

  it('is not said when there is an amount, or none is asked for', async () => {
    expect(await admission('Wie hoch ist der Fördersatz?', '50 %; Näheres nicht belegt')).toBeUndefined();
    expect(await admission('Wer beantragt das?', 'nicht belegt')).toBeUndefined();
  });
});
