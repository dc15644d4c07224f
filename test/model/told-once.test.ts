import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { says } from '../llm/peer/replies.ts';
import { writeWell } from './good-model.ts';
import { type ModelBot, openModelBot, type Seen } from './open-model-bot.ts';
import { openModelServer } from './peer/open-model-server.ts';
import { type Given, readGiven } from './peer/read-given.ts';

/** Writes the question anew with the name that it was given, and translates nothing. */
function rewriteWithName(given: Given): string {
  if (!given.user.includes('Schreib die letzte Frage')) return writeWell(given);
  return given.user.includes('[NAME_1]') ? 'Wie hoch ist das Kurzarbeitergeld für [NAME_1]?' : 'Wie hoch ist das Kurzarbeitergeld?';
}

let server: Awaited<ReturnType<typeof openModelServer>>;
let bot: ModelBot;
beforeAll(async () => {
  server = await openModelServer((response, asked) => says(rewriteWithName(readGiven(asked)))(response, asked));
  bot = await openModelBot(server.environment);
});
afterAll(async () => {
  await bot.close();
  server.close();
});
beforeEach(() => {
  server.asked.length = 0;
});

const sent = () => server.asked.map(({ raw }) => raw).join('\n');

/** The value of the button "Kürzer". */
function shorterOf({ message }: Seen): string {
  const buttons = message.blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
  const button = buttons.find(({ label }) => label === 'Kürzer');
  return button && 'value' in button ? (button.value ?? '') : '';
}

describe('a name that only one sentence gives away', () => {
  it.each([
    ['in another language', ['My name is Pfrömmer. How much is the short-time work allowance for me in the foundry?']],
    ['of a boss in another language', ['How much is the short-time work allowance for my boss Mr Pfrömmer in the foundry?']],
    [
      'in a question that another one follows',
      ['Wie hoch ist das Kurzarbeitergeld für Kollege Pfrömmer?', 'Und bekommt er das auch mit Kind?'],
    ],
    [
      'in an introduction',
      ['Mein Name ist Pfrömmer. Bekommt Pfrömmer auch Kurzarbeitergeld mit Kind?', 'Und wie lange bekommt Pfrömmer das?'],
    ],
  ])('leaves in no request: %s', async (how, questions) => {
    const place = { user: `anna ${how}`, thread: `faden ${how}` };
    let seen: Seen | undefined;
    for (const question of questions) seen = await bot.say(question, place);
    expect(seen?.message.origin).toBe('model');
    expect(sent()).toContain('[NAME_1]');
    const value = shorterOf(seen ?? expect.fail('no answer'));
    await bot.press('ask.style', value, { ...place, user: 'bert' });
    bot.pass(2 * 3600);
    await bot.press('ask.style', value, place);
    expect(server.asked.length).toBeGreaterThan(3);
    expect(`${value}${sent()}`).not.toMatch(/Pfrömmer/);
  });
});
