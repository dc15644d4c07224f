import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/ask/article.ts';
import { buildIssue } from '../../src/digest/build-issue.ts';
import { formatArticleStates, parseArticleStates } from '../../src/knowledge/changes/article-states.ts';
import { gatherDigest } from '../../src/main/gather-digest.ts';
import { openMigrated } from '../../src/storage/open-migrated.ts';
import { readSample } from '../knowledge/sample-article.ts';
import { openBookings } from '../storage/bookings/open-bookings.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { issueOf } from './shipped-issues.ts';

const branch = { id: 'neunkirchen', name: 'IG Metall Neunkirchen' };
const withdrawn: Article = { ...readSample(), status: 'withdrawn' };

async function newsOf(before: readonly Article[], articles: readonly Article[]): Promise<readonly string[]> {
  const database = await openMigrated({ dataDir: await temporaryFolder() });
  const { ledger } = openBookings(database, () => new Date());
  const remembered = parseArticleStates(formatArticleStates(before)) ?? [];
  const input = await gatherDigest(
    { ...issueOf('2026-W48'), branch },
    { articles, before: remembered, booking: { ledger, formats: () => [] } },
  );
  await database.close();
  return buildIssue(input).sections.flatMap(({ items }) => items.map(({ text }) => text));
}

describe('an article that a curator takes out of use', () => {
  it('is neither gone nor told of, and is there again once it is released', async () => {
    expect(await newsOf([readSample()], [withdrawn])).toEqual([]);
    expect(await newsOf([withdrawn], [withdrawn])).toEqual([]);
    expect(await newsOf([withdrawn], [readSample()])).toEqual([
      'Geprüft und wieder da: Probegeld (§ 7 PrG) – Höhe: 100 € (§ 7 PrG, Stand März 2026)',
    ]);
  });

  it('is gone when its file is', async () => {
    expect(await newsOf([readSample()], [])).toEqual(['Probegeld (§ 7 PrG): nicht mehr in der Wissensbank']);
    expect(await newsOf([withdrawn], [])).toEqual([]);
  });
});
