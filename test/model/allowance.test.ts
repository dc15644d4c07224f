import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { counts } from '../counts.ts';
import { says } from '../llm/peer/replies.ts';
import { figure } from '../report/figure.ts';
import { writeWell } from './good-model.ts';
import { openModelBot } from './open-model-bot.ts';
import { openModelServer } from './peer/open-model-server.ts';
import { readGiven } from './peer/read-given.ts';

const question = 'Wie lange gibt es Kurzarbeitergeld?';
const usual = '';

let server: Awaited<ReturnType<typeof openModelServer>>;
beforeAll(async () => {
  server = await openModelServer((response, asked) => says(writeWell(readGiven(asked)))(response, asked));
});
afterAll(() => server.close());
beforeEach(() => {
  server.asked.length = 0;
});

it('who asks ten times as often as allowed has six answers of a model a minute and sixty a day, and quotes for all others', async () => {
  const bot = await openModelBot(server.environment, undefined, usual);
  const ask = async (number: number) => JSON.stringify((await bot.say(question, { thread: `faden-${number}` })).message);
  const inOneMinute = 60;
  for (let number = 0; number < inOneMinute; number++) expect(await ask(number)).toContain('12 Monate');
  expect(server.asked).toHaveLength(6);
  bot.pass(61);
  for (let number = inOneMinute; number < counts.askedOften; number++) {
    bot.pass(11);
    expect(await ask(number)).toContain('12 Monate');
  }
  expect(server.asked.length).toBeLessThanOrEqual(60);
  expect(server.asked.length).toBe(Math.min(60, 6 + counts.askedOften - inOneMinute));
  figure(`${inOneMinute} questions in a minute: 6 reached the model; ${counts.askedOften} in a day: ${server.asked.length}; all answered`);
  await bot.close();
});

it('when all have used up what a day may cost, everybody gets quotes, and the log says so once', async () => {
  const bot = await openModelBot(server.environment, undefined, 'model: { perMinute: 6, perDay: 60, inAllPerDay: 5 }');
  for (let number = 0; number < 50; number++) {
    const { message } = await bot.say(question, { user: `person${number}`, thread: `faden-${number}` });
    expect(JSON.stringify(message)).toContain('12 Monate');
  }
  expect(server.asked).toHaveLength(5);
  expect(bot.lines.filter((line) => line.includes('are used up'))).toHaveLength(1);
  figure('50 people with a budget of 5: 5 reached the model, one line in the log');
  await bot.close();
});
