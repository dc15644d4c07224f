import { existsSync } from 'node:fs';
import { openDatabase } from '../../../src/storage/open-database.ts';

/** Writes rows of two tables that always belong together, until a file is there or two minutes are over, and tells how many. */
const stop = process.argv[3] ?? '';
const until = Date.now() + 120_000;
const { transaction, close } = await openDatabase(JSON.parse(process.argv[2] ?? ''));
let pairs = 0;
while (Date.now() < until && !existsSync(stop)) {
  const name = `pair ${pairs}`;
  await transaction(async (within) => {
    await within.insertInto('workshop_rating').values({ workshop: 'w1', person: name, verdict: 'helpful', at: name }).execute();
    await within.insertInto('told').values({ booking: name, what: 'pair', at: name }).execute();
  });
  pairs += 1;
}
await close();
process.stdout.write(String(pairs));
