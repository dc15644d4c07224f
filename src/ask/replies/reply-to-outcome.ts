import type { Block, Button, FactRow, Inline, SourceRow } from '../../chat/message.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Article } from '../article.ts';
import type { Citation } from '../citations.ts';
import { citationsOf, extractsOf } from '../citations.ts';
import type { ChosenFact, Outcome, Extract as Quoted } from '../outcome.ts';
import { factIsPast, hasEnded } from '../validity.ts';
import { germanDay } from './german-day.ts';
import { sayClarify } from './say-clarify.ts';
import { sayNotCovered } from './say-not-covered.ts';
import { sayOutOfScope } from './say-out-of-scope.ts';
import { sayWarning } from './say-warning.ts';

/** Id under which an answer's buttons and feedback find it again, and the day on which it is given. */
export type ReplyContext = { readonly answer: string; readonly today: string };

type Answered = Extract<Outcome, { kind: 'grounded' | 'expired' }>;

/** Puts an outcome into German words. What a colleague asks here is for the conversation to see, like the question. */
export function replyToOutcome(outcome: Outcome, context: ReplyContext): Reply {
  return { audience: 'conversation', message: { origin: 'knowledge-base', blocks: blocksOf(outcome, context) } };
}

function blocksOf(outcome: Outcome, context: ReplyContext): Block[] {
  switch (outcome.kind) {
    case 'grounded':
    case 'expired':
      return sayAnswer(outcome, context);
    case 'clarify':
      return sayClarify(outcome);
    case 'not-covered':
      return sayNotCovered(outcome);
    case 'out-of-scope':
      return sayOutOfScope(outcome);
  }
}

function sayAnswer(outcome: Answered, context: ReplyContext): Block[] {
  const { extract, compared, also, warnings } = outcome;
  const citations = citationsOf(outcome);
  return [
    ...warnings.map((warning): Block => ({ kind: 'note', tone: 'warning', text: sayWarning(warning) })),
    ...(compared ? extractsOf(outcome).flatMap(sayCompared) : sayExtract(extract, 1)),
    ...(compared ? [] : sayNextStep(extract, context.today)),
    ...sayAlso(also, citations.length - also.length + 1),
    { kind: 'sources', sources: citations.map(toSourceRow) },
    { kind: 'buttons', buttons: nextButtons(extract.article) },
    { kind: 'feedback', action: 'ask.feedback', value: context.answer },
  ];
}

function sayExtract({ sentences, facts }: Quoted, citation: number): Block[] {
  return [
    ...sentences.map((sentence): Block => ({ kind: 'text', text: [sentence, ' ', { citation }] })),
    ...(facts.length === 0 ? [] : [{ kind: 'facts', rows: facts.map((chosen) => toFactRow(chosen, citation)) } as const]),
  ];
}

/** Two articles side by side: each under its title, with what it is and its key facts. */
function sayCompared(extract: Quoted, i: number): Block[] {
  return [{ kind: 'text', text: [{ bold: extract.article.title }] }, ...sayExtract(extract, i + 1)];
}

function toFactRow({ fact, past }: ChosenFact, citation: number): FactRow {
  const until = fact.validUntil === undefined ? 'gilt nicht mehr' : `galt bis ${germanDay(fact.validUntil)}`;
  return { label: fact.label, value: fact.value, citation, ...(past ? { past: until } : {}) };
}

/** Who applies and by when, where the answer has not said it yet: that is what to do next. */
function sayNextStep({ article, facts }: Quoted, today: string): Block[] {
  if (hasEnded(article, today)) return [];
  const told = new Set(facts.map(({ fact }) => fact.aspect));
  const steps = (['applicant', 'deadline', 'contact'] as const).flatMap((aspect) => {
    const fact = article.keyFacts.find((candidate) => candidate.aspect === aspect && !factIsPast(candidate, article, today));
    return fact === undefined || told.has(aspect) ? [] : [{ label: fact.label, value: fact.value, citation: 1 }];
  });
  return steps.length === 0
    ? []
    : [
        { kind: 'text', text: [{ bold: 'Was jetzt zu tun ist' }] },
        { kind: 'facts', rows: steps.slice(0, 2) },
      ];
}

function sayAlso(also: readonly Article[], firstNumber: number): Block[] {
  if (also.length === 0) return [];
  const items = also.map((article, i): Inline[] => [{ bold: article.title }, ' ', { citation: firstNumber + i }]);
  return [
    { kind: 'text', text: [{ bold: 'Passt auch dazu' }] },
    { kind: 'list', items },
  ];
}

function nextButtons(article: Article): Button[] {
  const suggestions = article.questions
    .slice(0, 2)
    .map((question, i) => ({ label: question, action: 'ask.suggested', value: `${article.id}:${i}` }));
  return [
    { label: 'Mehr dazu', action: 'ask.more', value: article.id },
    { label: 'Mensch fragen', action: 'ask.human', value: article.id },
    ...suggestions,
  ];
}

function toSourceRow(citation: Citation, i: number): SourceRow {
  return { number: i + 1, title: citation.title, url: citation.url, asOf: citation.asOf, reviewedOn: citation.reviewedOn };
}
