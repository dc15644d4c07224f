import { type Card, createCard } from './card.ts';
import { line } from './line.ts';
import type { Press } from './read-press.ts';
import { type PressMode, renderPress } from './render-button.ts';
import { renderLine } from './render-line.ts';

/**
 * Asks before a press counts. "Yes" is that press without a question; "no" presses nothing, and `readPress` finds nothing
 * in it.
 */
export function renderQuestion(
  { action, value, hidden }: Press,
  { question, yes, no }: NonNullable<Press['confirm']>,
  mode: PressMode,
): Card {
  const actions = [
    renderPress({ label: yes || 'Ja' }, { tws: 'press', action, value, ...(hidden && { hidden }) }, mode),
    renderPress({ label: no || 'Nein' }, { tws: 'press', action: '', value: '' }, mode),
  ];
  return createCard([...line([{ text: question.trim() === '' ? 'Sicher?' : question }]).map(renderLine), { type: 'ActionSet', actions }]);
}
