import { expect, it, onTestFinished } from 'vitest';
import { runDigest } from '../../src/digest/run-digest.ts';
import { nextDue } from '../../src/digest/weekly-time.ts';
import { addDate, createClock } from '../booking/stage.ts';
import { eventually } from '../eventually.ts';
import { problemsOf } from '../slack/block-kit.ts';
import { slackStage } from '../slack/booking-stage.ts';
import { openSlackBot } from '../slack/open-slack-bot.ts';
import { wordsOf } from '../slack/words-of.ts';
import { teamsStage } from '../teams/booking-stage.ts';
import { botSaid, wordsOf as wordsInTeams } from '../teams/bot-said.ts';
import { openTeamsBot } from '../teams/open-teams-bot.ts';
import { channels } from '../teams/peer/directory.ts';

const minute = 60_000;

/** Until just after the next issue is due. */
function untilDue({ digest, now }: Parameters<typeof addDate>[0]['bot']): number {
  return Date.parse(nextDue(digest.sendAt, now()).dueAt) - now().getTime() + minute;
}

it('comes into the four channels of Slack on Monday, each its own, and its buttons work', { timeout: 120_000 }, async () => {
  const clock = createClock();
  const rig = await openSlackBot({ offset: clock.offset });
  onTestFinished(rig.close);
  const { bot } = rig;
  await runDigest(bot.digest);
  clock.jump(untilDue(bot));
  await addDate(slackStage(rig, clock), { id: 'im-digest' });
  await runDigest(bot.digest);
  const posts = await eventually(() => {
    const found = ['C1', 'C2', 'C3', 'C4'].map((channel) => rig.said(channel).at(-1));
    return found.every((message) => message !== undefined) && found;
  });
  for (const [place, name] of ['Homburg-Saarpfalz', 'Neunkirchen', 'Saarbrücken', 'Völklingen'].entries()) {
    expect(wordsOf(posts[place]?.blocks)).toContain(`· ${name}`);
    expect(problemsOf(posts[place]?.blocks)).toEqual([]);
  }
  const [post] = posts;
  if (!post) throw new Error('nothing was posted');
  const anna = rig.peer.person('UANNA');
  await anna.presses(post, 'Hilfreich');
  await eventually(() =>
    rig.peer.workspace.ephemerals.find(({ user, blocks }) => user === 'UANNA' && wordsOf(blocks).includes('Danke, gezählt')),
  );
  await anna.presses(post, 'Buchen');
  expect(JSON.stringify(await eventually(() => anna.view()))).toContain('Ich komme als');
  await runDigest(bot.digest);
  const report = await eventually(() => {
    const found = rig.said('C0').find(({ blocks }) => wordsOf(blocks).includes('angekommen'));
    if (!found) void runDigest(bot.digest);
    return found;
  });
  expect(wordsOf(report.blocks).match(/gesendet um/g)).toHaveLength(4);
});

it('comes into the four channels of Teams on Monday, each its own', { timeout: 120_000 }, async () => {
  const clock = createClock();
  const rig = await openTeamsBot({ offset: clock.offset });
  onTestFinished(rig.close);
  const { bot } = rig;
  await rig.person('anna').installsIn(channels.voelklingen);
  await runDigest(bot.digest);
  clock.jump(untilDue(bot));
  await addDate(teamsStage(rig, clock), { id: 'im-digest' });
  await runDigest(bot.digest);
  const places = [channels['homburg-saarpfalz'], channels.neunkirchen, channels.saarbruecken, channels.voelklingen];
  const posts = await eventually(() => {
    const found = places.map((channel) =>
      botSaid(rig.peer, channel).findLast((message) => wordsInTeams(message).includes('Wochenüberblick')),
    );
    return found.every((message) => message !== undefined) && found;
  });
  for (const [place, name] of ['Homburg-Saarpfalz', 'Neunkirchen', 'Saarbrücken', 'Völklingen'].entries())
    expect(wordsInTeams(posts[place])).toContain(`· ${name}`);
  const [post] = posts;
  if (!post) throw new Error('nothing was posted');
  const anna = rig.person('anna');
  await anna.presses(post, 'Gelesen');
  await eventually(
    async () => (await bot.digest.store.votes((await bot.digest.store.planned(1))[0]?.week ?? '')).get('homburg-saarpfalz')?.read === 1,
  );
});
