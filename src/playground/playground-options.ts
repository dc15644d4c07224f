import type { Responder } from '../chat/reply.ts';

/** Somebody whom the visitor can be; the bot meets them as `playground:local:ID`. */
export type Person = { readonly id: string; readonly label: string; readonly hint: string };

/** Where the visitor can write. `channel` is the id that the office's configuration uses for a channel. */
export type Place = {
  readonly id: string;
  readonly label: string;
  readonly kind: 'direct' | 'channel';
  readonly channel?: string | undefined;
};

export type PlaygroundOptions = {
  readonly responder: Responder;
  readonly people: readonly Person[];
  readonly places: readonly Place[];
  readonly suggestions: readonly string[];
  readonly now: () => Date;
  /** Host names besides localhost, 127.0.0.1 and [::1] under which the page answers. */
  readonly hosts?: readonly string[] | undefined;
  /** Hears of a responder that threw although it promised not to; the person has read a German sentence by then. */
  readonly onError?: ((error: unknown) => void) | undefined;
};
