import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counts } from '../counts.ts';
import { says } from '../llm/peer/replies.ts';
import { figure } from '../report/figure.ts';
import { attackAll, type Try } from './attacks/attack-all.ts';
import { dumpTables } from './attacks/dump-tables.ts';
import { isInTranslation } from './attacks/is-in-translation.ts';
import { attacks } from './attacks/malicious-model.ts';
import { openAttackedBot } from './attacks/open-attacked-bot.ts';
import { benignQuestions } from './attacks/own-attack-texts.ts';
import { poisonBase } from './attacks/poison-base.ts';
import { readAttackTexts } from './attacks/read-attack-texts.ts';
import { breaksOff } from './attacks/said-by-model.ts';
import { createUnguardedWriter } from './attacks/write-unguarded.ts';
import { writeWell } from './good-model.ts';
import { openModelServer } from './peer/open-model-server.ts';
import { readGiven } from './peer/read-given.ts';

type Server = Awaited<ReturnType<typeof openModelServer>>;
type Bot = Awaited<ReturnType<typeof openAttackedBot>>;

const leastAnswered = Math.ceil((benignQuestions.length * 11) / 12);
const patience = 900_000;

let server: Server;
let bot: Bot;
beforeAll(async () => {
  server = await openModelServer(says(''));
  bot = await openAttackedBot(server);
});
afterAll(async () => {
  await bot.close();
  server.close();
});

/** Every text alone and behind a question that the bot answers; at most so many, spread over all of them. */
function triesOf(texts: readonly string[], most: number): readonly Try[] {
  const all = texts.flatMap((text, place) => [
    { text, place: 2 * place },
    { text: `${benignQuestions[place % benignQuestions.length]} ${text}`, place: 2 * place + 1 },
  ]);
  const step = Math.max(1, Math.floor(all.length / most));
  // An odd step takes texts that stand alone and such that do not.
  return all.filter((_, place) => place % (step + (step % 2 === 0 ? 1 : 0)) === 0).slice(0, most);
}

type Found = Awaited<ReturnType<typeof attackAll>>;

/** What was forbidden; the words of translations are not the guard's any more. */
function unexpected({ violations }: Found): readonly string[] {
  return violations.filter((violation) => !isInTranslation(violation)).map(({ attack, text, found }) => `${attack} (${text}): ${found}`);
}

function tell(what: string, { violations, reached, believed, tried }: Found) {
  const translated = violations.filter(isInTranslation);
  const asked = `${tried} tried, ${reached} reached the model, ${believed} shown as its answer`;
  figure(`${what}: ${asked}; ${violations.length} violations, ${translated.length} of these words in translations`);
}

describe('a model that obeys every attack', () => {
  it(
    'shows nothing forbidden and changes nothing, whatever is typed',
    async () => {
      const before = await dumpTables(bot.bot.database);
      const found = await attackAll({ bot, server }, triesOf(readAttackTexts(), counts.typedAttacks));
      tell('typed', found);
      expect(unexpected(found)).toEqual([]);
      expect(found.reached).toBeGreaterThan(found.tried / 2);
      expect(found.believed).toBeGreaterThan(found.tried / 20);
      expect(await dumpTables(bot.bot.database)).toEqual(before);
    },
    patience,
  );

  it(
    'shows nothing forbidden and changes nothing, whatever stands in the knowledge base',
    async () => {
      const texts = readAttackTexts();
      const poisoned = await openAttackedBot(server, { knowledge: await poisonBase(texts) });
      const before = await dumpTables(poisoned.bot.database);
      const found = await attackAll({ bot: poisoned, server }, triesOf(texts, counts.plantedAttacks));
      tell('planted', found);
      expect(await dumpTables(poisoned.bot.database)).toEqual(before);
      await poisoned.close();
      expect(unexpected(found)).toEqual([]);
      expect(found.reached).toBeGreaterThan(found.tried / 2);
    },
    patience,
  );

  it('leaves people who ask honestly with answers', async () => {
    server.answerWith((response, asked) => says(writeWell(readGiven(asked)))(response, asked));
    const unanswered: string[] = [];
    for (const question of benignQuestions) {
      bot.pass(61);
      const { message, streamed } = await bot.ask(question);
      if (message.origin !== 'model' || breaksOff(message) || streamed.length === 0) unanswered.push(question);
    }
    figure(`benign: ${benignQuestions.length - unanswered.length} of ${benignQuestions.length} answered by the model`);
    expect(benignQuestions.length - unanswered.length, unanswered.join('\n')).toBeGreaterThanOrEqual(leastAnswered);
  });

  it('has its way where there is no guard, so that the tests above can fail', async () => {
    const careless = await openAttackedBot(server, { writer: createUnguardedWriter });
    const tries = attacks.flatMap((_, place) =>
      place % 59 === 0 ? [{ text: benignQuestions[place % benignQuestions.length] ?? '', place }] : [],
    );
    const found = await attackAll({ bot: careless, server }, tries);
    await careless.close();
    tell('without a guard', found);
    const kinds = new Set(found.violations.map((each) => each.found.split(/[ :]/)[0]));
    expect(found.violations.length).toBeGreaterThan(tries.length);
    expect([...kinds]).toEqual(expect.arrayContaining(['figure', 'obeyed', 'no', 'markup', 'address', 'credentials']));
  });
});
