import { addToTombstoneFile } from '../../../src/storage/privacy/tombstone-file.ts';
import type { Plant } from './plant.ts';

/** What is left of what people were told once, did just now, and had erased. */
export const privacyPlants: Readonly<Record<string, readonly [days: number, Plant]>> = {
  'first contacts': [
    365,
    ({ database, marker, start }) =>
      database.kysely.insertInto('first_contact').values({ person: marker, event: 'e', at: start.toISOString() }).execute(),
  ],
  tombstones: [
    365,
    async ({ database, marker, start, dataDir }) => {
      await database.kysely.insertInto('tombstone').values({ person: marker, at: start.toISOString() }).execute();
      await addToTombstoneFile(dataDir, [{ person: marker.padEnd(64, '.'), at: start.toISOString() }]);
    },
  ],
  tally: [
    0,
    ({ database, marker, start }) =>
      database.kysely.insertInto('tally').values({ who: marker, note: marker, kept_until: start.getTime() }).execute(),
  ],
};
