import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../src/config.ts';
import { buildIssue } from '../../src/digest/build-issue.ts';
import { articlesBefore, loadArticles } from '../../src/main/articles-before.ts';
import { gatherDigest } from '../../src/main/gather-digest.ts';
import { openMigrated } from '../../src/storage/open-migrated.ts';
import { issueOf } from '../digest/shipped-issues.ts';
import { openBookings } from '../storage/bookings/open-bookings.ts';
import { time } from './measure.ts';
import type { Row } from './table.ts';

const week = '2026-W48';

/** How long the issues of one Monday take for so many branches, the four of the office in turn: `npm run bench -- branches`. */
export async function measureBranches(): Promise<Row[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'tws-bench-'));
  const { knowledgeDir, office } = readConfig({});
  const database = await openMigrated({ dataDir });
  const { ledger } = openBookings(database, () => new Date());
  const articles = await loadArticles(knowledgeDir);
  const before = await articlesBefore(week, { current: { folder: knowledgeDir, articles } });
  const rows: Row[] = [];
  for (const count of [10, 100, 1000]) {
    const { milliseconds } = await time(async () => {
      for (let place = 0; place < count; place++) {
        const branch = office.branches[place % office.branches.length];
        if (branch)
          buildIssue(await gatherDigest({ ...issueOf(week), branch }, { articles, before, booking: { ledger, formats: () => [] } }));
      }
    });
    rows.push({ what: `issues of the digest for ${count} branches`, ours: milliseconds, unit: 's' });
  }
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
  return rows;
}
