import type { Block, Button, FactRow, Inline, Message } from '../../chat/message.ts';
import type { Reply } from '../../chat/reply.ts';
import { germanDay } from '../../days.ts';
import type { Article, KeyFact } from '../article.ts';
import { extractsOf } from '../citations.ts';
import type { ChosenFact, Outcome, Extract as Quoted, Related, Warning } from '../outcome.ts';
import { sayClarify } from './say-clarify.ts';
import { sayNotCovered } from './say-not-covered.ts';
import { isPrivate, sayOutOfScope } from './say-out-of-scope.ts';
import { saySources } from './say-sources.ts';
import { sayWarning } from './say-warning.ts';

/** Id under which an answer's feedback finds it again, and what was asked, so that it is not suggested next. */
export type ReplyContext = { readonly answer: string; readonly asked?: string | undefined };

type Answered = Extract<Outcome, { kind: 'grounded' | 'expired' }>;

/**
 * Puts an outcome into German words. What a colleague asks here is for the conversation to see, like the question; what
 * touches a person's own case is not.
 */
export function replyToOutcome(outcome: Outcome, context: ReplyContext): Reply {
  const isTheirs = outcome.kind === 'out-of-scope' && isPrivate(outcome.reason);
  return { audience: isTheirs ? 'asker' : 'conversation', message: messageOf(outcome, context) };
}

function messageOf(outcome: Outcome, context: ReplyContext): Message {
  switch (outcome.kind) {
    case 'grounded':
    case 'expired':
      return { title: titleOf(outcome), origin: 'knowledge-base', blocks: sayAnswer(outcome, context) };
    case 'clarify':
      return { origin: 'knowledge-base', blocks: sayClarify(outcome) };
    case 'not-covered':
      return { origin: 'knowledge-base', blocks: sayNotCovered(outcome) };
    case 'out-of-scope':
      return { origin: 'knowledge-base', blocks: sayOutOfScope(outcome) };
  }
}

/** Two articles side by side have their titles in the text. */
function titleOf({ compared, extract }: Answered): string | undefined {
  return compared === undefined ? extract.article.title : undefined;
}

function sayAnswer(outcome: Answered, context: ReplyContext): Block[] {
  const { extract, compared, also, warnings } = outcome;
  return [
    ...(compared
      ? [...sayCompared(extract, warnings, 1), ...sayCompared(compared, compared.warnings, 2)]
      : [...warnings.map(sayWarning), ...sayExtract(extract, 1), ...saySteps(extract.steps)]),
    ...sayAlso(also, extractsOf(outcome).length + 1),
    saySources(outcome),
    { kind: 'buttons', buttons: nextButtons(extract.article, context.asked) },
    { kind: 'feedback', action: 'ask.feedback', value: context.answer },
  ];
}

function sayExtract({ sentences, facts }: Quoted, citation: number): Block[] {
  const rows = facts.filter((chosen) => !isSaid(chosen, sentences)).map((chosen) => toFactRow(chosen, citation));
  return [
    ...sentences.map((sentence): Block => ({ kind: 'text', text: [sentence, ' ', { citation }] })),
    ...(rows.length === 0 ? [] : [{ kind: 'facts', rows } as const]),
  ];
}

const shortestRepetition = 25;

/** True when a quoted sentence holds a fact word for word: nobody wants to read it twice. */
function isSaid({ fact, past }: ChosenFact, sentences: readonly string[]): boolean {
  return !past && fact.value.length >= shortestRepetition && sentences.some((sentence) => sentence.includes(fact.value));
}

/** Two articles side by side: each under its title, with what to know first, what it is and its key facts. */
function sayCompared(extract: Quoted, warnings: readonly Warning[], citation: number): Block[] {
  return [{ kind: 'text', text: [{ bold: extract.article.title }] }, ...warnings.map(sayWarning), ...sayExtract(extract, citation)];
}

function toFactRow({ fact, past }: ChosenFact, citation: number): FactRow {
  const until = fact.validUntil === undefined ? 'gilt nicht mehr' : `galt bis ${germanDay(fact.validUntil)}`;
  return { label: fact.label, value: fact.value, citation, ...(past ? { past: until } : {}) };
}

function saySteps(steps: readonly KeyFact[]): Block[] {
  if (steps.length === 0) return [];
  return [
    { kind: 'text', text: [{ bold: 'So geht es weiter' }] },
    { kind: 'facts', rows: steps.map(({ label, value }) => ({ label, value, citation: 1 })) },
  ];
}

function sayAlso(also: readonly Related[], firstNumber: number): Block[] {
  if (also.length === 0) return [];
  const items = also.map(({ article, fact }, i): Inline[] => [
    { bold: article.title },
    ...(fact === undefined ? [] : [` – ${fact.label}: ${fact.value}`]),
    ' ',
    { citation: firstNumber + i },
  ]);
  return [
    { kind: 'text', text: [{ bold: 'Passt auch dazu' }] },
    { kind: 'list', items },
  ];
}

const mostSuggestions = 2;

function nextButtons(article: Article, asked: string | undefined): Button[] {
  const suggestions = article.questions
    .map((question, i) => ({ label: question, action: 'ask.suggested', value: `${article.id}:${i}` }))
    .filter(({ label }) => wordsOf(label) !== wordsOf(asked ?? ''))
    .slice(0, mostSuggestions);
  return [
    { label: 'Mehr dazu', action: 'ask.more', value: article.id },
    { label: 'Mensch fragen', action: 'ask.human', value: article.id, asks: true },
    ...suggestions,
  ];
}

/** "Was macht die TWS?" and "was macht die tws" are the same question. */
function wordsOf(question: string): string {
  return (question.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
