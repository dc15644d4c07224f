import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readAspects } from '../../src/ask/aspects.ts';
import { readCircumstances } from '../../src/ask/circumstances.ts';
import { findCompared } from '../../src/ask/find-compared.ts';
import { findScopeReason } from '../../src/ask/find-scope-reason.ts';
import { findContinued } from '../../src/ask/follow-up.ts';
import { namesArticle } from '../../src/ask/names-article.ts';
import { readQuestion, toQuestion } from '../../src/ask/read-question.ts';
import { scopeRules } from '../../src/ask/scope-rules.ts';
import { asksAboutElsewhere, findUnknownDate, findUnknownName, lacksAmount, lacksContact } from '../../src/ask/unknown.ts';
import { ranOut } from '../../src/ask/validity.ts';
import { counts } from '../counts.ts';
import { openShippedBase } from '../knowledge/shipped-base.ts';
import { fastest, fragmentsOf, nastyPieces, repeated } from './hostile-text.ts';
import { openAsk } from './open-ask.ts';

let shipped: Awaited<ReturnType<typeof openShippedBase>>;
beforeAll(async () => {
  shipped = await openShippedBase();
});

const turn = {
  question: 'Was bringt KdW?',
  articles: ['kdw-kompetenz-durch-weiterbildung'],
  outcome: 'grounded',
  at: '2026-11-22T09:00:00Z',
};

/** Everything that reads a question by its words. */
function readers(): Record<string, (text: string) => unknown> {
  const { base, retriever } = shipped;
  const [article] = base.articles;
  if (!article) throw new Error('the shipped base is empty');
  return {
    readQuestion,
    findScopeReason,
    readAspects,
    readCircumstances,
    findUnknownName: (text) => findUnknownName(text, retriever.knows),
    findUnknownDate: (text) => findUnknownDate(text, article),
    asksAboutElsewhere: (text) => asksAboutElsewhere({ ...toQuestion('Elsass'), text }, article),
    lacksContact: (text) => lacksContact(text, article),
    lacksAmount: (text) => lacksAmount({ ...toQuestion('wie viel Euro'), focus: text }, article),
    namesArticle: (text) => namesArticle(text, article),
    findCompared: (text) => findCompared(text, article, base.articles.slice(0, 8)),
    findContinued: (text) => findContinued(text, [turn], article),
    ranOut: (text) => ranOut(text, article, '2027-01-15'),
  };
}

describe('reading a hostile question of 2,000 characters', () => {
  const pieces = [...nastyPieces, 'im betrieb 1 leute ', 'bis zum 1.1.', 'Qualifizierungs-', 'AaaBbb', 'darf der ', 'gibt es '];

  it('takes each reader at most 50 ms', () => {
    const slow = Object.entries(readers()).flatMap(([name, read]) =>
      pieces
        .flatMap((piece) => [repeated(piece), repeated(piece, '!')])
        .flatMap((text) => (fastest(() => read(text)) > 50 ? [`${name}: ${text.slice(0, 30)}`] : [])),
    );
    expect(slow).toEqual([]);
  });

  it('are answered, and nothing hangs', async () => {
    const { outcomeOf } = openAsk(shipped.retriever);
    const fragments = [...new Set(scopeRules.flatMap(({ has }) => has.flatMap(fragmentsOf)))].slice(0, 40);
    for (const piece of [...fragments, ...pieces]) {
      const started = performance.now();
      await outcomeOf(repeated(`${piece} Kurzarbeit `));
      expect(performance.now() - started, piece).toBeLessThan(5000);
    }
  });
});

describe('whatever is typed', () => {
  it('gives a value and never an exception', async () => {
    const { say } = openAsk(shipped.retriever);
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 }));
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        expect(['answered', 'greeting', 'unreadable']).toContain((await say(typed)).kind);
      }),
      { numRuns: counts.fuzzInputs },
    );
  });
});
