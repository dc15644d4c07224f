import type { Block, Button, FileBlock } from '../../chat/message.ts';
import { openButton } from '../../platform/files-of.ts';
import { noteLabels } from '../../platform/labels.ts';
import { shortText } from '../../platform/safe-text.ts';
import { limits } from '../limits.ts';
import { fitsInside, joinProse, type Part, prose, unfold } from './parts.ts';
import { type NextId, renderButton, renderFeedback } from './render-button.ts';
import { renderSources } from './render-sources.ts';
import { bold, bulletList, fact, inlines, link, plain, type Sources, section } from './rich-text.ts';

export type RenderContext = { readonly nextId: NextId; readonly sources: Sources; readonly containers: boolean };

/** What one block of a message becomes; nothing where there is nothing to see. */
export function renderBlock(block: Block, context: RenderContext): Part[] {
  const { sources } = context;
  switch (block.kind) {
    case 'text':
      return prose([section(inlines(block.text, sources))]);
    case 'note':
      return renderNote(block, context);
    case 'facts':
      return prose([bulletList(block.rows.map((row) => fact(row, sources)))]);
    case 'list':
      return renderList(block, context);
    case 'sources':
      return renderSources(block.sources, context.containers);
    case 'buttons':
      return renderButtons(block.buttons, context);
    case 'feedback':
      return [{ kind: 'block', rank: 'control', block: { type: 'context_actions', elements: [renderFeedback(block, context.nextId)] } }];
    case 'folded':
      return renderFolded(block, context);
    case 'file':
      return renderFile(block, context);
    case 'divider':
      return [{ kind: 'block', rank: 'divider', block: { type: 'divider' } }];
  }
}

const longestFileName = 200;
const noteSigns = { info: 'ℹ️ ', warning: '⚠️ ' } as const;

function renderNote({ tone, text }: Extract<Block, { kind: 'note' }>, { sources }: RenderContext): Part[] {
  return prose([section([...plain(noteSigns[tone]), ...bold(`${noteLabels[tone]}:`), ...plain(' '), ...inlines(text, sources)])]);
}

function renderList({ items, ordered = false }: Extract<Block, { kind: 'list' }>, { sources }: RenderContext): Part[] {
  const rows = items.map((item) => inlines(item, sources));
  return prose([bulletList(rows, ordered)]);
}

function renderButtons(buttons: readonly Button[], { nextId }: RenderContext): Part[] {
  const elements = buttons.flatMap((button) => renderButton(button, nextId) ?? []);
  const rows = Array.from({ length: Math.ceil(elements.length / limits.actions) }, (_, row): Part => {
    const own = elements.slice(row * limits.actions, (row + 1) * limits.actions);
    return { kind: 'block', rank: 'control', block: { type: 'actions', elements: own } };
  });
  return [...prose(buttons.map(renderUnsafe)), ...rows];
}

/** What is attached stands in the thread below; whether that will work nobody knows yet. */
function renderFile(file: FileBlock, context: RenderContext): Part[] {
  const open = openButton(file);
  const name = section(plain(`📄 ${shortText(file.name, longestFileName)}`));
  if (open) return [...prose([name]), ...renderButtons([open], context)];
  return prose([name, section(plain('Siehst Du die Datei hier nicht, dann frag bitte die Koordination der TWS danach.'))]);
}

/** The words of a button that leads nowhere safe. */
function renderUnsafe(button: Button) {
  const elements = 'url' in button ? link(button.label, button.url) : [];
  return elements[0]?.type === 'text' ? section(elements) : undefined;
}

/** What does not fit inside, or is too much for it, stands below; what is folded within it is not folded again. */
function renderFolded({ summary, blocks }: Extract<Block, { kind: 'folded' }>, context: RenderContext): Part[] {
  const parts = joinProse(blocks.flatMap((block) => renderBlock(block, { ...context, containers: false })).flatMap(unfold));
  const inside = parts.filter(fitsInside).slice(0, limits.containerBlocks);
  const outside = parts.filter((part) => !inside.includes(part));
  const title = shortText(summary, limits.containerTitle) || '–';
  return [...(inside.length === 0 ? prose([section(bold(title))]) : [{ kind: 'fold', title, parts: inside } as const]), ...outside];
}
