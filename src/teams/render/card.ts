/** An element of an Adaptive Card. */
export type Element = { readonly type: string; readonly [name: string]: unknown };

/** An Adaptive Card as plain data: version 1.5, the newest that Teams shows on all its clients. */
export type Card = {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly $schema: string;
  readonly body: readonly Element[];
};

export function createCard(body: readonly Element[]): Card {
  return { type: 'AdaptiveCard', version: '1.5', $schema: 'http://adaptivecards.io/schemas/adaptive-card.json', body };
}

export type CardAttachment = { readonly contentType: 'application/vnd.microsoft.card.adaptive'; readonly content: Card };

/** A card as a message carries it. */
export function attach(content: Card): CardAttachment {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}
