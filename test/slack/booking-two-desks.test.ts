import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { sayWhen } from '../../src/book/replies/say-when.ts';
import { book, entryOf, isAt } from '../booking/scenes.ts';
import { addDate, becomesIdle } from '../booking/stage.ts';
import { deskChannel, teamsStage } from '../teams/booking-stage.ts';
import { botSaid } from '../teams/bot-said.ts';
import { environmentFor } from '../teams/open-teams-bot.ts';
import { openTeamsPeer } from '../teams/peer/open-teams-peer.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { slackStage } from './booking-stage.ts';
import { openSlackBot } from './open-slack-bot.ts';

const coordinators = `coordinator: ['teams:11111111-1111-4111-8111-111111111111:aaaaaaaa-aaaa-4aaa-8aaa-6b6f72610000', `;

/** One bot on both platforms, each with a coordinators' channel. */
async function openBoth() {
  const teams = await openTeamsPeer({ rates: 'off' });
  onTestFinished(teams.close);
  teams.workspace.addChannel('buero');
  const slackOffice = await readFile(path.join(import.meta.dirname, 'office.yaml'), 'utf8');
  const office = slackOffice.replace('  slack: C0', `  slack: C0\n  teams: '${deskChannel}'`).replace('coordinator: [', coordinators);
  const officeFile = path.join(await temporaryFolder({ 'office.yaml': office }), 'office.yaml');
  const rig = await openSlackBot({ officeFile, environment: environmentFor(teams) });
  onTestFinished(rig.close);
  const url = rig.url.replace('/slack/events', '/api/messages');
  teams.deliveries.to(url);
  const jump = () => undefined;
  const onTeams = teamsStage({ peer: teams, bot: rig.bot, url }, { jump });
  await teams.person('kora').installsIn(deskChannel);
  return { rig, teams, onTeams, onSlack: slackStage(rig, { jump }) };
}

it('a request stands in the coordinators’ channels of both platforms, and both show what one of them decided', async () => {
  const { rig, teams, onSlack, onTeams } = await openBoth();
  const date = await addDate(onSlack, { id: 'beide', approval: true });
  const [nina, oli] = [onSlack.actor('nina'), onTeams.actor('oli')];
  await book(nina, date);
  for (const stage of [onSlack, onTeams]) await stage.deskReads(sayWhen(date), 'Zusagen');
  await onTeams.coordinator.presses({ words: sayWhen(date), label: 'Zusagen' });
  for (const stage of [onSlack, onTeams]) expect(await stage.deskReads(sayWhen(date), 'Zugesagt.')).not.toContain('Nachfragen');
  await entryOf(nina, isAt(date));
  await book(oli, date);
  for (const stage of [onSlack, onTeams]) await stage.deskReads(sayWhen(date), 'Zusagen');
  await onSlack.coordinator.presses({ words: sayWhen(date), label: 'Ablehnen' });
  await onSlack.coordinator.fills({ reason: 'Leider voll' });
  for (const stage of [onSlack, onTeams]) await stage.deskReads(sayWhen(date), 'Abgelehnt.');
  await oli.reads('Leider voll');
  await becomesIdle(onSlack);
  expect([rig.said('C0').length, botSaid(teams, deskChannel).length]).toEqual([2, 2]);
  for (const stage of [onSlack, onTeams]) expect(stage.channels()).not.toMatch(/UNINA|oli/i);
});
