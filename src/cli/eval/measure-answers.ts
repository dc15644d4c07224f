import type { Answered } from './answered.ts';
import { findFigures } from './find-figures.ts';
import type { AnswerMeasures, RefusalMeasures } from './report-schema.ts';
import { percentile, share, spreadOf } from './spread-of.ts';

const answeredKinds: ReadonlySet<string> = new Set(['grounded', 'expired']);

/** Measures the answers to questions that the base answers. */
export function measureAnswers(answers: readonly Answered[]): AnswerMeasures {
  const shareOf = (isIt: (answer: Answered) => boolean) => share(answers.filter(isIt).length, answers.length);
  const ranks = answers.map(({ ranked, question }) => ranked.findIndex((id) => question.articles.includes(id)));
  const reciprocal = ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0);
  return {
    retrieval: {
      questions: answers.length,
      first: share(ranks.filter((rank) => rank === 0).length, answers.length),
      firstThree: share(ranks.filter((rank) => rank >= 0 && rank < 3).length, answers.length),
      reciprocalRank: share(reciprocal, answers.length),
      found: shareOf(({ found, question }) => found.some((id) => question.articles.includes(id))),
      clarify: shareOf(({ kind }) => kind === 'clarify'),
    },
    citation: measureCitations(answers.filter(({ kind }) => answeredKinds.has(kind))),
    figures: measureFigures(answers),
    latency: {
      mean: spreadOf(answers.map(({ ms }) => ms)).mean,
      p95: percentile(
        answers.map(({ ms }) => ms),
        0.95,
      ),
    },
  };
}

function measureCitations(answers: readonly Answered[]): AnswerMeasures['citation'] {
  const cited = answers.flatMap(({ cited, question }) => cited.map((id) => question.articles.includes(id)));
  const withRight = answers.filter(({ cited, question }) => cited.some((id) => question.articles.includes(id)));
  return {
    answers: answers.length,
    withRight: share(withRight.length, answers.length),
    right: share(cited.filter(Boolean).length, cited.length),
  };
}

function measureFigures(answers: readonly Answered[]): AnswerMeasures['figures'] {
  const all = answers.map(({ question, shown }) => findFigures(question.facts, shown)).filter(({ wanted }) => wanted.length > 0);
  const wanted = all.reduce((sum, each) => sum + each.wanted.length, 0);
  const missing = all.reduce((sum, each) => sum + each.missing.length, 0);
  const complete = all.filter((each) => each.missing.length === 0).length;
  return { questions: all.length, figures: wanted, stated: share(wanted - missing, wanted), complete: share(complete, all.length) };
}

/** Measures the answers to questions that the base does not answer. */
export function measureRefusals(answers: readonly Answered[]): RefusalMeasures {
  const answered = answers.filter(isAnswered).length;
  return { unanswerable: answers.length, unanswerableAnswered: answered, refused: share(answers.length - answered, answers.length) };
}

/** A question back that names figures is an answer too. */
export function isAnswered({ kind, shown }: Answered): boolean {
  return answeredKinds.has(kind) || (kind === 'clarify' && findFigures([shown.replace(/(?<!§)§+\s*\d+\w?/g, ' ')], '').wanted.length > 0);
}
