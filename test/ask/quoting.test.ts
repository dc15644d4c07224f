import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/ask/article.ts';
import { citationsOf, extractsOf } from '../../src/ask/citations.ts';
import type { Extract, Outcome } from '../../src/ask/outcome.ts';
import { someOf } from '../counts.ts';
import { openShippedBase } from '../knowledge/shipped-base.ts';
import { openAsk } from './open-ask.ts';

const { base, retriever } = await openShippedBase();

/** Answers to questions that the articles themselves name, each asked on its own: to all in the full count. */
async function answers(now: string): Promise<{ article: Article; question: string; outcome: Outcome }[]> {
  const asked = base.articles.flatMap((article) => article.questions.map((question) => ({ article, question })));
  return Promise.all(someOf(asked).map(async (each) => ({ ...each, outcome: await openAsk(retriever, { now }).outcomeOf(each.question) })));
}

const inReview = await answers('2026-11-22T09:00:00Z');
const nextYear = await answers('2027-01-15T09:00:00Z');

function quoted(all: typeof inReview): { question: string; extract: Extract }[] {
  return all.flatMap(({ question, outcome }) =>
    outcome.kind === 'grounded' || outcome.kind === 'expired' ? extractsOf(outcome).map((extract) => ({ question, extract })) : [],
  );
}

const allQuoted = [...quoted(inReview), ...quoted(nextYear)];
const sentencesOf = ({ summary, sections }: Article) => new Set([summary, ...sections.flatMap(({ sentences }) => sentences)]);

describe('answers to all questions of the shipped base', () => {
  it('are about the article that names the question, nine times in ten', () => {
    const right = inReview.filter(({ article, outcome }) => citationsOf(outcome)[0]?.articleId === article.id);
    expect(right.length / inReview.length).toBeGreaterThan(0.9);
  });

  it('quote whole sentences of the article, word for word', () => {
    const made = allQuoted.flatMap(({ question, extract }) =>
      extract.sentences.filter((sentence) => !sentencesOf(extract.article).has(sentence)).map((sentence) => ({ question, sentence })),
    );
    expect(made).toEqual([]);
  });

  it('quote key facts as they stand', () => {
    const made = allQuoted.filter(({ extract: { article, facts, steps } }) =>
      [...facts.map(({ fact }) => fact), ...steps].some((fact) => !article.keyFacts.includes(fact)),
    );
    expect(made.map(({ question }) => question)).toEqual([]);
  });

  it('say nothing twice', () => {
    const repeating = allQuoted.filter(({ extract: { sentences, facts, steps } }) => {
      const said = [...sentences, ...facts.map(({ fact }) => fact), ...steps];
      return new Set(said).size < said.length || sentences.some((one, i) => sentences.some((other, k) => i !== k && other.includes(one)));
    });
    expect(repeating.map(({ question }) => question)).toEqual([]);
  });

  it('say something', () => {
    expect(allQuoted.filter(({ extract }) => extract.sentences.length + extract.facts.length === 0)).toEqual([]);
  });
});

describe('sources of all answers', () => {
  it('are at most three, one for each article, each with an address that the article names', () => {
    for (const { question, outcome } of [...inReview, ...nextYear]) {
      const citations = citationsOf(outcome);
      expect(citations.length, question).toBeLessThanOrEqual(3);
      expect(new Set(citations.map(({ articleId }) => articleId)).size, question).toBe(citations.length);
      for (const { articleId, url, title, reviewedOn } of citations) {
        const article = retriever.article(articleId);
        expect(
          article?.sources.map((source) => source.url),
          question,
        ).toContain(url);
        expect([article?.title, article?.reviewedOn], question).toEqual([title, reviewedOn]);
      }
    }
  });

  it('are there wherever something is quoted', () => {
    const unsourced = [...inReview, ...nextYear].filter(
      ({ outcome }) => 'extract' in outcome && citationsOf(outcome)[0]?.articleId !== outcome.extract.article.id,
    );
    expect(unsourced).toEqual([]);
  });

  it('are as old as the oldest fact that is used', () => {
    for (const { question, outcome } of inReview) {
      if (!('extract' in outcome)) continue;
      const { article, facts, steps } = outcome.extract;
      const used = [...facts.map(({ fact }) => fact), ...steps].flatMap((fact) => article.sources[fact.source - 1]?.date ?? []);
      const asOf = citationsOf(outcome)[0]?.asOf ?? '9999';
      expect(
        used.every((date) => asOf <= date),
        question,
      ).toBe(true);
    }
  });
});

describe('on 15 January 2027, no answer', () => {
  const today = '2027-01-15';

  it('gives a fact as current that has run out', () => {
    const stale = quoted(nextYear).flatMap(({ question, extract: { facts, steps } }) => [
      ...facts
        .filter(({ fact, past }) => !past && fact.validUntil !== undefined && fact.validUntil < today)
        .map(({ fact }) => ({ question, fact })),
      ...steps.filter((fact) => fact.validUntil !== undefined && fact.validUntil < today).map((fact) => ({ question, fact })),
    ]);
    expect(stale).toEqual([]);
  });

  // Written anew here, apart from the code: what is said to last into the weeks between the review and that day.
  const day = String.raw`(?:(?:2[2-9]|30)\.11\.2026|\d{1,2}\.12\.2026|(?:[1-9]|1[0-4])\.1\.2027|Ende 2026|(?:31\. )?Dezember 2026)`;
  const ended = new RegExp(String.raw`\b(?:bis|endet am) (?:(?:zum|längstens|spätestens) )?${day}|\bam ${day} (?:endet|aus)`);

  it('holds a sentence whose own end has passed since the review', () => {
    const stale = quoted(nextYear).flatMap(({ question, extract }) =>
      extract.sentences.filter((sentence) => ended.test(sentence)).map((sentence) => ({ question, sentence })),
    );
    expect(stale).toEqual([]);
    expect(quoted(inReview).some(({ extract }) => extract.sentences.some((sentence) => ended.test(sentence)))).toBe(true);
  });

  it('marks a fact as past that applies', () => {
    const wrong = quoted(nextYear).flatMap(({ extract: { facts } }) =>
      facts.filter(({ fact, past }) => past && fact.validUntil !== undefined && fact.validUntil >= today),
    );
    expect(wrong).toEqual([]);
  });

  it('hides that an instrument has ended', () => {
    for (const { question, outcome } of nextYear) {
      if (!('extract' in outcome)) continue;
      const { validUntil } = outcome.extract.article;
      if (validUntil === undefined || validUntil >= today) continue;
      expect(outcome.kind, question).toBe('expired');
      expect(outcome.warnings, question).toContainEqual({ kind: 'ended', on: validUntil });
    }
  });
});
