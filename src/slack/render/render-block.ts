import type { KnownBlock } from '@slack/types';
import type { Block, Button } from '../../chat/message.ts';
import { limits } from '../limits.ts';
import { type NextId, plainObject, renderButton } from './render-button.ts';
import { bold, bulletList, fact, inlines, type Piece, plain, richText, type Sources, section, source } from './rich-text.ts';
import { cut, shortText } from './safe-text.ts';

export type RenderContext = { readonly nextId: NextId; readonly sources: Sources; readonly containers: boolean };

/** What one block becomes: pieces of prose, which are put together with their neighbours, or blocks of their own. */
export type Part =
  | { readonly kind: 'prose'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'blocks'; readonly blocks: readonly KnownBlock[] };

export function renderBlock(block: Block, context: RenderContext): Part[] {
  switch (block.kind) {
    case 'text':
      return prose([section(inlines(block.text, context.sources))]);
    case 'note':
      return prose([
        section([...plain(noteSigns[block.tone]), ...bold(noteLabels[block.tone]), ...plain(' '), ...inlines(block.text, context.sources)]),
      ]);
    case 'facts':
      return prose([bulletList(block.rows.map((row) => fact(row, context.sources)))]);
    case 'list':
      return prose([
        bulletList(
          block.items.map((item) => inlines(item, context.sources)),
          block.ordered,
        ),
      ]);
    case 'sources':
      return block.sources.length === 0 ? [] : [renderSources(block, context)];
    case 'buttons':
      return renderButtons(block.buttons, context);
    case 'feedback':
      return [{ kind: 'blocks', blocks: [renderFeedback(block, context)] }];
    case 'folded':
      return renderFolded(block, context);
    case 'file':
      return prose([section(plain(`📄 ${shortText(block.name, 200)}`))]);
    case 'divider':
      return [{ kind: 'blocks', blocks: [{ type: 'divider' }] }];
  }
}

const noteSigns = { info: 'ℹ️ ', warning: '⚠️ ' } as const;
const noteLabels = { info: 'Hinweis:', warning: 'Achtung:' } as const;

function prose(pieces: readonly (Piece | undefined)[]): Part[] {
  const shown = pieces.flatMap((piece) => piece ?? []);
  return shown.length === 0 ? [] : [{ kind: 'prose', pieces: shown }];
}

/** Folded, but in the message itself: whoever forwards or searches it finds them. */
function renderSources({ sources }: Extract<Block, { kind: 'sources' }>, { containers }: RenderContext): Part {
  const title = sources.length === 1 ? '1 Quelle' : `${sources.length} Quellen`;
  const list = sources
    .flatMap((row) => section(source(row)) ?? [])
    .flatMap((piece, place) => (place === 0 ? [piece] : [lineBreak(), piece]));
  if (containers) return { kind: 'blocks', blocks: [fold(title, [richText(list)])] };
  return { kind: 'blocks', blocks: [richText([heading(title), lineBreak(), ...list])] };
}

/** Sections of one rich text follow each other without a break. */
function lineBreak(): Piece {
  return { type: 'rich_text_section', elements: [{ type: 'text', text: '\n' }] };
}

function heading(text: string): Piece {
  return {
    type: 'rich_text_section',
    elements: [{ type: 'text', text: shortText(text, limits.containerTitle) || '–', style: { bold: true } }],
  };
}

type Folded = Extract<KnownBlock, { type: 'container' }>;

function fold(title: string, blocks: Folded['child_blocks']): Folded {
  return {
    type: 'container',
    title: plainObject(title, limits.containerTitle),
    child_blocks: blocks,
    is_collapsible: true,
    default_collapsed: true,
  };
}

function renderButtons(buttons: readonly Button[], { nextId }: RenderContext): Part[] {
  const rendered = buttons.map((button) => ({ label: button.label, element: renderButton(button, nextId) }));
  const elements = rendered.flatMap(({ element }) => element ?? []).slice(0, limits.actions);
  // A button that leads nowhere safe keeps its words.
  const words = rendered.filter(({ element }) => element === undefined).flatMap(({ label }) => section(plain(label)) ?? []);
  return [...prose(words), ...(elements.length === 0 ? [] : [{ kind: 'blocks', blocks: [{ type: 'actions', elements }] } as const])];
}

function renderFeedback({ action, value }: Extract<Block, { kind: 'feedback' }>, { nextId }: RenderContext): KnownBlock {
  const button = (label: string, verdict: string) => ({
    text: plainObject(label, limits.buttonText),
    value: `${cut(value.toWellFormed(), limits.buttonValue - 20)}:${verdict}`,
    accessibility_label: `Antwort war ${label.toLowerCase()}`,
  });
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: nextId(action),
        positive_button: button('Hilfreich', 'helpful'),
        negative_button: button('Nicht hilfreich', 'unhelpful'),
      },
    ],
  };
}

/** Containers hold neither containers nor feedback; what does not fit inside stands below. */
function renderFolded({ summary, blocks }: Extract<Block, { kind: 'folded' }>, context: RenderContext): Part[] {
  const parts = blocks.flatMap((block) => renderBlock(block, { ...context, containers: false }));
  if (!context.containers) return [{ kind: 'prose', pieces: [heading(summary)] }, ...parts];
  const children = joinProse(parts);
  const inside = children.filter(isChild).slice(0, limits.containerBlocks);
  const outside = children.filter((block) => !inside.some((child) => child === block));
  if (inside.length === 0)
    return [
      { kind: 'prose', pieces: [heading(summary)] },
      { kind: 'blocks', blocks: outside },
    ];
  return [{ kind: 'blocks', blocks: [fold(summary, inside), ...outside] }];
}

type Child = Folded['child_blocks'][number];

function isChild(block: KnownBlock): block is Child {
  return ['actions', 'context', 'divider', 'header', 'rich_text', 'section'].includes(block.type);
}

/** Neighbouring prose becomes one block: a message may have only so many. */
export function joinProse(parts: readonly Part[]): KnownBlock[] {
  const blocks: KnownBlock[] = [];
  let pieces: Piece[] = [];
  const flush = () => {
    if (pieces.length > 0) blocks.push(richText(spaced(pieces)));
    pieces = [];
  };
  for (const part of parts) {
    if (part.kind === 'prose') pieces.push(...part.pieces);
    else {
      flush();
      blocks.push(...part.blocks);
    }
  }
  flush();
  return blocks;
}

/** Paragraphs one below the other; lists bring their own breaks. */
function spaced(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, place) => {
    const before = pieces[place - 1];
    return before?.type === 'rich_text_section' && piece.type === 'rich_text_section' ? [lineBreak(), piece] : [piece];
  });
}
