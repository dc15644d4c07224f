import type { KnownBlock } from '@slack/types';
import { limits } from '../limits.ts';
import { plainObject } from './render-button.ts';
import { bold, type Piece, richText, section } from './rich-text.ts';
import { cutMark } from './shorten-pieces.ts';

/** What can be pressed, where an answer comes from, what only separates. */
export type BlockPart = { readonly kind: 'block'; readonly rank: 'control' | 'source' | 'divider'; readonly block: KnownBlock };
export type ProsePart = { readonly kind: 'prose'; readonly pieces: readonly Piece[] };
export type FoldPart = { readonly kind: 'fold'; readonly title: string; readonly parts: readonly Part[] };

/** A message on its way to Block Kit, while it can still be shortened without losing what matters. */
export type Part = BlockPart | ProsePart | FoldPart;

export function prose(pieces: readonly (Piece | undefined)[]): Part[] {
  const shown = pieces.flatMap((piece) => piece ?? []);
  return shown.length === 0 ? [] : [{ kind: 'prose', pieces: shown }];
}

/** Neighbouring prose becomes one part and so one block: a message may have only so many. */
export function joinProse(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind === 'prose' && last?.kind === 'prose') joined[joined.length - 1] = { ...last, pieces: [...last.pieces, ...part.pieces] };
    else joined.push(part);
  }
  return joined;
}

/** Where there are no containers, what would be folded stands below its title. */
export function toBlocks(parts: readonly Part[], containers: boolean): KnownBlock[] {
  const shown = containers ? parts : parts.flatMap(unfold);
  return joinProse(shown).map(toBlock);
}

export function unfold(part: Part): readonly Part[] {
  if (part.kind !== 'fold') return [part];
  const isGone = part.parts.every((inner) => inner.kind === 'prose' && inner.pieces.every((piece) => piece === cutMark));
  return isGone ? part.parts : [...prose([section(bold(part.title))]), ...part.parts];
}

function toBlock(part: Part): KnownBlock {
  switch (part.kind) {
    case 'block':
      return part.block;
    case 'prose':
      return richText(spaced(part.pieces));
    case 'fold':
      return foldedBlock(part.title, part.parts.map(toBlock).filter(isChild));
  }
}

type Container = Extract<KnownBlock, { type: 'container' }>;
type Child = Container['child_blocks'][number];

export function foldedBlock(title: string, children: Child[]): Container {
  return {
    type: 'container',
    title: plainObject(title, limits.containerTitle),
    child_blocks: children,
    is_collapsible: true,
    default_collapsed: true,
  };
}

/** Containers hold neither containers nor feedback. */
function isChild(block: KnownBlock): block is Extract<Child, { type: 'rich_text' | 'actions' | 'divider' }> {
  return block.type === 'rich_text' || block.type === 'actions' || block.type === 'divider';
}

/** True for what a container can hold. */
export function fitsInside(part: Part): boolean {
  return part.kind === 'prose' || (part.kind === 'block' && isChild(part.block));
}

const gap = (text: string) => ({ type: 'text', text }) as const;

/** Puts blank lines between paragraphs and after lists, the way Slack's own editor writes them; none below a heading. */
function spaced(pieces: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  for (const [place, piece] of pieces.entries()) {
    if (piece === cutMark && pieces[place - 1] === cutMark) continue;
    const last = all.at(-1);
    if (last?.type === 'rich_text_section' && piece.type === 'rich_text_section') {
      all[all.length - 1] = { ...last, elements: [...last.elements, gap(isHeading(pieces[place - 1]) ? '\n' : '\n\n'), ...piece.elements] };
    } else if (last?.type === 'rich_text_list' && piece.type === 'rich_text_section') {
      all.push({ ...piece, elements: [gap('\n'), ...piece.elements] });
    } else if (last?.type === 'rich_text_list') {
      all.push({ type: 'rich_text_section', elements: [gap('\n')] }, piece);
    } else all.push(piece);
  }
  return all;
}

function isHeading(piece: Piece | undefined): boolean {
  return piece?.type === 'rich_text_section' && piece.elements.every((element) => element.style?.bold === true);
}
