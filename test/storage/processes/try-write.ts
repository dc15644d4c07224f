import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const { dataDir } = JSON.parse(process.argv[2] ?? '');
const sqlite = new DatabaseSync(join(dataDir, 'tws.sqlite'));
try {
  sqlite.exec('begin immediate');
  process.stdout.write('free');
} catch {
  process.stdout.write('locked');
}
