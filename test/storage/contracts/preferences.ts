import { expect, it } from 'vitest';
import type { Database } from '../../../src/storage/database.ts';
import { hashPerson } from '../../../src/storage/hash-person.ts';
import { createKeyv } from '../../../src/storage/keyv-store.ts';
import { createPreferences, hashOldPreferences, preferenceOf } from '../../../src/storage/preferences.ts';

/** What every engine's preferences must do. */
export function testPreferences(database: () => Database): void {
  const keyv = () => createKeyv(database(), 'preferences', Date.now);
  const key = new Uint8Array(32).fill(5);
  const chosen: string[] = [];
  const onChosen = async (person: string) => void chosen.push(person);
  const preferences = (now = Date.now) => createPreferences(keyv(), { key, days: 365, now, onChosen });

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

  it('forgets a choice after its time, and tells of each for the audit log', async () => {
    const before = chosen.length;
    await preferences(() => Date.now() - 366 * 24 * 3_600_000).chooseBranch('slack:T1:U4', 'neunkirchen');
    expect(await preferences().branchOf('slack:T1:U4')).toBeUndefined();
    expect(chosen.slice(before)).toEqual(['slack:T1:U4']);
  });

  it('names nobody, and takes over what earlier versions kept under names, unless there is a later choice', async () => {
    await keyv().set('branch:slack:T1:U5', 'neunkirchen');
    await keyv().set('branch:slack:T1:U6', 'neunkirchen');
    await preferences().chooseBranch('slack:T1:U6', 'voelklingen');
    await hashOldPreferences(database(), key);
    expect(await preferences().branchOf('slack:T1:U5')).toBe('neunkirchen');
    expect(await preferences().branchOf('slack:T1:U6')).toBe('voelklingen');
    const rows = await database().kysely.selectFrom('key_value').select('key').where('namespace', '=', 'preferences').execute();
    expect(rows.filter((row) => row.key.includes('slack'))).toEqual([]);
  });

  it('refuses a stored choice that is no text', async () => {
    await keyv().set(preferenceOf(hashPerson(key, 'slack:T1:U3')), { not: 'text' });
    await expect(preferences().branchOf('slack:T1:U3')).rejects.toThrow('expected string');
  });
}
