import { setTimeout } from 'node:timers/promises';
import { createAudit } from '../../../src/storage/audit.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';
import { retry } from '../../../src/storage/retry.ts';
import { counts } from '../../counts.ts';

const rows = counts.auditRows;
const rowsAtOnce = 4;
const patience = 30_000;
const action = process.argv[3] ?? '';
const database = await openDatabase(JSON.parse(process.argv[2] ?? ''));
const audit = createAudit(new Uint8Array(32).fill(9));

for (let row = 0; row < rows; row += rowsAtOnce) {
  await database.transaction(async (transaction) => {
    for (let each = row; each < row + rowsAtOnce; each += 1) {
      await audit(transaction, {
        at: '2026-11-20T08:00:00.000Z',
        actor: `slack:T1:U${each}`,
        action,
        object: `booking:b${each}`,
        after: each,
      });
    }
  }, patience);
  // Processes come up at different speeds: each goes on only once the other writes too.
  while (row === 0 && !(await isOtherThere())) await setTimeout(5);
}
await database.close();
process.stdout.write(String(rows));

async function isOtherThere(): Promise<boolean> {
  const other = database.kysely.selectFrom('audit').select('number').where('action', '<>', action).limit(1);
  return (await retry(() => other.execute())).length > 0;
}
