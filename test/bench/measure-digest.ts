import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../src/config.ts';
import { buildIssue } from '../../src/digest/build-issue.ts';
import { articlesBefore, loadArticles } from '../../src/main/articles-before.ts';
import { gatherDigest } from '../../src/main/gather-digest.ts';
import { openMigrated } from '../../src/storage/open-migrated.ts';
import { runTws } from '../cli/run-tws.ts';
import { issueOf } from '../digest/shipped-issues.ts';
import { openBookings } from '../storage/bookings/open-bookings.ts';
import { time } from './measure.ts';
import type { Row } from './table.ts';

const week = '2026-W48';

/** How long the issues of all four branches take over the shipped base, read anew each time, and as a command with its start. */
export async function measureDigest(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tws-bench-'));
  try {
    const build = await measureBuild(folder);
    const command = await time(() => runTws(['digest', 'preview', '--week', week], { DATA_DIR: folder }));
    return [
      { what: 'digest of four branches: base read and issues built', ours: build, unit: 'ms', target: 1000 },
      { what: 'digest of four branches: tws digest preview', ours: command.milliseconds, unit: 's' },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureBuild(dataDir: string): Promise<number> {
  const { knowledgeDir, office } = readConfig({});
  const database = await openMigrated({ dataDir });
  const { ledger } = openBookings(database, () => new Date());
  const { milliseconds } = await time(async () => {
    const articles = await loadArticles(knowledgeDir);
    const before = await articlesBefore(week, { current: { folder: knowledgeDir, articles } });
    const booking = { ledger, formats: () => [] };
    for (const branch of office.branches) buildIssue(await gatherDigest({ ...issueOf(week), branch }, { articles, before, booking }));
  });
  await database.close();
  return milliseconds;
}
