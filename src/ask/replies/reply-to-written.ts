import type { Block, Button, Inline, Message, SourceRow } from '../../chat/message.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Article } from '../article.ts';
import { citationsOf } from '../citations.ts';
import type { Outcome } from '../outcome.ts';
import type { Evidence } from '../writing/evidence-book.ts';
import type { Style } from '../writing/style.ts';
import type { Written } from '../writing/write-answer.ts';
import { type ReplyContext, replyToOutcome } from './reply-to-outcome.ts';
import { askHuman, sayNear } from './say-not-covered.ts';
import { sayWarning } from './say-warning.ts';
import { type AskedAgain, toStyleValue } from './style-value.ts';

/** What a model wrote for a question, and what the knowledge base says to it without one. */
export type WrittenAnswer = AskedAgain & {
  readonly outcome: Outcome;
  readonly written: Written;
  readonly style: Style;
  readonly article: (id: string) => Article | undefined;
};

/** An answer written by a model, with the source of each sentence; the rest is the knowledge base's own. */
export function replyToWritten(answer: WrittenAnswer, context: ReplyContext): Reply {
  return { audience: 'conversation', message: messageOf(answer, context) };
}

function messageOf(answer: WrittenAnswer, context: ReplyContext): Message {
  const numbers = numberSources(answer);
  const { written } = answer;
  const said = saySentences(written, numbers, answer.style);
  if (written.kind === 'unanswerable') return { origin: 'model', blocks: sayUnanswerable(answer, said, numbers) };
  if (written.fault !== undefined) return breakOff(answer, context);
  return {
    origin: 'model',
    blocks: [
      ...said,
      // Below the text: Teams gives citations and streams only to what a message begins with.
      ...warningsOf(answer.outcome),
      ...sayOriginal(answer, numbers),
      sayNumbered(numbers),
      { kind: 'buttons', buttons: nextButtons(answer) },
      { kind: 'feedback', action: 'ask.feedback', value: context.answer },
    ],
  };
}

/** The German text stands beside a translation: only that has passed the guard. */
function sayOriginal({ written, style }: WrittenAnswer, numbers: Numbered): readonly Block[] {
  const { original } = written;
  if (original === undefined) return [];
  const blocks = saySentences({ ...written, sentences: original }, numbers, style);
  return [translationNote, { kind: 'folded', summary: 'Deutscher Text', blocks }];
}

const translationNote: Block = {
  kind: 'note',
  tone: 'info',
  text: 'Von einer KI übersetzt. Es gilt der deutsche Text der Quellen. (Translated by AI; the German sources prevail.)',
};

/** Sources by the articles that they are of, in the order of their numbers. */
type Numbered = ReadonlyMap<string, SourceRow>;

/** Each article that a sentence cites has one source: that of the first key fact cited, else its first. */
export function numberSources({ written, article }: WrittenAnswer): Numbered {
  const cited = written.sentences.flatMap(({ cites }) => cites.flatMap((id) => written.evidence.find((each) => each.id === id) ?? []));
  const numbered = new Map<string, SourceRow>();
  for (const evidence of cited) {
    const row = numbered.has(evidence.articleId) ? undefined : sourceOf(evidence, article(evidence.articleId));
    if (row) numbered.set(evidence.articleId, { ...row, number: numbered.size + 1 });
  }
  return numbered;
}

/** What the bot knows by itself, such as dates of workshops, has no source elsewhere. */
function sourceOf({ fact }: Evidence, article: Article | undefined): SourceRow | undefined {
  const source = article?.sources[(fact?.source ?? 1) - 1];
  return article && source && { number: 0, title: source.title, url: source.url, asOf: source.date, reviewedOn: article.reviewedOn };
}

const sentencesOfParagraph = 3;

