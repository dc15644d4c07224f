import { expect, it, onTestFinished } from 'vitest';
import { titleOfIssue } from '../../src/digest/say-issue.ts';
import { becomesIdle } from '../booking/stage.ts';
import { openBothPlatforms } from '../open-both-platforms.ts';
import { checkPost, findPost } from './check-post.ts';
import { liveUntilMonday } from './live-until-monday.ts';

it('comes into the four channels of Slack and of Teams on Monday, each its own, and all its links and buttons work', {
  timeout: 120_000,
}, async () => {
  const both = await openBothPlatforms();
  onTestFinished(both.close);
  const due = await liveUntilMonday(both);
  const { targets, branches, desks, store } = both.bot.digest;
  expect([targets.length, branches.length, desks.length]).toEqual([8, 4, 2]);
  for (const target of targets) {
    const name = branches.find(({ id }) => id === target.branch)?.name ?? '';
    const post = findPost(both, target, 'Wochenüberblick');
    expect(post.words).toContain(titleOfIssue(due.week, name));
    await checkPost(post, target, { both, due });
    await post.as('anna').presses('Hilfreich');
  }
  await becomesIdle(both.onSlack);
  expect([...(await store.votes(due.week)).values()]).toEqual(branches.map(() => ({ read: 2, helpful: 2 })));
  for (const desk of desks) {
    expect(findPost(both, desk, 'Entwurf: Wochenüberblick').words).toContain('Darunter steht eingeklappt: Mehr (');
    expect(findPost(both, desk, ': angekommen').words.match(/gesendet um/g)).toHaveLength(8);
  }
});
