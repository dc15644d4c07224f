import { expect, it } from 'vitest';
import { createJudgeLikeness } from '../../src/knowledge/judge-likeness.ts';
import { createTextIndex } from '../../src/knowledge/search/text-index.ts';

const questions = [
  { article: 'eins', kind: 'question', heading: '', text: 'Wie hoch ist das Probegeld?' },
  { article: 'eins', kind: 'section', heading: '', text: 'Wer zahlt die Umschulung?' },
  { article: 'zwei', kind: 'question', heading: '', text: 'Wer zahlt die Umschulung im Betrieb?' },
] as const;
const likeness = createJudgeLikeness(questions, createTextIndex(questions.map(({ text }) => [{ text, weight: 1 }])));

it('is whole for the very same question, however it is typed', () => {
  expect(likeness('wie hoch ist das probegeld').get('eins')).toBeCloseTo(1);
});

it('is little for a question that only has words in common', () => {
  expect(likeness('Wer zahlt?').get('zwei')).toBeLessThan(0.1);
});

it('is about the questions of an article, not about its text', () => {
  expect([...likeness('Wer zahlt die Umschulung?').keys()]).toEqual(['zwei']);
});

it('is nothing for what has no words', () => {
  for (const text of ['', '???', 'der die das']) expect(likeness(text).size).toBe(0);
});
