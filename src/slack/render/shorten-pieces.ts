import { cut, escapeMarks } from '../../platform/safe-text.ts';
import type { Element, Piece } from './rich-text.ts';
import { weigh } from './weigh.ts';

/** Stands where something was cut off. */
export const cutMark: Piece = { type: 'rich_text_section', elements: [{ type: 'text', text: '… (gekürzt)' }] };

/** The beginning of prose up to a weight; what is cut ends with the mark. Links stay links. */
export function shortenPieces(pieces: readonly Piece[], weight: number): readonly Piece[] {
  let left = weight;
  for (const [place, piece] of pieces.entries()) {
    const own = weigh(piece);
    if (own > left) return [...pieces.slice(0, place), ...beginningOf(piece, left - weigh(cutMark)), cutMark];
    left -= own;
  }
  return pieces;
}

function beginningOf(piece: Piece, weight: number): Piece[] {
  if (piece.type === 'rich_text_section') {
    const elements = beginningOfElements(piece.elements, weight);
    return elements.length === 0 ? [] : [{ ...piece, elements }];
  }
  const items = fitting(piece.elements, weight);
  return items.length === 0 ? [] : [{ ...piece, elements: items }];
}

function beginningOfElements(elements: readonly Element[], weight: number): Element[] {
  const whole = fitting(elements, weight);
  const next = elements[whole.length];
  if (next?.type !== 'text') return whole;
  const text = beginningOfText(next.text, weight - weigh(whole));
  return text === '' ? whole : [...whole, { ...next, text }];
}

/** The first of them that fit together. */
function fitting<Node>(nodes: readonly Node[], weight: number): Node[] {
  let left = weight;
  const first = nodes.findIndex((node) => {
    left -= weigh(node);
    return left < 0;
  });
  return nodes.slice(0, first === -1 ? nodes.length : first);
}

/** Ends after a whole word, unless there is only one. */
function beginningOfText(text: string, weight: number): string {
  const longest = escapeMarks(text) === text ? weight : Math.floor(weight / escapeMarks('&').length);
  const beginning = cut(text, Math.max(longest, 0));
  return beginning.replace(/(?<!\S)\S*$/, '').trimEnd() || beginning;
}
