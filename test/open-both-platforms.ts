import path from 'node:path';
import { createClock } from './booking/stage.ts';
import { slackStage } from './slack/booking-stage.ts';
import { openSlackBot } from './slack/open-slack-bot.ts';
import { deskChannel, teamsStage } from './teams/booking-stage.ts';
import { environmentFor } from './teams/open-teams-bot.ts';
import { openTeamsPeer } from './teams/peer/open-teams-peer.ts';

const officeFile = path.join(import.meta.dirname, 'office-on-both.yaml');

export type BothPlatforms = Awaited<ReturnType<typeof openBothPlatforms>>;

/** One bot with a Slack and a Teams on this machine, on each four channels of branches and one of the coordinators. `more` is added to its environment. */
export async function openBothPlatforms(more: Readonly<Record<string, string>> = {}) {
  const { offset, jump } = createClock();
  const teams = await openTeamsPeer();
  teams.workspace.addChannel('buero');
  const slack = await openSlackBot({ offset, officeFile, environment: { ...environmentFor(teams), ...more } });
  const url = slack.url.replace('/slack/events', '/api/messages');
  teams.deliveries.to(url);
  const onSlack = slackStage(slack, { jump });
  const onTeams = teamsStage({ peer: teams, bot: slack.bot, url }, { jump });
  // The app is installed in a team, with all channels of it.
  await teams.person('kora').installsIn(deskChannel);
  const close = async () => {
    await slack.close();
    await teams.close();
  };
  return { slack, teams, url, onSlack, onTeams, bot: slack.bot, close };
}
