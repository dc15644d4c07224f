import { expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { createKeyv } from '../../../src/storage/keyv-store.ts';
import { createShelf } from '../../../src/storage/shelf.ts';

/** What every engine's shelf must do. */
export function testShelf(database: () => Database): void {
  let now = Date.parse('2026-11-26T10:00:00Z');
  const shelf = (secret = 7) =>
    createShelf(
      createKeyv(database(), 'shelf', () => now),
      { key: new Uint8Array(32).fill(secret), now: () => now },
    );

  it('gives back a note until its time is over', async () => {
    await shelf().put('form 1', 'drei Plätze', 60);
    expect(await shelf().get('form 1')).toBe('drei Plätze');
    expect(await shelf().get('form 2')).toBeUndefined();
    now += 60 * 60_000 + 1;
    expect(await shelf().get('form 1')).toBeUndefined();
  });

  it('shows neither the note nor its name to who reads the database, nor to who has another key', async () => {
    await shelf().put('thread C1 1.1', 'UANNA', 60);
    const rows = await database().kysely.selectFrom('key_value').selectAll().where('namespace', '=', 'shelf').execute();
    expect(JSON.stringify(rows)).not.toMatch(/UANNA|C1/);
    expect(await shelf(8).get('thread C1 1.1')).toBeUndefined();
  });
}
