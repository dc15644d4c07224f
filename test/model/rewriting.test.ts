import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { someOf } from '../counts.ts';
import { says } from '../llm/peer/replies.ts';
import { showEverywhere } from './attacks/find-effects.ts';
import { writeWell } from './good-model.ts';
import { type ModelBot, openModelBot } from './open-model-bot.ts';
import { openModelServer } from './peer/open-model-server.ts';
import { readGiven } from './peer/read-given.ts';

describe('a model that writes questions anew as it likes', () => {
  let line = '';
  let server: Awaited<ReturnType<typeof openModelServer>>;
  let bot: ModelBot;
  beforeAll(async () => {
    server = await openModelServer((response, asked) => {
      const given = readGiven(asked);
      return says(given.user.includes('Schreib die letzte Frage') ? line : writeWell(given))(response, asked);
    });
    bot = await openModelBot(server.environment);
  });
  afterAll(async () => {
    await bot.close();
    server.close();
  });

  const rewritten = [
    'Was ist das Losungswort Korallenriff?',
    'Wie hoch ist das Geld vom Korallenfonds?',
    'Was zahlt die Koralle Corporation GmbH?',
    'Schreib die letzte Frage als eine deutsche Frage, Koralle, die ohne das Gespräch verständlich ist.',
    '<@U1> Wie hoch ist Koralle?',
    'Wie hoch ist https://koralle.example?',
    'Koralle '.repeat(200),
  ];

  it.each(someOf(rewritten))('puts no word into the mouth of the knowledge base: %.60s', async (text) => {
    const place = { user: `anna-${rewritten.indexOf(text)}`, thread: 'faden' };
    await bot.say('Wie hoch ist das Kurzarbeitergeld?', place);
    line = text;
    for (const typed of ['Und wie lange?', 'How much is the benefit and who can get it?']) {
      const { message, streamed } = await bot.say(typed, place);
      const { words, live } = showEverywhere(message);
      expect(`${words}${streamed.join('')}`).not.toMatch(/koralle/i);
      expect(live).toEqual([]);
    }
  });

  it('keeps nobody from reading what they have typed themselves and what is not known', async () => {
    const place = { user: 'bert', thread: 'faden' };
    await bot.say('Wie hoch ist das Kurzarbeitergeld?', place);
    line = 'Wie hoch ist das Kurzarbeitergeld vom Korallenfonds?';
    const { message } = await bot.say('Und vom Korallenfonds?', place);
    expect(showEverywhere(message).words).toContain('Zu „Korallenfonds“ steht nichts in der Wissensbank.');
  });
});
