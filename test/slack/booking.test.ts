import { afterAll, beforeAll, describe, it } from 'vitest';
import { agreeInHouse, bookTwice, decideRequests, expectNobodyNamed, moveDate, waitForSeat } from '../booking/scenes.ts';
import { createClock, type Stage } from '../booking/stage.ts';
import { proves } from '../parity/proves.ts';
import { slackStage } from './booking-stage.ts';
import { openSlackBot } from './open-slack-bot.ts';

describe('booking in Slack', () => {
  let rig: Awaited<ReturnType<typeof openSlackBot>>;
  let stage: Stage;
  beforeAll(async () => {
    const { offset, jump } = createClock();
    rig = await openSlackBot({ offset });
    stage = slackStage(rig, { jump });
  });
  afterAll(() => rig.close());

  it(proves('book', 'goes from the form to an entry in the own calendar, and a second try books nothing'), () => bookTwice(stage));

  it(proves('wait', 'waits for a seat that somebody gives back: one offer runs out, the next is taken'), () => waitForSeat(stage));

  it(proves('coordinate', 'is agreed to or refused in the coordinators’ channel, where the message shows it'), () => decideRequests(stage));

  it('is told when the date is moved, with an entry that takes the place of the first', () => moveDate(stage));

  it(proves('inHouse', 'asks for a workshop in the own plant, and takes the date that is offered'), () => agreeInHouse(stage));

  it('names nobody where others read', () => {
    const names = ['anna', 'bert', 'cem', 'dorothee', 'emil', 'frida', 'greta', 'hanna'];
    expectNobodyNamed(
      stage,
      names.map((name) => `U${name.toUpperCase()}`),
    );
  });
});
