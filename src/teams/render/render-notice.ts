import { type Card, createCard } from './card.ts';
import { line } from './line.ts';
import { renderLine } from './render-line.ts';

/** A card that only says something. */
export function renderNotice(text: string): Card {
  return createCard(line([{ text }]).map(renderLine));
}
