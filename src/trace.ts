import { createHash, randomInt } from 'node:crypto';

/**
 * The name of an event or a post in the log, in `tws inbox` and in `tws outbox`. Keys themselves may hold the address of a
 * conversation. The line that says that an event is done names the posts that came of it.
 */
export function traceOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 12);
}

/** Letters and digits that nobody confuses when reading them out on the phone. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A number under which an operator finds the cause in the log: "A7K2". */
export function newIncident(): string {
  return Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
}
