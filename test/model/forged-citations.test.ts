import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pickingFrom } from '../../src/ask/ask.ts';
import { toQuestion } from '../../src/ask/read-question.ts';
import { replyToWritten } from '../../src/ask/replies/reply-to-written.ts';
import { createWriter } from '../../src/ask/writing/create-writer.ts';
import type { LanguageModel, ModelRequest } from '../../src/ask/writing/language-model.ts';
import type { Written } from '../../src/ask/writing/write-answer.ts';
import { createLog } from '../../src/log.ts';
import { loadPrompts } from '../../src/prompts.ts';
import { counts } from '../counts.ts';
import { openShippedBase } from '../knowledge/shipped-base.ts';
import { figure } from '../report/figure.ts';
import { isQuotedFrom } from './attacks/is-quoted-from.ts';
import { writeWell } from './good-model.ts';

const today = '2026-11-23';
const questions = [
  'Wie hoch ist das Kurzarbeitergeld?',
  'Wer beantragt das Qualifizierungsgeld?',
  'Was zahlt die Agentur nach § 82 SGB III für einen Kurs?',
  'Ab wie vielen Beschäftigten gibt es einen Wirtschaftsausschuss?',
];

/** Ids as a model may write them: such as it was given, and such as it made up. */
const anyId = fc.oneof(
  fc.integer({ min: 0, max: 60 }).map((number) => `p${number}`),
  fc.constantFrom('p1', 'p2', 'p3'),
  fc.constantFrom(
    'P1',
    'p',
    '1',
    'p01',
    'p1a',
    'p٣',
    'p1.2',
    'p-1',
    'p99999999999',
    'kurzarbeitergeld',
    '',
    'p1][p99',
    'p1, p99',
    '__proto__',
  ),
);
const anyCitations = fc.array(anyId, { maxLength: 4 });

describe('citations that a model forges', () => {
  it('never lead anywhere but to what was found for the question', async () => {
    const { retriever } = await openShippedBase();
    const prompts = await loadPrompts(path.join(import.meta.dirname, '..', '..', 'prompts'));
    const asked = await Promise.all(questions.map(async (text) => ({ text, hits: (await retriever.find(text, 8)).hits })));
    let kept = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...asked),
        fc.array(anyCitations, { minLength: 5, maxLength: 5 }),
        async ({ text, hits }, citations) => {
          const question = toQuestion(text);
          const { model, wrote } = forging(citations);
          const writer = createWriter({
            ...{ model, prompts, retriever: () => retriever, today: () => today, log: createLog('silent'), workshops: async () => [] },
            pickingFrom: (article, about) => pickingFrom(article, about, { retriever, today }),
          });
          const written = await writer.write(
            { question, hits, turns: [], typed: text, compared: [], style: 'usual', foreign: undefined },
            () => undefined,
          );
          kept += written.sentences.length;
          expectCitesFound(written, new Set(hits.map(({ article }) => article.id)), wrote());
          const outcome = { kind: 'not-covered', near: [], unknown: undefined, withdrawn: undefined } as const;
          const given = { outcome, written, style: 'usual', question: text, printable: true, article: retriever.article } as const;
          const { message } = replyToWritten(given, { answer: 'x' });
          const found = new Set(hits.flatMap(({ article }) => article.sources.map(({ url }) => url)));
          expect(
            message.blocks.flatMap((block) => (block.kind === 'sources' ? block.sources : [])).filter(({ url }) => !found.has(url)),
          ).toEqual([]);
          expect(citationsIn(message).filter((number) => !numbersOf(message).has(number))).toEqual([]);
        },
      ),
      { numRuns: counts.forgedAnswers },
    );
    expect(kept).toBeGreaterThan(counts.forgedAnswers / 4);
    figure(`${counts.forgedAnswers} answers with forged citations, ${kept} sentences shown: 0 cite what was not found`);
  }, 600_000);
});

/** A model that writes true sentences and cites them as it likes. */
function forging(citations: readonly (readonly string[])[]): { readonly model: LanguageModel; readonly wrote: () => string } {
  let text = '';
  const model: LanguageModel = {
    name: 'forging',
    async *write({ system, user }: ModelRequest) {
      const [verdict = '', ...lines] = writeWell({ system, user }).split('\n');
      const sentences = lines.map((line) => line.replace(/ \[p\d+\]$/, '')).filter((line) => line !== '');
      // The first sentence keeps its own citation now and then, so that some answers are kept.
      const cited = sentences.map((sentence, place) => `${sentence} ${(citations[place] ?? []).map((id) => `[${id}]`).join('')}`);
      text = [verdict, ...((citations[0]?.length ?? 0) > 2 ? cited : [lines[0], ...cited.slice(1)]), ''].join('\n');
      yield { kind: 'text', text };
    },
  };
  return { model, wrote: () => text };
}

function expectCitesFound({ sentences, evidence }: Written, articles: ReadonlySet<string>, wrote: string) {
  const known = new Map(evidence.map((each) => [each.id, each]));
  for (const { text, cites } of sentences) {
    const passages = cites.map((id) => known.get(id));
    expect(passages.filter((passage) => !articles.has(passage?.articleId ?? ''))).toEqual([]);
    expect(cites.length).toBeGreaterThan(0);
    expect(wrote.includes(text) || passages.every((passage) => passage && isQuotedFrom(text, passage)), text).toBe(true);
  }
}

type Shown = ReturnType<typeof replyToWritten>['message'];

function citationsIn({ blocks }: Shown): number[] {
  const inlines = blocks.flatMap((block) => (block.kind === 'text' && typeof block.text !== 'string' ? block.text : []));
  return inlines.flatMap((inline) => (typeof inline !== 'string' && 'citation' in inline ? inline.citation : []));
}

function numbersOf({ blocks }: Shown): ReadonlySet<number> {
  return new Set(blocks.flatMap((block) => (block.kind === 'sources' ? block.sources.map(({ number }) => number) : [])));
}
