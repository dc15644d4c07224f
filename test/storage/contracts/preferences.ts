import { expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { createKeyv } from '../../../src/storage/keyv-store.ts';
import { createPreferences } from '../../../src/storage/preferences.ts';

/** What every engine's preferences must do. */
export function testPreferences(database: () => Database): void {
  const keyv = () => createKeyv(database(), 'preferences', Date.now);
  const preferences = () => createPreferences(keyv());

  it('knows no branch of somebody who has not chosen', async () => {
    expect(await preferences().branchOf('slack:T1:U1')).toBeUndefined();
  });

  it('keeps the last choice of each person', async () => {
    await preferences().chooseBranch('slack:T1:U1', 'neunkirchen');
    await preferences().chooseBranch('slack:T1:U2', 'voelklingen');
    await preferences().chooseBranch('slack:T1:U1', 'saarbruecken');
    expect(await preferences().branchOf('slack:T1:U1')).toBe('saarbruecken');
    expect(await preferences().branchOf('slack:T1:U2')).toBe('voelklingen');
  });

  it('refuses a stored choice that is no text', async () => {
    await keyv().set('branch:slack:T1:U3', { not: 'text' });
    await expect(preferences().branchOf('slack:T1:U3')).rejects.toThrow('expected string');
  });
}
