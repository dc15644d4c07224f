import type { Handled } from '../chat/queues.ts';
import { InputError } from '../errors.ts';

/** Throws what an operator should know where a wish did not come true. */
export function checkHandled(id: string, handled: Handled, list: string): void {
  if (handled !== 'done') throw new InputError(`${id}: ${explainHandled(handled, list)}`);
}

/** Why a wish did not come true, and what to do. */
export function explainHandled(handled: Exclude<Handled, 'done'>, list: string): string {
  switch (handled) {
    case 'missing':
      return `there is no such item; ${list} lists all (an id has at least 4 characters)`;
    case 'ambiguous':
      return `several items begin with this; name the whole id from ${list}`;
    case 'busy':
      return 'a process is working on it; try again in a minute';
    case 'fine':
      return 'it was not given up; it is taken up by itself';
    case 'gone':
      return 'its content was wiped a day after it was given up, so there is nothing to send any more';
    case 'superseded':
      return 'this issue of the digest has been sent anew since, under another id';
    case 'unsure':
      return 'this post may have arrived, and the platform cannot be asked (Teams never can): sending it again may show it twice. Look there first; if it is missing, repeat this with --may-repeat, else use tws outbox drop';
  }
}
