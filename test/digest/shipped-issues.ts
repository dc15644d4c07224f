import { readConfig } from '../../src/config.ts';
import { buildIssue } from '../../src/digest/build-issue.ts';
import type { Issue } from '../../src/digest/issue.ts';
import { dueOf } from '../../src/digest/weekly-time.ts';
import { previousWeek, weekOf } from '../../src/digest/weeks.ts';
import type { ArticleState } from '../../src/knowledge/changes/compare-bases.ts';
import { type DigestRecords, gatherDigest } from '../../src/main/gather-digest.ts';
import { openMigrated } from '../../src/storage/open-migrated.ts';
import { openShippedBase } from '../knowledge/shipped-base.ts';
import { openBookings } from '../storage/bookings/open-bookings.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { aWorkshop } from '../workshop-dates.ts';

export const { branches } = readConfig({}).office;

/** From 2026-W45 to 2027-W10: before, over and after the end of the year, at which much ends. */
export const weeks = Array.from({ length: 19 }, (_, place) => weekOf(new Date(Date.parse('2026-11-02') + place * 7 * 86_400_000)));

const mondayMorning = { weekday: 'monday', time: '07:30' } as const;

/** Which issue: of a week, when the one before went out on time. */
export function issueOf(week: string) {
  return { ...dueOf(week, mondayMorning), previousDueAt: dueOf(previousWeek(week), mondayMorning).dueAt };
}

/** Dates on each Wednesday of those weeks, in the ledger of a database of its own. */
async function openLedger() {
  const database = await openMigrated({ dataDir: await temporaryFolder() });
  const start = new Date('2026-10-10T09:00:00Z');
  const { ledger } = openBookings(database, () => start);
  for (const place of weeks.keys()) {
    await ledger.add(aWorkshop(start, { id: `h2-${place}`, approval: place % 3 === 1 }, 28 + 7 * place), 'cli', []);
  }
  return { ledger, close: database.close };
}

type More = Partial<DigestRecords> & { readonly before?: readonly ArticleState[] };

/** The issues of all branches in all those weeks over the base that comes with the project. */
export async function shippedIssues(more: More = {}): Promise<readonly Issue[]> {
  const { base } = await openShippedBase();
  const { ledger, close } = await openLedger();
  const booking = { ledger, formats: () => base.formats };
  const wanted = weeks.flatMap((week) => branches.map((branch) => ({ ...issueOf(week), branch })));
  const records = { articles: base.articles, before: base.articles, booking, ...more };
  const inputs = await Promise.all(wanted.map((each) => gatherDigest(each, records)));
  await close();
  return inputs.map(buildIssue);
}
