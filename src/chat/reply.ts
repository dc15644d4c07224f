import type { FieldErrors, Form, Option } from './form.ts';
import type { Message } from './message.ts';
import type { PersonReference } from './references.ts';

/**
 * A message and who may see it. That somebody asks or books here reveals union activity, so the core decides; an
 * adapter may narrow `conversation` to `asker`, never widen.
 */
export type Reply = {
  readonly audience: 'asker' | 'conversation';
  /** Who `asker` is when a message is sent later or unasked into a conversation of several people. */
  readonly asker?: PersonReference | undefined;
  /** True for somebody's own case: an adapter never offers to show it to others. */
  readonly personal?: boolean | undefined;
  /** True for what nobody misses: an adapter leaves it out where it would need a message in another place, or one for all. */
  readonly courtesy?: boolean | undefined;
  readonly message: Message;
};

/** What one event leads to. `replace` changes the message whose button was pressed instead of adding one. */
export type Response =
  | { readonly kind: 'reply'; readonly reply: Reply; readonly replace?: boolean | undefined }
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'errors'; readonly errors: FieldErrors }
  | { readonly kind: 'options'; readonly options: readonly Option[] }
  | { readonly kind: 'nothing' };

/** Said while an answer is being made: a step ("Ich suche …") or more of the final text. */
export type Progress = { readonly kind: 'step'; readonly text: string } | { readonly kind: 'text'; readonly append: string };

/** The bot as an adapter sees it: one event in, one response out; it never throws. */
export type Responder = (incoming: import('./incoming.ts').Incoming, onProgress?: (part: Progress) => void) => Promise<Response>;
