import type { Outgoing } from '../chat/outbox.ts';

/** One delivery while listeners work on it: what is to be sent, and the response where Slack waits for one. */
export type Exchange = { readonly key: string; readonly at: string; readonly outgoing: Outgoing[]; response?: object };

/** The name under which listeners find the exchange in Bolt's context. */
const property = 'exchange';

export function withExchange(exchange: Exchange): { readonly [property]: Exchange } {
  return { [property]: exchange };
}

export function exchangeOf(context: { readonly [name: string]: unknown }): Exchange {
  // Put there by `withExchange` and by nobody else: every event reaches Bolt through it.
  return context[property] as Exchange;
}
