import type { Block, Button, Message } from '../../chat/message.ts';
import type { Reply } from '../../chat/reply.ts';
import { citationsOf } from '../citations.ts';
import type { Outcome } from '../outcome.ts';
import type { Style } from '../writing/style.ts';
import { breakOff } from './break-off.ts';
import { type NumberedSources, numberSources } from './number-sources.ts';
import type { ReplyContext } from './reply-to-outcome.ts';
import { askHuman, sayNear } from './say-not-covered.ts';
import { saySentences } from './say-sentences.ts';
import { sayTranslation } from './say-translation.ts';
import { sayWarning } from './say-warning.ts';
import { toStyleValue } from './style-value.ts';
import type { WrittenAnswer } from './written-answer.ts';

/** An answer written by a model, with the source of each sentence; the rest is the knowledge base's own. */
export function replyToWritten(answer: WrittenAnswer, context: ReplyContext): Reply {
  return { audience: 'conversation', message: messageOf(answer, context) };
}

function messageOf(answer: WrittenAnswer, context: ReplyContext): Message {
  const { written, outcome, style } = answer;
  if (written.kind === 'written' && written.fault !== undefined) return breakOff(answer, context);
  if (written.kind === 'unanswerable') return { origin: 'model', blocks: sayUnanswerable(answer, context) };
  const numbers = numberSources(answer);
  const warnings = warningsOf(outcome);
  return {
    origin: 'model',
    blocks: [
      ...saySentences(written.sentences, numbers, style),
      // Below the text: Teams gives citations and streams only to what a message begins with.
      ...warnings,
      ...sayTranslation(answer, numbers, warnings.length > 0),
      sayNumbered(numbers),
      { kind: 'buttons', buttons: nextButtons(answer) },
      sayFeedback(context),
    ],
  };
}

function sayNumbered({ rows }: NumberedSources): Block {
  return { kind: 'sources', sources: rows };
}

function sayFeedback({ answer }: ReplyContext): Block {
  return { kind: 'feedback', action: 'ask.feedback', value: answer };
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

function sayUnanswerable(answer: WrittenAnswer, context: ReplyContext): Block[] {
  const { outcome, written } = answer;
  const near = outcome.kind === 'grounded' ? [outcome.extract.article] : [];
  return [
    { kind: 'text', text: 'Genau das steht nicht in der Wissensbank. Ich rate nicht. Frag lieber einen Menschen.' },
    ...(written.sentences.length === 0 ? [] : sayKnown(answer)),
    { kind: 'buttons', buttons: [askHuman] },
    ...sayNear('Vielleicht hilft Dir das weiter:', near),
    sayFeedback(context),
  ];
}

function sayKnown(answer: WrittenAnswer): readonly Block[] {
  const numbers = numberSources(answer);
  return [
    { kind: 'text', text: [{ bold: 'Bekannt ist:' }] },
    ...saySentences(answer.written.sentences, numbers, answer.style),
    ...sayTranslation(answer, numbers),
    sayNumbered(numbers),
  ];
}

const styleLabels: readonly (readonly [Exclude<Style, 'usual'>, string])[] = [
  ['short', 'Kürzer'],
  ['paragraphs', 'Mit Paragrafen'],
  ['simple', 'Einfacher erklären'],
  ['poster', 'Als Aushang'],
];

function nextButtons(answer: WrittenAnswer): Button[] {
  const { outcome, style, printable } = answer;
  const [first] = citationsOf(outcome);
  const more: readonly Button[] = first === undefined ? [] : [{ label: 'Mehr dazu', action: 'ask.more', value: first.articleId }];
  const styles = styleLabels
    .filter(([name]) => name !== style && (printable || name !== 'poster'))
    .map(([name, label]) => ({ label, action: 'ask.style', value: toStyleValue(name, answer) }));
  return [...styles, ...more, { label: 'Mensch fragen', action: 'ask.human', value: first?.articleId ?? '', asks: true }];
}
