import { createHash } from 'node:crypto';
import { personKey } from '../../chat/references.ts';
import type { PersonalData, Upcoming } from '../../privacy/personal-data.ts';
import type { Audit } from '../audit.ts';
import type { Database } from '../database.ts';
import { hashPerson } from '../hash-person.ts';
import { retry } from '../retry.ts';
import { eraseForGood } from './erase-for-good.ts';
import { eraseHashed } from './erase-hashed.ts';
import { type Asking, hashesOf } from './erasing.ts';
import { findJudged } from './find-judged.ts';
import { findProposalsOf, forgetProposers } from './forget-proposers.ts';
import { personalTables } from './personal-tables.ts';
import { addToTombstoneFile } from './tombstone-file.ts';

export type PersonalDataOptions = {
  readonly database: Database;
  readonly audit: Audit;
  readonly keys: Asking['keys'];
  readonly dataDir: string;
  readonly now: () => Date;
  /** Hears that what is erased may still stand in the files of the database for a while. */
  readonly onNotFinal: (cause: unknown) => void;
  /** Who does it in the eyes of the audit log, where that is not the person. */
  readonly actor?: string;
};

const object = 'personal-data';

/** What is kept about people, in SQL and in the files of DATA_DIR. */
export function createPersonalData(options: PersonalDataOptions): PersonalData {
  return {
    collect: (reference) => collectFor(personKey(reference), options),
    erase: (reference, upcoming) => eraseFor(personKey(reference), upcoming, options),
    meet: (reference, event) => meet(personKey(reference), event, options),
  };
}

/** All that is kept about somebody, by the name under which it is kept: see `personKey`, or any other of somebody without chat. */
export async function collectFor(person: string, options: PersonalDataOptions): Promise<string> {
  const { database, audit, keys, dataDir, now, actor = person } = options;
  const at = now().toISOString();
  await database.transaction((transaction) => audit(transaction, { at, actor, action: 'personal-data.exported', object }));
  const asking: Asking = { kysely: database.kysely, person, keys, dataDir, now: now() };
  const sections: Record<string, readonly object[]> = {};
  const remarks: Record<string, string> = {};
  for (const table of Object.values(personalTables)) {
    if (!('section' in table)) continue;
    sections[table.section.name] = await table.section.find(asking);
    if ('kept' in table) remarks[table.section.name] = table.kept;
  }
  sections['Änderungsvorschläge zur Wissensbank'] = await findProposalsOf(dataDir, (made) => made.person === person);
  return `${JSON.stringify({ stand: at, person, daten: sections, bleibtBeimLoeschen: remarks }, null, 2)}\n`;
}

/** The file first: where the transaction fails, the bot does it again at its next start, as the person wanted. */
export async function eraseFor(person: string, upcoming: Upcoming, options: PersonalDataOptions): Promise<void> {
  const { database, audit, keys, dataDir, now, onNotFinal, actor = person } = options;
  const at = now().toISOString();
  const hashes = hashesOf(person, keys, upcoming);
  await addToTombstoneFile(
    dataDir,
    hashes.map((hash) => ({ person: hash, at })),
  );
  const judged = await findJudged(database.kysely, { key: keys.feedback, hashes: [hashPerson(keys.feedback, person)] });
  await database.transaction(async (transaction) => {
    await eraseHashed({ transaction, hashes, at, keys, judged });
    await audit(transaction, { at, actor, action: 'personal-data.erased', object, after: upcoming });
  });
  await forgetProposers(dataDir, (made) => made.person === person);
  await eraseForGood(database).catch(onNotFinal);
}

/** The event is kept as a hash, so that an answer which is made again says it again. */
async function meet(person: string, event: string, { database, keys, now }: PersonalDataOptions): Promise<boolean> {
  const row = { person: hashPerson(keys.queue, person), event: createHash('sha256').update(event).digest('hex'), at: now().toISOString() };
  const find = database.kysely.selectFrom('first_contact').select('event').where('person', '=', row.person);
  const known = await retry(() => find.executeTakeFirst());
  if (known) return known.event === row.event;
  const insert = database.kysely
    .insertInto('first_contact')
    .values(row)
    .onConflict((conflict) => conflict.doNothing());
  const { numInsertedOrUpdatedRows } = await retry(() => insert.executeTakeFirstOrThrow());
  return numInsertedOrUpdatedRows === 1n;
}
