import type { Block, Message, SourceRow } from '../../chat/message.ts';
import { type NumberedSources, numberSources } from './number-sources.ts';
import { type ReplyContext, replyToOutcome } from './reply-to-outcome.ts';
import { askHuman } from './say-not-covered.ts';
import { saySentences } from './say-sentences.ts';
import { sayTranslation } from './say-translation.ts';
import type { WrittenAnswer } from './written-answer.ts';

/** What was shown of a text that broke off stays, and the knowledge base says the rest in its own words. All sources stand below it. */
export function breakOff(answer: WrittenAnswer, context: ReplyContext): Message {
  const { outcome, written, style } = answer;
  const { blocks: rest, title } = replyToOutcome(outcome, context).message;
  const numbers = numberSources(answer, rest.flatMap(rowsOf));
  const begun = [...saySentences(written.sentences, numbers, style), ...sayTranslation(answer, numbers)];
  if (outcome.kind === 'not-covered') return { origin: 'model', blocks: [...begun, ...sayAlone(numbers, context)] };
  const heading: readonly Block[] = title === undefined ? [] : [{ kind: 'text', text: [{ bold: title }] }];
  return { origin: 'model', blocks: [...begun, sayBreak(answer), ...heading, ...withSources(rest, numbers)] };
}

function sayBreak({ foreign }: WrittenAnswer): Block {
  const english = foreign === undefined ? '' : ' (The AI answer breaks off here; the rest is quoted in German.)';
  return { kind: 'note', tone: 'info', text: `Hier bricht die KI-Antwort ab; aus der Wissensbank:${english}` };
}

/** What the model had looked up: without it nothing was found that could be quoted. */
function sayAlone({ rows }: NumberedSources, { answer }: ReplyContext): readonly Block[] {
  return [
    { kind: 'note', tone: 'info', text: 'Hier bricht die KI-Antwort ab. Frag gleich noch einmal oder einen Menschen.' },
    { kind: 'sources', sources: rows },
    { kind: 'buttons', buttons: [askHuman] },
    { kind: 'feedback', action: 'ask.feedback', value: answer },
  ];
}

function rowsOf(block: Block): readonly SourceRow[] {
  return block.kind === 'sources' ? block.sources : [];
}

function withSources(blocks: readonly Block[], { rows }: NumberedSources): readonly Block[] {
  const isThere = blocks.some(({ kind }) => kind === 'sources');
  const all: Block = { kind: 'sources', sources: rows };
  return isThere ? blocks.map((block) => (block.kind === 'sources' ? all : block)) : [...blocks, all];
}
