import { type PersonReference, personKey } from '../../src/chat/references.ts';
import { hashPerson } from '../../src/storage/hash-person.ts';
import { loadSecret } from '../../src/storage/load-secret.ts';
import { preferenceOf } from '../../src/storage/preferences.ts';

/** The name of the row that holds which branch somebody has chosen. */
export async function choiceOf(person: PersonReference, dataDir: string): Promise<string> {
  return preferenceOf(hashPerson(await loadSecret(dataDir, 'feedback-key', 32), personKey(person)));
}
