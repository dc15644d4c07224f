import { findSecret } from './find-secret.ts';
import { redact } from './redact.ts';

/** What may leave the house of a text; undefined where it holds a secret, of which nothing may. */
export function withoutPeople(text: string): string | undefined {
  return findSecret(text) === undefined ? redact(text).text : undefined;
}
