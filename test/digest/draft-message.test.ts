import { expect, it } from 'vitest';
import { digestMessage } from '../../src/digest/replies/digest-message.ts';
import { draftMessage } from '../../src/digest/replies/draft-message.ts';
import { renderMessage as renderForSlack } from '../../src/slack/render/render-message.ts';
import { openMigrated } from '../../src/storage/open-migrated.ts';
import { renderMessage as renderForTeams } from '../../src/teams/render/render-message.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { openDigest } from './open-digest.ts';
import { branches, shippedIssues, weeks } from './shipped-issues.ts';

it('a draft says of each branch how to see what is folded, on both platforms, whatever the week', async () => {
  const issues = await shippedIssues({ before: [] });
  const database = await openMigrated({ dataDir: await temporaryFolder() });
  for (const week of weeks) {
    const due = { week, dueAt: issues.find((issue) => issue.week === week)?.dueAt ?? '' };
    const { parts } = openDigest(database, () => new Date(due.dueAt), {
      branches,
      issue: async (_due, branch) => {
        const issue = issues.find((each) => each.week === week && each.branch === branch);
        if (!issue) throw new Error(`There is no issue for ${branch}.`);
        return digestMessage(issue, { branchName: branch });
      },
    });
    const draft = await draftMessage(due, parts);
    for (const shown of [
      renderForSlack(draft),
      renderForSlack(draft, { containers: false }),
      renderForTeams(draft, { place: 'shared', dialogs: true }),
    ]) {
      const text = JSON.stringify(shown);
      for (const { name } of branches) expect(text).toContain(`/digest vorschau ${name.replace('IG Metall ', '')}`);
      expect(text).not.toContain('… (gekürzt)');
    }
  }
  await database.close();
}, 60_000);
