// One process of the bot, whose clock its parent sets: at each line it does what is due and sends it, then answers.
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { runDigest } from '../../../src/digest/run-digest.ts';
import { openMigrated } from '../../../src/storage/open-migrated.ts';
import { openDigest } from '../open-digest.ts';

const [, , location = '', log = ''] = process.argv;
const clock = { now: new Date(0) };
const database = await openMigrated(JSON.parse(location));
const { parts, sendAll } = openDigest(database, () => clock.now);

for await (const line of createInterface({ input: process.stdin })) {
  clock.now = new Date(line);
  await runDigest(parts);
  await sendAll((key) => appendFileSync(log, `${line} ${key}\n`));
  await runDigest(parts);
  process.stdout.write(`${line}\n`);
}
await database.close();
