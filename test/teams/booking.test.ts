import { afterAll, beforeAll, describe, it } from 'vitest';
import { agreeInHouse, bookTwice, decideRequests, expectNobodyNamed, moveDate, waitForSeat } from '../booking/scenes.ts';
import { createClock, type Stage } from '../booking/stage.ts';
import { proves } from '../parity/proves.ts';
import { teamsStage } from './booking-stage.ts';
import { openTeamsBot } from './open-teams-bot.ts';
import { openTeamsPeer, type TeamsPeer } from './peer/open-teams-peer.ts';

const participants = ['anna', 'bert', 'cem', 'dorothee', 'emil', 'frida', 'greta', 'hanna'];

describe.each(['office', 'office-without-dialogs'] as const)('booking in Teams (%s)', (office) => {
  let peer: TeamsPeer;
  let rig: Awaited<ReturnType<typeof openTeamsBot>>;
  let stage: Stage;
  beforeAll(async () => {
    const { offset, jump } = createClock();
    peer = await openTeamsPeer({ rates: 'off' });
    peer.workspace.addChannel('buero');
    rig = await openTeamsBot({ peer, office, offset, publicUrl: 'https://bot.example.org' });
    stage = teamsStage(rig, { jump });
  });
  afterAll(async () => {
    await rig.close();
    await peer.close();
  });

  it(proves('book', 'goes from the form to an entry in the own calendar, and a second try books nothing'), () => bookTwice(stage));

  it(proves('wait', 'waits for a seat that somebody gives back: one offer runs out, the next is taken'), () => waitForSeat(stage));

  it(proves('coordinate', 'is agreed to or refused in the coordinators’ channel, where the message shows it'), () => decideRequests(stage));

  it('is told when the date is moved, with an entry that takes the place of the first', () => moveDate(stage));

  it(proves('inHouse', 'asks for a workshop in the own plant, and takes the date that is offered'), () => agreeInHouse(stage));

  it('names nobody where others read', () => {
    const members = participants.flatMap((name) => peer.workspace.members.get(name) ?? []);
    expectNobodyNamed(
      stage,
      members.flatMap(({ displayName, id, aadObjectId }) => [displayName, id, aadObjectId]),
    );
  });
});
