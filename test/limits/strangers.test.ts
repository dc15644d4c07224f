import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { tellOnce } from '../../src/platform/tell-once.ts';
import { eventually } from '../eventually.ts';
import { openSlackBot } from '../slack/open-slack-bot.ts';
import { botSaid } from '../teams/bot-said.ts';
import { openTeamsBot } from '../teams/open-teams-bot.ts';

it('says in each place once a minute that somebody may be told, and forgets rather than grow', () => {
  let now = 0;
  const may = tellOnce(() => now);
  expect([may('anna', 'C1'), may('anna', 'C1'), may('anna', 'C2'), may('bert', 'C1')]).toEqual([true, false, true, true]);
  now = 60_000;
  expect([may('anna', 'C1'), may('anna', 'C1')]).toEqual([true, false]);
  for (let person = 0; person < 20_000; person++) expect(may(`p${person}`, 'C1')).toBe(true);
});

it('a guest who floods the bot in Slack reads once who it is for, and costs nothing more', async () => {
  const rig = await openSlackBot();
  onTestFinished(rig.close);
  rig.peer.workspace.members.set('UGAST', { id: 'UGAST', is_restricted: true });
  const guest = rig.peer.person('UGAST');
  for (let place = 0; place < 20; place++) await guest.says('C1', `<@UBOT> Frage ${place}?`);
  await eventually(() => rig.peer.workspace.ephemerals.some(({ user }) => user === 'UGAST'));
  await sleep(500);
  expect(rig.peer.workspace.ephemerals.filter(({ user }) => user === 'UGAST')).toHaveLength(1);
});

it('and so does one in Teams', async () => {
  const rig = await openTeamsBot();
  onTestFinished(rig.close);
  const gerd = rig.person('gerd');
  for (let place = 0; place < 20; place++) await gerd.says(gerd.direct, `Frage ${place}?`);
  await eventually(() => botSaid(rig.peer, gerd.direct).length > 0);
  await sleep(500);
  expect(botSaid(rig.peer, gerd.direct)).toHaveLength(1);
});
