import type { Block, Message } from '../../chat/message.ts';
import { firstWords } from '../../platform/first-words.ts';
import { originLabels, privateMark } from '../../platform/labels.ts';
import { shortText } from '../../platform/safe-text.ts';
import { limits } from '../limits.ts';
import { attach, type CardAttachment, createCard, type Element } from './card.ts';
import { fitParts } from './fit-parts.ts';
import { type Line, line } from './line.ts';
import { type Part, toElements } from './parts.ts';
import { renderBlocks } from './render-block.ts';
import type { Surface } from './render-button.ts';
import { renderCitations } from './render-citations.ts';
import { renderLine, renderText } from './render-line.ts';
import { spendActions } from './spend-actions.ts';
import { weigh } from './weigh.ts';

/** `private` says on the message that nobody else sees it. */
export type RenderOptions = Surface;

/** What a message becomes, as the fields of an activity. `summary` is what notifications show. */
export type ActivityContent = {
  readonly text?: string;
  readonly summary: string;
  readonly attachments: readonly [CardAttachment] | readonly [];
  readonly entities: readonly object[];
  readonly channelData?: object;
};

/**
 * A message as an activity. What is quoted is one card. What a model wrote begins as text, which Teams can stream and
 * give citations; the rest is a card. A dialog has no text, so everything is in the card.
 */
export function renderMessage(message: Message, options: RenderOptions): ActivityContent {
  const isDialog = options.place === 'dialog';
  const blocks = isDialog ? message.blocks : withoutFeedback(message.blocks);
  const start = message.origin === 'model' && !isDialog ? blocks.findIndex(({ kind }) => kind !== 'text' && kind !== 'list') : 0;
  const end = start === -1 ? blocks.length : start;
  const parts = [...asRunning(renderBlocks({ blocks: blocks.slice(0, end) })), ...renderBlocks({ ...message, blocks: blocks.slice(end) })];
  const room = limits.activity - weigh(fill(frameOf(message, options, linesOf(parts)), [])) - textWeight;
  const spent = spendActions(parts, options);
  return fitting(room, (left) => {
    const fitted = fitParts(spent, left);
    return fill(frameOf(message, options, linesOf(fitted)), fitted);
  });
}

/** Parts are weighed one by one; what they weigh together (citations, lines between them) is known only in the end. */
function fitting(room: number, render: (room: number) => ActivityContent): ActivityContent {
  const content = render(room);
  const excess = weigh(content) - limits.activity;
  return excess <= 0 || room <= 0 ? content : fitting(room - excess - leeway, render);
}

const leeway = 100;

/** `"text":"",` */
const textWeight = 10;

/** In a chat Teams itself asks whether a message helped. */
function withoutFeedback(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.kind === 'folded') return [{ ...block, blocks: withoutFeedback(block.blocks) }];
    return block.kind === 'feedback' ? [] : [block];
  });
}

const hasFeedback = (blocks: readonly Block[]): boolean =>
  blocks.some((block) => block.kind === 'feedback' || (block.kind === 'folded' && hasFeedback(block.blocks)));

const asRunning = (parts: readonly Part[]): Part[] => parts.map((part) => (part.kind === 'prose' ? { ...part, frame: 'running' } : part));

const linesOf = (parts: readonly Part[]): Line[] =>
  parts.flatMap((part) => (part.kind === 'prose' && part.frame === 'running' ? part.lines : []));

/** What an activity has whatever its parts are. */
type ActivityFrame = Pick<ActivityContent, 'summary' | 'entities' | 'channelData'> & {
  readonly head: readonly Element[];
  readonly foot: readonly Element[];
};

function frameOf(message: Message, { place, dialogs, private: isPrivate = false }: RenderOptions, running: readonly Line[]): ActivityFrame {
  const { title = '', origin, blocks } = message;
  const isChat = place !== 'dialog';
  return {
    summary: shortText(firstWords(message), limits.summary) || 'Nachricht der TWS',
    entities: isChat && origin === 'model' ? [renderCitations(running, blocks)] : [],
    ...(isChat && hasFeedback(blocks) ? { channelData: { feedbackLoop: { type: dialogs ? 'custom' : 'default' } } } : {}),
    head: [
      ...line([{ text: shortText(title, limits.title) }], 'title'),
      ...line([{ text: origin === undefined ? '' : originLabels[origin] }], 'small'),
    ].map(renderLine),
    foot: isPrivate ? line([{ text: privateMark }], 'small').map(renderLine) : [],
  };
}

function fill({ head, foot, ...rest }: ActivityFrame, parts: readonly Part[]): ActivityContent {
  const body = [...head, ...toElements(parts), ...foot];
  const text = renderText(linesOf(parts)) || (body.length === 0 ? rest.summary : '');
  return { ...(text === '' ? {} : { text }), ...rest, attachments: body.length === 0 ? [] : [attach(createCard(body))] };
}
