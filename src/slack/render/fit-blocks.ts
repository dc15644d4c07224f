import type { KnownBlock, RichTextBlock } from '@slack/types';
import { cut } from './safe-text.ts';

type Room = { readonly blocks: number; readonly prose: number };

/**
 * Cuts what is too much. Prose goes first, from its end; sources, buttons and feedback stay, because an answer without
 * its sources is worse than one without its last sentence.
 */
export function fitBlocks(blocks: readonly KnownBlock[], room: Room): KnownBlock[] {
  const shortened = shortenProse(blocks, room.prose);
  if (shortened.length <= room.blocks) return shortened;
  const kept = new Set([...shortened.filter(isNeeded), ...shortened.filter((block) => !isNeeded(block))].slice(0, room.blocks));
  return shortened.filter((block) => kept.has(block));
}

function isNeeded({ type }: KnownBlock): boolean {
  return type !== 'rich_text' && type !== 'divider';
}

/** Leaves the first so many characters of all prose, folded or not. Lists of sources stay whole. */
function shortenProse(blocks: readonly KnownBlock[], most: number): KnownBlock[] {
  let left = most;
  const shortenOne = (block: RichTextBlock): RichTextBlock[] => {
    const { text, used } = shorten(block, left);
    left -= used;
    return text.elements.length === 0 ? [] : [text];
  };
  return blocks.flatMap((block): KnownBlock[] => {
    if (block.type === 'rich_text') return isListOfSources(firstWords(block)) ? [block] : shortenOne(block);
    if (block.type !== 'container' || isListOfSources(block.title?.text ?? '')) return [block];
    const children = block.child_blocks.flatMap((child): typeof block.child_blocks =>
      child.type === 'rich_text' ? shortenOne(child) : [child],
    );
    return children.length === 0 ? [] : [{ ...block, child_blocks: children }];
  });
}

/** The heading of a list of sources, see `renderSources`. */
function isListOfSources(heading: string): boolean {
  return /^\d+ Quellen?$/.test(heading);
}

function firstWords({ elements }: RichTextBlock): string {
  const first = elements[0]?.type === 'rich_text_section' ? elements[0].elements[0] : undefined;
  return first?.type === 'text' ? first.text : '';
}

function shorten(block: RichTextBlock, most: number): { readonly text: RichTextBlock; readonly used: number } {
  let left = most;
  const elements: RichTextBlock['elements'] = [];
  for (const element of block.elements) {
    const length = lengthOf(element);
    if (length <= left) elements.push(element);
    else if (left > 0)
      elements.push({ type: 'rich_text_section', elements: [{ type: 'text', text: `${cut(wordsOf(element), left)} … (gekürzt)` }] });
    left -= Math.min(length, left);
    if (left === 0 && length > 0) break;
  }
  return { text: { ...block, elements }, used: most - left };
}

type Element = RichTextBlock['elements'][number];

function lengthOf(element: Element): number {
  return wordsOf(element).length;
}

function wordsOf(element: Element): string {
  if (element.type === 'rich_text_list') return element.elements.map(wordsOf).join('\n');
  return element.elements.map((each) => ('text' in each && each.text ? each.text : '')).join('');
}
