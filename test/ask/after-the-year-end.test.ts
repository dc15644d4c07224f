import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/ask/article.ts';
import { extractsOf } from '../../src/ask/citations.ts';
import type { Outcome } from '../../src/ask/outcome.ts';
import { replyToOutcome } from '../../src/ask/replies/reply-to-outcome.ts';
import { replyWithArticle } from '../../src/ask/replies/reply-with-article.ts';
import type { Block, FactRow, Message } from '../../src/chat/message.ts';
import { openShippedBase } from '../knowledge/shipped-base.ts';
import { openAsk } from './open-ask.ts';
import { shown } from './shown.ts';

const { base, retriever } = await openShippedBase();
const lastDay = '2026-12-31';
const now = '2027-01-15T09:00:00Z';

/** How the base says that something ends with the year 2026. */
const ends =
  /bis (?:zum |einschließlich |längstens |spätestens )?(?:31\.\s?(?:12\.|Dezember )\s?2026|Ende 2026|2026\b)|(?:31\.12\.2026|Ende 2026) (?:endet|aus)|endet am 31\.12\.2026/iu;
/** What is said of the time after: it stays true. */
const after = /(?:nach dem|über den) 31\.12\.2026/iu;

const saysItEnds = (text: string) => ends.test(text) && !after.test(text);
const hasEnded = (article: Article) => article.validUntil === lastDay;
const endedFacts = (article: Article) =>
  article.keyFacts.filter((fact) => hasEnded(article) || fact.validUntil === lastDay || (!fact.validUntil && saysItEnds(fact.value)));
const textsOf = ({ summary, sections }: Article) => [summary, ...sections.flatMap((section) => section.sentences)];

const touched = base.articles.filter(
  (article) =>
    endedFacts(article).length > 0 || textsOf(article).some(saysItEnds) || article.questions.some((question) => /2026/.test(question)),
);
const asked = touched.flatMap((article) => [article.title, ...article.questions].map((question) => ({ article, question })));

function rowsOf(message: Message): FactRow[] {
  const rows = (block: Block): readonly FactRow[] => {
    if (block.kind === 'folded') return block.blocks.flatMap(rows);
    return block.kind === 'facts' ? block.rows : [];
  };
  return message.blocks.flatMap(rows);
}

/** Prose, but for the warnings, in which something that ended is told as if it went on. */
function outdatedProse(message: Message): string[] {
  const prose = { ...message, blocks: message.blocks.filter(({ kind }) => kind !== 'facts' && kind !== 'note') };
  return shown(prose).split('\n').filter(saysItEnds);
}

function outdatedRows(message: Message, articles: readonly Article[]): FactRow[] {
  const ended = articles.flatMap(endedFacts);
  return rowsOf(message).filter(
    ({ label, value, past }) => past === undefined && ended.some((fact) => fact.label === label && fact.value === value),
  );
}

const quoted = (outcome: Outcome) => ('extract' in outcome ? extractsOf(outcome).map(({ article }) => article) : []);

it('the base holds things that end with the year', () => {
  expect(base.articles.filter(hasEnded).length).toBeGreaterThanOrEqual(3);
  expect(touched.length).toBeGreaterThan(15);
});

describe('after the year has ended', () => {
  it.each(asked)('an answer gives nothing as current that ended: $question', async ({ question }) => {
    const outcome = await openAsk(retriever, { now }).outcomeOf(question);
    const { message } = replyToOutcome(outcome, { answer: 'a' });
    expect(outdatedProse(message)).toEqual([]);
    expect(outdatedRows(message, quoted(outcome))).toEqual([]);
  });

  it.each(asked.filter(({ article }) => hasEnded(article)))(
    'an answer says that the whole thing has ended: $question',
    async ({ question }) => {
      const outcome = await openAsk(retriever, { now }).outcomeOf(question);
      for (const article of quoted(outcome).filter(hasEnded)) {
        expect(shown(replyToOutcome(outcome, { answer: 'a' }).message)).toContain('Das ist am 31.12.2026 ausgelaufen.');
        if (article === quoted(outcome)[0]) expect(outcome.kind).toBe('expired');
      }
    },
  );

  it.each(touched.map((article) => ({ id: article.id, article })))(
    '"Mehr dazu" gives nothing as current that ended: $id',
    ({ article }) => {
      const { message } = replyWithArticle(article, '2027-01-15');
      expect(outdatedProse(message)).toEqual([]);
      expect(outdatedRows(message, [article])).toEqual([]);
      if (hasEnded(article)) expect(shown(message)).toContain('Das ist am 31.12.2026 ausgelaufen.');
    },
  );

  it('what is answered about an article that ended is mostly its own', async () => {
    const about = asked.filter(({ article }) => hasEnded(article));
    const outcomes = await Promise.all(about.map(({ question }) => openAsk(retriever, { now }).outcomeOf(question)));
    const own = outcomes.filter((outcome, i) => quoted(outcome).some((article) => article === about[i]?.article));
    expect(own.length).toBeGreaterThan(about.length / 2);
  });
});
