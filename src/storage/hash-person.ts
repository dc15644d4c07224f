import { createHmac } from 'node:crypto';

/** Under what a table finds somebody again (see `personKey`); each key gives another hash, so that tables cannot be joined by it. */
export function hashPerson(key: Uint8Array, person: string): string {
  return createHmac('sha256', key).update(`person ${person}`).digest('hex');
}
