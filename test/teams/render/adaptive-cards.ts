import { createRequire } from 'node:module';

/** As much of the `adaptivecards` package as the tests need. */
type AdaptiveCards = {
  readonly SerializationContext: new () => { readonly eventCount: number; getEventAt(place: number): { readonly message: string } };
  readonly AdaptiveCard: new () => {
    parse(card: unknown, context: unknown): void;
    validateProperties(): { readonly validationEvents: readonly { readonly message: string }[] };
  };
};

// Its entry for ESM cannot be loaded in Node, and the other looks for a browser.
Object.assign(globalThis, { self: globalThis });
const { AdaptiveCard, SerializationContext } = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as AdaptiveCards;

/** What Microsoft's own reader finds wrong with a card. */
export function findCardEvents(card: unknown): string[] {
  const context = new SerializationContext();
  const parsed = new AdaptiveCard();
  parsed.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, place) => context.getEventAt(place));
  return [...events, ...parsed.validateProperties().validationEvents].map(({ message }) => message);
}
