import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { runDigest } from '../../src/digest/run-digest.ts';
import { nextDue } from '../../src/digest/weekly-time.ts';
import { createClock } from '../booking/stage.ts';
import { eventually } from '../eventually.ts';
import { problemsOf } from '../slack/block-kit.ts';
import { openSlackBot } from '../slack/open-slack-bot.ts';
import { wordsOf } from '../slack/words-of.ts';
import { deskChannel } from '../teams/booking-stage.ts';
import { botSaid } from '../teams/bot-said.ts';
import { openTeamsBot } from '../teams/open-teams-bot.ts';
import { channels, tenant } from '../teams/peer/directory.ts';

type Bot = Awaited<ReturnType<typeof openSlackBot>>['bot'];

/** Lets the next issue become due, and goes on until what is looked for is there. */
async function letItCome<Found>({ digest, now }: Bot, jump: (milliseconds: number) => void, find: () => Found | undefined) {
  await runDigest(digest);
  jump(Date.parse(nextDue(digest.sendAt, now()).dueAt) - now().getTime() + 60_000);
  return await comes(digest, find);
}

/** Looks after the digest until what is looked for is there. */
async function comes<Found>(digest: Bot['digest'], find: () => Found | undefined): Promise<Found> {
  for (const end = Date.now() + 30_000; Date.now() < end; await sleep(50)) {
    await runDigest(digest);
    const found = find();
    if (found !== undefined) return found;
  }
  throw new Error(`It never came: ${find}`);
}

/** Addresses behind „ansehen“, in their order. */
function linksIn(content: unknown): readonly string[] {
  const text = JSON.stringify(content);
  const found = [...text.matchAll(/"url":"(https:[^"]+)","text":"ansehen"|\[ansehen\]\((https:[^)]+)\)/g)];
  return found.flatMap(([, inSlack, inTeams]) => inSlack ?? inTeams ?? []);
}

it('says in Slack where each issue can be opened, after another attempt where that one can', { timeout: 120_000 }, async () => {
  const clock = createClock();
  const rig = await openSlackBot({ offset: clock.offset });
  onTestFinished(rig.close);
  const { bot, peer, said } = rig;
  peer.faults.set('chat.postMessage', { kind: 'error', error: 'is_archived' }, { times: 1, channel: 'C2' });
  const linksTo = (places: readonly string[]) =>
    places.map((channel) => `https://tws.slack.com/archives/${channel}/p${said(channel).at(-1)?.ts.replace('.', '')}`);
  const find = (outcome: string) => said('C0').find(({ blocks }) => wordsOf(blocks).includes(outcome));

  const report = await letItCome(bot, clock.jump, () => find('nicht überall angekommen'));
  expect(problemsOf(report.blocks)).toEqual([]);
  expect(linksIn(report.blocks)).toEqual(linksTo(['C1', 'C3', 'C4']));

  const coordinator = peer.person('UKOORD');
  await coordinator.presses(report, 'Erneut senden: IG Metall Neunkirchen (Slack)');
  const changed = await comes(bot.digest, () => find(': angekommen'));
  expect(linksIn(changed.blocks)).toEqual(linksTo(['C1', 'C2', 'C3', 'C4']));

  await coordinator.command(coordinator.direct, '/digest', 'status');
  const status = await eventually(() =>
    [...peer.workspace.ephemerals, ...said(coordinator.direct)].find(({ blocks }) => linksIn(blocks).length > 0),
  );
  expect(linksIn(status.blocks)).toEqual(linksIn(changed.blocks));
});

it('says in Teams where each issue can be opened', { timeout: 120_000 }, async () => {
  const clock = createClock();
  const rig = await openTeamsBot({ offset: clock.offset });
  onTestFinished(rig.close);
  const { bot, peer } = rig;
  peer.workspace.addChannel('buero');
  await rig.person('anna').installsIn(channels.voelklingen);
  const report = await letItCome(bot, clock.jump, () =>
    botSaid(peer, deskChannel).find(({ activity }) => JSON.stringify(activity).includes(': angekommen')),
  );
  const links = Object.values(channels).map((channel) => {
    const { id = '' } = botSaid(peer, channel).at(-1) ?? {};
    return `https://teams.microsoft.com/l/message/${encodeURIComponent(channel)}/${id}?tenantId=${tenant}&parentMessageId=${id}`;
  });
  expect(linksIn(report.activity)).toEqual(links);
});