/** Paragraphs of a few sentences; in plain language and on a notice board each sentence stands alone. */
function saySentences({ sentences, evidence }: Written, numbers: Numbered, style: Style): Block[] {
  const runs = sentences.map(({ text, cites }): readonly Inline[] => {
    const articles = new Set(cites.flatMap((id) => evidence.find((each) => each.id === id)?.articleId ?? []));
    const citations = [...articles].flatMap((id) => numbers.get(id)?.number ?? []);
    return [text, ...citations.flatMap((citation): readonly Inline[] => [' ', { citation }])];
  });
  const length = style === 'simple' || style === 'poster' ? 1 : sentencesOfParagraph;
  const starts = runs.flatMap((_run, place) => (place % length === 0 ? [place] : []));
  return starts.map((start) => ({ kind: 'text', text: joinRuns(runs.slice(start, start + length)) }));
}

function joinRuns(runs: readonly (readonly Inline[])[]): readonly Inline[] {
  return runs.flatMap((run, place) => (place === 0 ? run : [' ', ...run]));
}

function sayNumbered(numbers: Numbered): Block {
  return { kind: 'sources', sources: [...numbers.values()] };
}

/** Where two are set side by side, each warning says which of them it is about. */
function warningsOf(outcome: Outcome): Block[] {
  if (outcome.kind !== 'grounded') return [];
  const { extract, compared, warnings } = outcome;
  if (!compared) return warnings.map(sayWarning);
  return [
    ...warnings.map((warning) => naming(extract.article.title, sayWarning(warning))),
    ...compared.warnings.map((warning) => naming(compared.article.title, sayWarning(warning))),
  ];
}

function naming(title: string, block: Block): Block {
  return block.kind === 'note' && typeof block.text === 'string' ? { ...block, text: `${title}: ${block.text}` } : block;
}

function sayUnanswerable({ outcome, written }: WrittenAnswer, said: readonly Block[], numbers: Numbered): Block[] {
  const near = outcome.kind === 'grounded' ? [outcome.extract.article] : [];
  return [
    { kind: 'text', text: 'Genau das steht nicht in der Wissensbank. Ich rate nicht. Frag lieber einen Menschen.' },
    ...(written.sentences.length === 0 ? [] : [{ kind: 'text', text: [{ bold: 'Bekannt ist:' }] } as const, ...said, sayNumbered(numbers)]),
    { kind: 'buttons', buttons: [askHuman] },
    ...sayNear('Vielleicht hilft Dir das weiter:', near),
  ];
}

/** What was shown stays, and the knowledge base says the rest in its own words; it has the numbers. */
function breakOff(answer: WrittenAnswer, context: ReplyContext): Message {
  const { outcome, written, style } = answer;
  const { blocks, title } = replyToOutcome(outcome, context).message;
  const heading: readonly Block[] = title === undefined ? [] : [{ kind: 'text', text: [{ bold: title }] }];
  const numbers = new Map(citationsOf(outcome).map(({ articleId, ...row }, place) => [articleId, { ...row, number: place + 1 }]));
  const line: Block = { kind: 'note', tone: 'info', text: 'Hier bricht die KI-Antwort ab; aus der Wissensbank:' };
  return { origin: 'model', blocks: [...saySentences(written, numbers, style), line, ...heading, ...blocks] };
}

const styleLabels: readonly (readonly [Exclude<Style, 'usual'>, string])[] = [
  ['short', 'Kürzer'],
  ['paragraphs', 'Mit Paragrafen'],
  ['simple', 'Einfacher erklären'],
  ['poster', 'Als Aushang'],
];

function nextButtons(answer: WrittenAnswer): Button[] {
  const { outcome, style } = answer;
  const [first] = citationsOf(outcome);
  const more: readonly Button[] = first === undefined ? [] : [{ label: 'Mehr dazu', action: 'ask.more', value: first.articleId }];
  const styles = styleLabels
    .filter(([name]) => name !== style)
    .map(([name, label]) => ({ label, action: 'ask.style', value: toStyleValue(name, answer) }));
  return [...styles, ...more, { label: 'Mensch fragen', action: 'ask.human', value: first?.articleId ?? '', asks: true }];
}
