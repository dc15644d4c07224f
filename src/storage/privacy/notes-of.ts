import { sql } from 'kysely';
import { z } from 'zod';
import { openTurn } from '../conversation-memory.ts';
import { hashPerson } from '../hash-person.ts';
import { ownerOf, preferenceOf } from '../preferences.ts';
import { retry } from '../retry.ts';
import { unseal } from '../seal.ts';
import { type Asking, type Erasing, isErased } from './erasing.ts';
import type { PersonalTable } from './personal-table.ts';
import { withoutSecrets } from './without-secrets.ts';

/** Memory of conversations, preferences and notes of the platforms. Posters lie a day under names of chance, nobody's. */
export const notesOf: PersonalTable = {
  section: {
    name: 'Gespräch, Auswahl und Vermerke',
    find: async (asking) => [...(await findTurns(asking)), ...(await findPreferences(asking)), ...(await findShelf(asking))],
  },
  async erase(erasing) {
    for (const hash of erasing.hashes) await eraseOwned(hash, erasing);
    await erasePreferences(erasing);
  },
};

async function findTurns({ kysely, person, keys }: Asking): Promise<readonly object[]> {
  const rows = await findOwned(kysely, 'memory', hashPerson(keys.memory, person));
  return rows.flatMap(({ key, value }) => {
    const turn = openTurn(keys.memory, key, readValue(value));
    return turn === undefined ? [] : [{ art: 'Frage im Gespräch', ...turn }];
  });
}

async function findPreferences({ kysely, person, keys }: Asking): Promise<readonly object[]> {
  const query = kysely
    .selectFrom('key_value')
    .select('value')
    .where('namespace', '=', 'preferences')
    .where('key', 'in', [preferenceOf(hashPerson(keys.feedback, person)), preferenceOf(person)]);
  return (await retry(() => query.execute())).map(({ value }) => ({ art: 'Gewählte Geschäftsstelle', wert: readValue(value) }));
}

async function findShelf({ kysely, person, keys }: Asking): Promise<readonly object[]> {
  const rows = await findOwned(kysely, 'shelf', hashPerson(keys.queue, person));
  return rows.map(({ key, value, expires_at }) => ({
    ...{ art: 'Vermerk der Anbindung', bis: expires_at === null ? undefined : new Date(Number(expires_at)).toISOString() },
    inhalt: withoutSecrets(unseal({ key: keys.queue, name: key }, readValue(value))),
  }));
}

const valueSchema = z.object({ value: z.string() });

/** The text in a row as Keyv wraps it. */
function readValue(stored: string): string {
  return valueSchema.parse(JSON.parse(stored)).value;
}

/** The hash of the owner comes first in the names of somebody's rows. */
function isOwnedBy(owner: string) {
  return sql<boolean>`key like ${`${owner}:%`}`;
}

async function findOwned(kysely: Asking['kysely'], namespace: string, owner: string) {
  const query = kysely.selectFrom('key_value').selectAll().where('namespace', '=', namespace).where(isOwnedBy(owner));
  return await retry(() => query.execute());
}

async function eraseOwned(owner: string, { transaction }: Erasing): Promise<void> {
  await transaction.deleteFrom('key_value').where('namespace', 'in', ['memory', 'shelf']).where(isOwnedBy(owner)).execute();
}

/** A backup of an earlier version names people in plain text. */
async function erasePreferences(erasing: Erasing): Promise<void> {
  const { transaction, hashes } = erasing;
  const chosen = transaction.selectFrom('key_value').select('key').where('namespace', '=', 'preferences');
  const names = (await chosen.execute()).map(({ key }) => key);
  const keys = names.filter((name) => hashes.includes(ownerOf(name)) || isErased(ownerOf(name), erasing));
  if (keys.length > 0) await transaction.deleteFrom('key_value').where('namespace', '=', 'preferences').where('key', 'in', keys).execute();
}
