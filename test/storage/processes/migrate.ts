import { setTimeout } from 'node:timers/promises';
import { migrate } from '../../../src/storage/migrate.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';

const location = JSON.parse(process.argv[2] ?? '');
const start = Number(process.argv[3]);

// Processes come up at different speeds: only a common instant makes them meet.
await setTimeout(Math.max(0, start - Date.now()));
const databases = await Promise.all([openDatabase(location), openDatabase(location), openDatabase(location)]);
await Promise.all(databases.map((database) => migrate(database)));
await Promise.all(databases.map((database) => database.close()));
process.stdout.write('migrated');
