import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from '../../../src/storage/audit/verify-audit.ts';
import type { DatabaseLocation } from '../../../src/storage/open-database.ts';
import { openMigrated } from '../../../src/storage/open-migrated.ts';
import { counts } from '../../counts.ts';
import { createFolder, describeOnPostgres } from '../engines.ts';
import { runProcess } from '../run-process.ts';
import { auditKey } from './write-log.ts';

const rowsOfEach = counts.auditRows;

function testProcesses(location: () => DatabaseLocation): void {
  it(`is one unbroken chain when two processes write ${rowsOfEach} entries each at once`, async () => {
    const database = await openMigrated(location());
    try {
      await Promise.all(['one', 'other'].map((label) => runProcess('write-audit', location(), label)));
      expect(await verifyAudit(database, auditKey)).toMatchObject({ from: 1, to: 2 * rowsOfEach, faults: [] });
      const actions = await database.kysely.selectFrom('audit').select('action').execute();
      expect(actions.filter(({ action }) => action === 'one')).toHaveLength(rowsOfEach);
      const turns = actions.filter(({ action }, place) => place > 0 && action !== actions[place - 1]?.action).length;
      expect(turns).toBeGreaterThan(1);
    } finally {
      await database.close();
    }
  }, 60_000);
}

describe('the audit log on SQLite', () => {
  let folder: Awaited<ReturnType<typeof createFolder>>;
  beforeAll(async () => {
    folder = await createFolder();
  });
  afterAll(() => folder.remove());
  testProcesses(() => ({ dataDir: folder.path }));
});

describeOnPostgres('the audit log', testProcesses);
