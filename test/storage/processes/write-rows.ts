import { createKeyv } from '../../../src/storage/keyv-store.ts';
import { openDatabase } from '../../../src/storage/open-database.ts';

const rows = 150;
const label = process.argv[3] ?? '';
const database = await openDatabase(JSON.parse(process.argv[2] ?? ''));
const keyv = createKeyv(database, 'written', Date.now);

// Half single statements, half transactions that read before they write.
for (let row = 0; row < rows; row += 1) {
  if (row % 2 === 0) await keyv.set(`${label}-${row}`, row);
  else await countUp();
}
await database.close();
process.stdout.write(String(rows));

async function countUp(): Promise<void> {
  await database.transaction(async (transaction) => {
    const counter = transaction.selectFrom('key_value').select('value').where('namespace', '=', 'counter');
    const { value } = await counter.executeTakeFirstOrThrow();
    await transaction
      .updateTable('key_value')
      .set({ value: String(Number(value) + 1) })
      .where('namespace', '=', 'counter')
      .execute();
  });
}
