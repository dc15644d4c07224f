import { ModelError } from '../../errors.ts';

/** Aborts after so many milliseconds as a model does that took too long; `late` says in English what did not come in time. */
export function stopAfter(milliseconds: number, late: string): AbortSignal {
  const stop = new AbortController();
  setTimeout(() => stop.abort(new ModelError('timeout', late)), milliseconds).unref();
  return stop.signal;
}
