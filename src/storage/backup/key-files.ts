import { createHmac } from 'node:crypto';
import path from 'node:path';
import { InputError } from '../../errors.ts';
import type { Manifest } from './manifest.ts';
import { readPrivateFile, writePrivateFile } from './private-file.ts';

/** Files of DATA_DIR without which rows of a backup are worthless, and what would be lost with them. */
export const neededKeys: Readonly<Record<string, string>> = {
  'audit-key': 'nobody could check the audit log, and the same person would appear under another name in it',
  'booking-key': 'nobody could read who has booked',
  'digest-key': 'people would be counted twice in the week of the restore',
  'feedback-key': 'the same person could judge an answer twice',
  'link-key': 'links to calendars and files would be worthless',
  'queue-key': 'posts that wait, and where Teams can be written to, could not be read',
};

/** Files of DATA_DIR that seal only what no backup keeps; the bot makes new ones. */
export const otherKeys: readonly string[] = ['limit-key', 'memory-key', 'model-key', 'poster-key'];

type KeyEntry = Manifest['keys'][number];

/** Notes by fingerprint which keys fit the rows, and copies them into the backup only where that is wanted. */
export async function saveKeyFiles(dataDir: string, folder: string, withKeys: boolean): Promise<readonly KeyEntry[]> {
  const entries: KeyEntry[] = [];
  for (const name of Object.keys(neededKeys)) {
    const key = await readPrivateFile(path.join(dataDir, name));
    if (key === undefined) continue;
    entries.push({ name, fingerprint: fingerprintOf(key), included: withKeys });
    if (withKeys) await writePrivateFile(keyFile(folder, name), key);
  }
  return entries;
}

/** A key that is to be written into the data folder. */
export type MissingKey = { readonly name: string; readonly key: Uint8Array };

/** The keys that the data folder lacks and the backup has. Throws `InputError` where one does not fit, or is nowhere. */
export async function findMissingKeys(folder: string, dataDir: string, keys: Manifest['keys']): Promise<readonly MissingKey[]> {
  const found = await Promise.all(keys.map((entry) => findKey(folder, dataDir, entry)));
  const problems = found.filter((each) => typeof each === 'string');
  if (problems.length === 0) return found.filter((each) => typeof each === 'object');
  throw new InputError(`The backup cannot be restored with these keys:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
}

/** What is wrong with a key, or the key itself where the data folder lacks it. */
async function findKey(
  folder: string,
  dataDir: string,
  { name, fingerprint, included }: KeyEntry,
): Promise<string | MissingKey | undefined> {
  const file = path.join(dataDir, name);
  const present = await readPrivateFile(file);
  if (present !== undefined && fingerprintOf(present) === fingerprint) return undefined;
  if (present !== undefined) return `${file} is not the key of this backup; set DATA_DIR to a new folder, or move the file away.`;
  const key = included ? await readPrivateFile(keyFile(folder, name)) : undefined;
  if (key !== undefined) return fingerprintOf(key) === fingerprint ? { name, key } : `${keyFile(folder, name)} is damaged.`;
  return `${file} is missing; put it there from where you keep the keys. Without it ${neededKeys[name] ?? 'rows cannot be read'}.`;
}

/** Never replaces a key that is there. */
export async function writeKeys(dataDir: string, keys: readonly MissingKey[]): Promise<void> {
  for (const { name, key } of keys) await writePrivateFile(path.join(dataDir, name), key);
}

function keyFile(folder: string, name: string): string {
  return path.join(folder, 'keys', name);
}

/** Tells two random keys apart and says nothing about either. */
function fingerprintOf(key: Uint8Array): string {
  return createHmac('sha256', key).update('tws backup').digest('hex').slice(0, 16);
}
