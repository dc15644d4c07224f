import { expect, it } from 'vitest';
import { replyToOutcome } from '../../src/ask/replies/reply-to-outcome.ts';
import { createRetriever } from '../../src/knowledge/create-retriever.ts';
import { figure } from '../report/figure.ts';
import { buttonsOf, wordsOf } from './find-message-problems.ts';
import { openAsk } from './open-ask.ts';
import { scopeQuestions } from './scope-questions.ts';
import { openSomeArticles } from './some-articles.ts';

const retriever = createRetriever((await openSomeArticles()).base);
const { caught } = scopeQuestions['single-case'];

// § 2 RDG: what takes a legal examination of the single case is not for a program.
it.each(caught)('a single case gets no verdict but a person, and nobody else reads it: %s', async (question) => {
  const { audience, message } = replyToOutcome(await openAsk(retriever).outcomeOf(question), { answer: 'a', asked: question });
  const said = wordsOf(message).join('\n');
  expect(said).toMatch(/Ein einzelner Fall gehört zu einem Menschen/);
  expect(said).not.toMatch(/\b(?:un)?wirksam\b|Du (?:darfst|musst|solltest|hast Recht)|Erfolg|\b(?:un)?zulässig\b/);
  expect(buttonsOf(message)).toMatchObject([{ label: 'Mensch fragen' }, ...buttonsOf(message).slice(1)]);
  expect(audience).toBe('asker');
});

it('there are enough of them, in the words of people', () => {
  expect(caught.length).toBeGreaterThanOrEqual(7);
  figure(`${caught.length} single cases: 0 verdicts, each led to a person`);
});
