import type { Button } from '../../chat/message.ts';
import type { Element } from './card.ts';
import type { Line } from './line.ts';
import { renderLine } from './render-line.ts';

/** Where prose stands: in the text of the message, in the card, or in one of its notes. */
export type Frame = 'running' | 'plain' | 'info' | 'warning';
export type ProsePart = { readonly kind: 'prose'; readonly frame: Frame; readonly lines: readonly Line[] };

/** Buttons until it is decided for which of them there is room. `about` and `after` are what stands before them. */
export type ButtonsPart = {
  readonly kind: 'buttons';
  readonly buttons: readonly Button[];
  readonly about: string;
  readonly after: string;
  /** Buttons that make sense together alone, such as two thumbs. */
  readonly isPair?: boolean | undefined;
};

/** What can be pressed, where an answer comes from, what only separates. */
export type FixedPart = { readonly kind: 'fixed'; readonly rank: 'control' | 'source' | 'divider'; readonly elements: readonly Element[] };
export type FoldPart = { readonly kind: 'fold'; readonly title: string; readonly about: string; readonly parts: readonly Part[] };

/** A message on its way into a card, while it can still be shortened without losing what matters. */
export type Part = ProsePart | ButtonsPart | FixedPart | FoldPart;

export function prose(lines: readonly Line[], frame: Frame = 'plain'): Part[] {
  return lines.length === 0 ? [] : [{ kind: 'prose', frame, lines }];
}

/** The elements of a card; a divider becomes a line above what follows it. */
export function toElements(parts: readonly Part[]): Element[] {
  const elements: Element[] = [];
  let isDivided = false;
  let folds = 0;
  for (const part of parts) {
    if (part.kind === 'fold') folds += 1;
    const [first, ...others] = elementsOf(part, `fold-${folds}`);
    if (first !== undefined) elements.push(isDivided ? { ...first, separator: true, spacing: 'Large' } : first, ...others);
    isDivided = isDivider(part) || (isDivided && first === undefined);
  }
  return elements;
}

const isDivider = (part: Part): boolean => part.kind === 'fixed' && part.rank === 'divider';

function elementsOf(part: Part, id: string): readonly Element[] {
  switch (part.kind) {
    case 'prose':
      return frameLines(part);
    case 'buttons':
      return [];
    case 'fixed':
      return part.elements;
    case 'fold':
      return renderFold(part, id);
  }
}

export function frameLines({ frame, lines }: ProsePart): Element[] {
  if (frame === 'running') return [];
  const elements = lines.map(renderLine);
  return frame === 'plain' ? elements : [{ type: 'Container', style: noteStyles[frame], items: elements }];
}

const noteStyles = { info: 'emphasis', warning: 'attention' } as const;

/** The button that unfolds, and what it unfolds. */
export function renderFold({ title, parts }: FoldPart, id: string): Element[] {
  const action = { type: 'Action.ToggleVisibility', title: `▸ ${title}`, targetElements: [id] };
  return [
    { type: 'ActionSet', spacing: 'Default', actions: [action] },
    { type: 'Container', id, isVisible: false, items: toElements(parts) },
  ];
}
