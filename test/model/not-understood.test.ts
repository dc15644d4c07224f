import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/chat/message.ts';
import { fails, says } from '../llm/peer/replies.ts';
import { writeWell } from './good-model.ts';
import { eventOf, type ModelBot, openModelBot } from './open-model-bot.ts';
import { openModelServer } from './peer/open-model-server.ts';
import { readGiven } from './peer/read-given.ts';

const english = 'How much is the short-time work benefit and who can get it?';
const secrets = [
  'Strictly confidential: we plan short-time work. How much is the benefit and who can get it?',
  'Strictement confidentiel : la direction prépare du chômage partiel pour nous. Combien de temps et qui peut avoir cette aide ?',
];
const onlyGerman = 'Ich kann bisher nur Deutsch';

let server: Awaited<ReturnType<typeof openModelServer>>;
let bot: ModelBot;
let plain: ModelBot;
beforeAll(async () => {
  server = await openModelServer(fails(500));
  bot = await openModelBot(server.environment);
  plain = await openModelBot({});
});
afterAll(async () => {
  await bot.close();
  await plain.close();
  server.close();
});
beforeEach(() => {
  bot.pass(61); // nobody is left alone because of what went wrong before
  server.asked.length = 0;
  server.answerWith(fails(500));
});

const textOf = ({ message }: { readonly message: Message }) => JSON.stringify(message.blocks);

describe('a question that is not German', () => {
  it('is answered with the sentence about German only where there is no model', async () => {
    expect(textOf(await plain.say(english))).toContain(onlyGerman);
  });

  it('hears that it could not be translated where the model fails', async () => {
    const text = textOf(await bot.say(english));
    expect(server.asked.length).toBeGreaterThan(0);
    expect(text).toContain('Ich konnte Deine Frage gerade nicht übersetzen');
    expect(text).not.toContain(onlyGerman);
  });

  it('hears the same where what the model writes is no German', async () => {
    server.answerWith(says(english));
    expect(textOf(await bot.say(english))).toContain('could not translate your question');
  });

  it('hears that there is no AI where nobody has the time to wait for one', async () => {
    const event = { ...eventOf({ user: 'form' }, bot.now()), kind: 'form', form: 'ask.question', context: '' } as const;
    const response = await bot.bot.responder({ ...event, values: { question: english } });
    const text = response.kind === 'reply' ? textOf(response.reply) : response.kind;
    expect([server.asked.length, text.includes(onlyGerman)]).toEqual([0, false]);
    expect(text).toContain('An dieser Stelle antworte ich ohne KI');
  });

  it.each(secrets)('hears that it is confidential where it says so, and no model gets it: %s', async (typed) => {
    for (const asked of [bot, plain]) {
      const text = textOf(await asked.say(typed));
      expect(text).toContain('Das klingt vertraulich. Ich habe Deine Frage nicht gespeichert und keiner KI gegeben.');
      expect(text).not.toContain(onlyGerman);
    }
    expect(server.asked).toEqual([]);
  });

  it('hears that the answers of today are used up where they are', async () => {
    server.answerWith((response, asked) => says(writeWell(readGiven(asked)))(response, asked));
    const small = await openModelBot(server.environment, undefined, 'model: { perMinute: 1, perDay: 2, inAllPerDay: 100 }');
    const ask = async () => textOf(await small.say(english));
    await ask();
    expect(await ask()).toContain('viele Fragen in einer Minute');
    small.pass(61);
    await ask();
    small.pass(61);
    expect(await ask()).toContain('Deine KI-Antworten sind für heute aufgebraucht, und ohne KI verstehe ich nur Deutsch');
    await small.close();
  });
});
