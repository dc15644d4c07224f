import type { Delivery } from '../chat/messenger.ts';
import type { MessageReference } from '../chat/references.ts';

/**
 * What became of a call to a platform. `refused`: it said no, nothing was done. `limited`: nothing was done, again
 * after so many seconds. `busy`: nothing was done, and it did not say when to come again. `unclear`: it may or may not
 * have been done.
 */
export type Called<Result> =
  | { readonly kind: 'ok'; readonly result: Result }
  | { readonly kind: 'refused'; readonly error: string }
  | { readonly kind: 'limited'; readonly seconds: number; readonly reason: string }
  | { readonly kind: 'busy'; readonly reason: string }
  | { readonly kind: 'unclear'; readonly reason: string };

/** Finds the German sentence that says what a person may do about a refusal. */
export type Hints = Readonly<Record<string, string>>;

/** What a call means for the one who wanted to send. `message` is what was sent. */
export function toDelivery<Result>(
  called: Called<Result>,
  message: (result: Result) => MessageReference | undefined,
  hints: Hints = {},
): Delivery {
  switch (called.kind) {
    case 'ok': {
      const sent = message(called.result);
      return sent ? { kind: 'sent', message: sent } : { kind: 'unknown', reason: 'the platform did not name the message' };
    }
    case 'refused':
      return { kind: 'failed', reason: called.error, hint: hints[called.error] };
    case 'limited':
      return { kind: 'failed', reason: called.reason, retryAfterSeconds: called.seconds };
    case 'busy':
      return { kind: 'failed', reason: called.reason, isBusy: true };
    case 'unclear':
      return { kind: 'unknown', reason: called.reason };
  }
}
