import { afterAll, beforeAll, describe, it } from 'vitest';
import { agreeInHouse, bookTwice, decideRequests, moveDate, waitForSeat } from '../booking/scenes.ts';
import { createClock, type Stage } from '../booking/stage.ts';
import { proves } from '../parity/proves.ts';
import { playgroundStage } from './booking-stage.ts';
import { openBot, type RunningBot } from './open-bot.ts';

const people = ['anna', 'bert', 'cem', 'dorothee', 'emil', 'frida', 'greta', 'hanna', 'koordination'];

describe('booking in the playground', () => {
  let running: RunningBot;
  let stage: Stage;
  beforeAll(async () => {
    const { offset, jump } = createClock();
    running = await openBot({}, { people, offset });
    stage = playgroundStage(running, jump);
  });
  afterAll(() => running.close());

  it(proves('book', 'goes from the form to an entry in the own calendar, and a second try books nothing'), () => bookTwice(stage));

  it(proves('wait', 'waits for a seat that somebody gives back: one offer runs out, the next is taken'), () => waitForSeat(stage));

  it(proves('coordinate', 'is agreed to or refused in the coordinators’ channel, where the message shows it'), () => decideRequests(stage));

  it('is told when the date is moved, with an entry that takes the place of the first', () => moveDate(stage));

  it(proves('inHouse', 'asks for a workshop in the own plant, and takes the date that is offered'), () => agreeInHouse(stage));
});
