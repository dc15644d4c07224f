import type { Card } from '../render/card.ts';

/** Says one sentence to whoever pressed a button of a card (https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model). */
export function sayToCard(text: string): object {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}

/** Puts another card in the place of the one on which somebody pressed. */
export function replaceCard(card: Card): object {
  return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
}
