import type { KnownBlock } from '@slack/types';
import type { Block, Message } from '../../chat/message.ts';
import { originLabels, privateMark } from '../../platform/labels.ts';
import { shortText } from '../../platform/safe-text.ts';
import { limits } from '../limits.ts';
import { fitParts } from './fit-parts.ts';
import { toBlocks } from './parts.ts';
import { type RenderContext, renderBlock } from './render-block.ts';
import { createNextId, plainObject } from './render-button.ts';
import { bold, richText, type Sources, section } from './rich-text.ts';
import { summarize } from './summarize.ts';
import { sum, weighBlock } from './weigh.ts';

export { actionOf } from './render-button.ts';

export type RenderOptions = {
  /** False where Slack does not take the newest blocks; the message is then shorter, too, to be taken for certain. */
  readonly containers?: boolean;
  /** Says on the message that nobody else sees it. */
  readonly private?: boolean;
  /** How many blocks there may be, if not as many as in a message. */
  readonly blocks?: number;
};

/** A message as Block Kit, and as the text of notifications and screen readers. */
export function renderMessage(message: Message, options: RenderOptions = {}): { readonly blocks: KnownBlock[]; readonly text: string } {
  const { containers = true, private: isPrivate = false, blocks: most = limits.blocks } = options;
  const context: RenderContext = { nextId: createNextId(), sources: sourcesOf(message.blocks), containers };
  const head = [...renderTitle(message.title), ...renderOrigin(message)];
  const foot = isPrivate ? [smallLine(privateMark)] : [];
  const room = {
    blocks: most - head.length - foot.length,
    weight: (containers ? limits.weight : limits.plainWeight) - sum([...head, ...foot].map(weighBlock)),
  };
  const body = fitParts(
    message.blocks.flatMap((block) => renderBlock(block, context)),
    room,
  );
  return { blocks: [...head, ...toBlocks(body, containers), ...foot], text: summarize(message) };
}

function renderTitle(title = ''): KnownBlock[] {
  const shown = shortText(title, limits.longTitle);
  if (shown === '') return [];
  if (shown.length <= limits.header) return [{ type: 'header', text: plainObject(shown, limits.header) }];
  return [richText([section(bold(shown))].flatMap((piece) => piece ?? []))];
}

function renderOrigin({ origin }: Message): KnownBlock[] {
  return origin === undefined ? [] : [smallLine(originLabels[origin])];
}

function smallLine(text: string): KnownBlock {
  return { type: 'context', elements: [plainObject(text, limits.section)] };
}

function sourcesOf(blocks: readonly Block[]): Sources {
  return new Map(blocks.flatMap(rowsOf).map(({ number, url }) => [number, url]));
}

function rowsOf(block: Block): readonly { readonly number: number; readonly url: string }[] {
  if (block.kind === 'sources') return block.sources;
  return block.kind === 'folded' ? block.blocks.flatMap(rowsOf) : [];
}
