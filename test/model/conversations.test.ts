import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { says } from '../llm/peer/replies.ts';
import { writeWell } from './good-model.ts';
import { type ModelBot, openModelBot } from './open-model-bot.ts';
import { openModelServer } from './peer/open-model-server.ts';
import { readGiven } from './peer/read-given.ts';

let server: Awaited<ReturnType<typeof openModelServer>>;
let bot: ModelBot;
beforeAll(async () => {
  server = await openModelServer((response, asked) => says(writeWell(readGiven(asked)))(response, asked));
  bot = await openModelBot(server.environment);
});
afterAll(async () => {
  await bot.close();
  server.close();
});
beforeEach(() => {
  server.asked.length = 0;
});

/** The earlier questions of each request. */
const earlier = () =>
  server.asked.map(({ body }) => {
    const user = body.messages.map(({ content }) => String(content)).join('\n');
    return (user.split('<frühere-fragen>\n')[1]?.split('\n</frühere-fragen>')[0] ?? '').split('\n');
  });

const first = 'Wie hoch ist das Kurzarbeitergeld für die Gießerei Merkwort?';
const second = 'Und wie lange?';

describe('what somebody asked before', () => {
  it('goes along with their next question in the same thread', async () => {
    const anna = { user: 'anna', thread: 'faden-1' };
    await bot.say(first, anna);
    server.asked.length = 0;
    await bot.say(second, anna);
    expect(earlier().length).toBeGreaterThan(0);
    for (const lines of earlier()) expect(lines.join('\n')).toContain('Merkwort');
  });

  it.each([
    ['of somebody else in the same thread', { user: 'bert', thread: 'faden-2' }],
    ['of the same person in another thread', { user: 'anna', thread: 'faden-3' }],
    ['of somebody else in another channel', { user: 'bert', thread: 'faden-4', channel: 'kanal-2' }],
    ['of somebody whose name begins alike', { user: 'anna2', thread: 'faden-2' }],
  ])('is not seen by a question %s', async (_whose, place) => {
    await bot.say(first, { user: 'anna', thread: 'faden-2' });
    server.asked.length = 0;
    for (const question of [second, 'Wie hoch ist das Qualifizierungsgeld?']) await bot.say(question, place);
    expect(server.asked.length).toBeGreaterThan(0);
    expect(server.asked.map(({ raw }) => raw).join('\n')).not.toContain('Merkwort');
  });

  it('is not seen by people who ask at the same moment in one thread', async () => {
    const people = Array.from({ length: 5 }, (_, number) => ({ user: `person-${number}`, thread: 'faden-5' }));
    const word = (number: number) => `Merkwort${'abcde'[number]}`;
    await Promise.all(people.map((place, number) => bot.say(`Wie hoch ist das Kurzarbeitergeld für ${word(number)}?`, place)));
    server.asked.length = 0;
    await Promise.all(people.map((place) => bot.say(second, place)));
    const words = server.asked.map(({ raw }) => new Set(raw.match(/Merkwort[a-e]/g)));
    expect(words.length).toBeGreaterThanOrEqual(people.length);
    expect(words.filter((each) => each.size > 1)).toEqual([]);
    expect(new Set(words.flatMap((each) => [...each])).size).toBe(people.length);
  });

  it('is forgotten but for the last four questions', async () => {
    const place = { user: 'clara', thread: 'faden-6' };
    const numbers = ['eins', 'zwei', 'drei', 'vier', 'fünf', 'sechs'];
    for (const number of numbers) await bot.say(`Wie hoch ist das Kurzarbeitergeld im Werk ${number}?`, place);
    const lines = earlier().at(-1) ?? [];
    expect(lines.map((line) => /Werk (\p{L}+)/u.exec(line)?.[1])).toEqual(['zwei', 'drei', 'vier', 'fünf']);
    expect(Math.max(...earlier().map(({ length }) => length))).toBe(4);
  });

  it('is forgotten after an hour', async () => {
    const place = { user: 'dieter', thread: 'faden-7' };
    await bot.say(first, place);
    bot.pass(61 * 60);
    server.asked.length = 0;
    await bot.say('Wie hoch ist das Qualifizierungsgeld?', place);
    expect(earlier()).toEqual([['keine']]);
  });

  it('is forgotten when somebody says so', async () => {
    const place = { user: 'erna', thread: 'faden-8' };
    await bot.say(first, place);
    await bot.say('neu', place);
    server.asked.length = 0;
    await bot.say('Wie hoch ist das Qualifizierungsgeld?', place);
    expect(earlier()).toEqual([['keine']]);
  });
});
