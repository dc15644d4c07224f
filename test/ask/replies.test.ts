import { describe, expect, it } from 'vitest';
import { replyWithThanks } from '../../src/ask/replies/feedback-form.ts';
import { replyToOutcome } from '../../src/ask/replies/reply-to-outcome.ts';
import { replyToUnreadable } from '../../src/ask/replies/reply-to-unreadable.ts';
import { replyWithArticle } from '../../src/ask/replies/reply-with-article.ts';
import { replyWithContact } from '../../src/ask/replies/reply-with-contact.ts';
import { replyToThanks, replyWithHelp, replyWithWelcome } from '../../src/ask/replies/reply-with-help.ts';
import { replyWithTopics } from '../../src/ask/replies/reply-with-topics.ts';
import { openShippedBase } from '../knowledge/shipped-base.ts';
import { buttonsOf, findMessageProblems, wordsOf } from './find-message-problems.ts';
import { openAsk } from './open-ask.ts';

const { base, retriever } = await openShippedBase();
const answer = '0a1b2c3d-4e5f kurzarbeitergeld';
const homburg = { id: 'homburg-saarpfalz', name: 'IG Metall Homburg-Saarpfalz', contact: 'Tel. 06841 0000 (Beispiel)' };

const replyTo = async (question: string, now?: string) =>
  replyToOutcome(await openAsk(retriever, now === undefined ? {} : { now }).outcomeOf(question), { answer, asked: question });

const questions = base.articles.flatMap((article) => article.questions.slice(0, 1));
const answers = await Promise.all(questions.map(async (question) => ({ question, ...(await replyTo(question)) })));
const others = await Promise.all(
  [
    'Wer ist Mitglied in der Gewerkschaft?',
    'Was steht in § 82z?',
    'kurzarbeit wer beantragt',
    'mein chef mobbt mich',
    'wie wird das wetter',
  ].map(async (question) => ({ question, ...(await replyTo(question)) })),
);
const fixed = [
  replyWithHelp(),
  replyWithWelcome(),
  replyToThanks(),
  replyWithThanks(),
  replyWithTopics(base.articles),
  replyWithContact(homburg, base.articles[0]),
  replyWithContact({ id: 'x', name: 'IG Metall X' }, undefined),
  ...(['empty', 'no-words', 'too-long', 'not-german'] as const).map(replyToUnreadable),
];

describe('every reply', () => {
  it('is made of blocks that every platform can show', () => {
    const problems = [...answers, ...others, ...fixed, ...base.articles.map((article) => replyWithArticle(article, '2026-11-22'))].flatMap(
      ({ message }) => findMessageProblems(message),
    );
    expect(problems).toEqual([]);
  });

  it('says Du, in German', () => {
    const said = fixed.flatMap(({ message }) => wordsOf(message)).join('\n');
    expect(said).not.toMatch(/\b(?:Ihnen|Ihre?n?|Sie (?:können|müssen|haben))\b/);
    expect(said.match(/\b(?:the|please|click|error)\b/gi)).toBeNull();
  });

  it('is for the asker alone where it is help, a topic, a contact or feedback', () => {
    expect(
      [...fixed, ...base.articles.slice(0, 9).map((article) => replyWithArticle(article, '2026-11-22'))].map(({ audience }) => audience),
    ).not.toContain('conversation');
  });
});

describe('an answer', () => {
  const known = new Set(
    base.articles.flatMap(({ title, summary, questions, keyFacts, sources, sections, reviewedOn }) => [
      title,
      summary,
      reviewedOn,
      ...questions,
      ...keyFacts.flatMap(({ label, value }) => [label, value, `${title} – ${label}: ${value}`]),
      ...sources.flatMap((source) => [source.title, source.date ?? '']),
      ...sections.flatMap(({ sentences }) => sentences),
    ]),
  );

  it('invents no title and no figure: all but the fixed words stands in the base', () => {
    const own = new Set(answers.flatMap(({ message }) => wordsOf(message)).filter((words) => !known.has(words)));
    const figures = [...own].filter((words) => /\d/.test(words));
    const ended = /^galt bis \d+\.\d+\.\d{4}$|^Das ist am \d+\.\d+\.\d{4} ausgelaufen\.$/;
    const sizes = /^(?:Unter 250 Beschäftigte|250 und mehr oder Konzern)$/;
    expect(own.size).toBeLessThan(25);
    expect(figures.filter((words) => !ended.test(words) && !sizes.test(words))).toEqual([]);
  });

  it('is for the conversation, like the question, unless it touches somebody’s own case', () => {
    expect(answers.every(({ audience }) => audience === 'conversation')).toBe(true);
    expect(others.map(({ audience }) => audience)).toEqual(['asker', 'conversation', 'conversation', 'asker', 'conversation']);
  });

  it('is called after its article and shows sources by their own names, with their date', async () => {
    const { message } = await replyTo('Wie hoch ist das Kurzarbeitergeld?');
    const sources = message.blocks.flatMap((block) => (block.kind === 'sources' ? block.sources : []));
    expect(message.title).toBe('Kurzarbeitergeld (konjunkturell)');
    expect(sources[0]?.title).toMatch(/SGB III|Verordnung|Bundesagentur/);
    expect(sources[0]?.reviewedOn).toBe('2026-11-22');
    expect(sources[0]?.asOf).toMatch(/^20\d\d/);
  });

  it('tells of a further article the fact that fits, unless it does not fit the plant', async () => {
    const related = async (question: string) => {
      const outcome = await openAsk(retriever).outcomeOf(question);
      return outcome.kind === 'grounded' ? outcome.also : [];
    };
    const told = await related('Wie hoch ist der Zuschuss nach § 82 zum Kurs?');
    expect(told.flatMap(({ fact }) => fact ?? []).length).toBeGreaterThan(0);
    expect(told.filter(({ article, fact }) => fact !== undefined && !article.keyFacts.includes(fact))).toEqual([]);
    const large = await related('Konzern mit 3.000 Leuten, wie hoch ist der Zuschuss nach § 82 zu Seminarkosten und Kursen?');
    expect(large.filter(({ article, fact }) => (article.companySize?.max ?? 3000) < 3000 && fact !== undefined)).toEqual([]);
  });

  it('does not suggest what has just been asked', () => {
    const repeating = answers.filter(({ question, message }) => buttonsOf(message).some(({ label }) => label === question));
    expect(repeating).toEqual([]);
  });

  it('reads no warning sign twice', async () => {
    const { message } = await replyTo('Konzern mit 3.000 Leuten, was zahlt KdW?');
    const notes = message.blocks.filter((block) => block.kind === 'note');
    expect(notes.map(({ tone }) => tone)).toContain('warning');
    expect(notes.filter(({ text }) => String(text).startsWith('Achtung'))).toEqual([]);
  });

  it('names a fact of the past as past', async () => {
    const { message } = await replyTo('Was zahlt das BAFA für Unternehmensberatung?', '2027-01-15T09:00:00Z');
    const rows = message.blocks.flatMap((block) => (block.kind === 'facts' ? block.rows : []));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ past }) => past === 'galt bis 31.12.2026')).toBe(true);
    expect(wordsOf(message).join()).toContain('am 31.12.2026 ausgelaufen');
  });
});
