import type { Block, Button, FileBlock, Message } from '../../chat/message.ts';
import { openButton } from '../../platform/files-of.ts';
import { noteLabels } from '../../platform/labels.ts';
import { shortText } from '../../platform/safe-text.ts';
import { limits } from '../limits.ts';
import { factLine, type Line, line, listLines, runsOf, textLine } from './line.ts';
import { plainWords } from './markdown.ts';
import { type Part, prose } from './parts.ts';
import { renderSources } from './render-sources.ts';
import { unfold } from './unfold.ts';

/** What the blocks of a message become, in reading order; nothing where there is nothing to see. */
export function renderBlocks({ title = '', blocks }: Pick<Message, 'title' | 'blocks'>): Part[] {
  const parts: Part[] = [];
  const said = { about: title, after: title };
  for (const block of blocks) {
    const next = renderBlock(block, said);
    parts.push(...next);
    for (const each of next.flatMap((part) => (part.kind === 'prose' ? part.lines : []))) {
      said.after = wordsOf(each);
      if (each.look === 'heading') said.about = said.after;
    }
  }
  return parts;
}

/** What was said before: the last heading, and the last line. */
type Said = { readonly about: string; readonly after: string };

const wordsOf = ({ runs }: Line): string => runs.map(({ text }) => text).join('');

function renderBlock(block: Block, said: Said): Part[] {
  switch (block.kind) {
    case 'text':
      return prose(textLine(block.text));
    case 'note':
      return prose(line([{ text: `${noteLabels[block.tone]}: `, bold: true }, ...runsOf(block.text)]), block.tone);
    case 'facts':
      return prose(block.rows.flatMap(factLine));
    case 'list':
      return prose(listLines(block.items, block.ordered));
    case 'sources':
      return renderSources(block.sources);
    case 'buttons':
      return [{ kind: 'buttons', buttons: copies(block.buttons), ...said }];
    case 'feedback':
      return [{ kind: 'buttons', buttons: feedbackButtons(block), isPair: true, ...said }];
    case 'folded':
      return renderFolded(block, said);
    case 'file':
      return renderFile(block, said);
    case 'divider':
      return [{ kind: 'fixed', rank: 'divider', elements: [] }];
  }
}

/** A button may stand in a message twice; each is to be told from the other. */
const copies = (buttons: readonly Button[]): Button[] => buttons.map((button) => ({ ...button }));

function feedbackButtons({ action, value }: Extract<Block, { kind: 'feedback' }>) {
  return [
    { label: 'Hilfreich', action, value: `${value}:helpful` },
    { label: 'Nicht hilfreich', action, value: `${value}:unhelpful` },
  ];
}

/** A bot sends no files in Teams, except in its direct chats and with a dialog for each: people open them elsewhere. */
function renderFile(file: FileBlock, said: Said): Part[] {
  const open = openButton(file);
  const name = line([{ text: `Datei: ${shortText(file.name, limits.fileName)}` }]);
  if (open) return [...prose(name), { kind: 'buttons', buttons: [open], ...said }];
  return prose([...name, ...line([{ text: 'In Teams kann ich keine Dateien anhängen. Frag bitte die Koordination der TWS danach.' }])]);
}

/** What is folded within what is folded stands below its title. */
function renderFolded({ summary, blocks }: Extract<Block, { kind: 'folded' }>, { about }: Said): Part[] {
  const title = shortText(plainWords(summary), limits.button) || '–';
  const parts = renderBlocks({ title: about, blocks }).flatMap((part) => (part.kind === 'fold' ? unfold(part) : [part]));
  return parts.length === 0 ? prose(line([{ text: title, bold: true }], 'heading')) : [{ kind: 'fold', title, about, parts }];
}
