import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { runDigest } from '../../src/digest/run-digest.ts';
import { nextDue } from '../../src/digest/weekly-time.ts';
import { createClock } from '../booking/stage.ts';
import { eventually } from '../eventually.ts';
import { botSaid, wordsOf } from './bot-said.ts';
import { openTeamsBot, type TeamsBotOptions } from './open-teams-bot.ts';
import { channels } from './peer/directory.ts';

const channel = channels.neunkirchen;

/** Teams on a Monday, with an issue in the channel of Neunkirchen. */
async function openMonday(office: NonNullable<TeamsBotOptions['office']>) {
  const clock = createClock();
  const rig = await openTeamsBot({ office, offset: clock.offset });
  onTestFinished(rig.close);
  const { bot, peer, person } = rig;
  await person('anna').installsIn(channel);
  await runDigest(bot.digest);
  const due = nextDue(bot.digest.sendAt, bot.now());
  clock.jump(Date.parse(due.dueAt) - bot.now().getTime() + 60_000);
  await runDigest(bot.digest);
  const issue = await eventually(() => botSaid(peer, channel).find((message) => wordsOf(message).includes('Wochenüberblick')));
  const countReaders = async () => (await bot.digest.store.votes(due.week)).get('neunkirchen')?.read ?? 0;
  return { ...rig, issue, countReaders };
}

it('Teams without dialogs counts who read an issue, and says so to nobody, neither in the thread nor in a chat', async () => {
  const { peer, person, issue, countReaders } = await openMonday('office-without-dialogs');
  for (const name of ['anna', 'dora']) await person(name).presses(issue, 'Gelesen');
  await eventually(async () => (await countReaders()) === 2);
  await sleep(300);
  const said = peer.workspace.messages.filter(({ from }) => from === 'bot').map((message) => wordsOf(message));
  expect(said.filter((words) => !words.includes('Wochenüberblick'))).toEqual([]);
}, 60_000);

it('Teams with dialogs thanks in one', async () => {
  const { person, issue, countReaders } = await openMonday('office');
  const dora = person('dora');
  await dora.presses(issue, 'Gelesen');
  expect(dora.dialog().texts.join()).toContain('Danke, gezählt');
  expect(await countReaders()).toBe(1);
}, 60_000);
