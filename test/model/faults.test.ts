import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block, Message } from '../../src/chat/message.ts';
import { calls, fails, hangs, hangsAfter, says } from '../llm/peer/replies.ts';
import type { Reply } from '../llm/peer/start-fake-model.ts';
import { quickFaults, slowFaults, type Truth } from './fault-rows.ts';
import { writeWell } from './good-model.ts';
import { openModelBot, type Seen } from './open-model-bot.ts';
import { openModelServer } from './peer/open-model-server.ts';
import { readGiven } from './peer/read-given.ts';

const question = 'Wie hoch ist das Kurzarbeitergeld?';
const mostMilliseconds = 10_000;
const breakLine = 'Hier bricht die KI-Antwort ab; aus der Wissensbank:';

const writesWell: Reply = (response, asked) => says(writeWell(readGiven(asked)))(response, asked);

/** A bot and its model, for as long as the work takes. */
async function withBot<Result>(first: Reply, work: (rig: Rig) => Promise<Result>): Promise<Result> {
  const server = await openModelServer(first);
  const bot = await openModelBot(server.environment);
  try {
    return await work({ server, bot });
  } finally {
    await bot.close();
    server.close();
  }
}

type Rig = { readonly server: Awaited<ReturnType<typeof openModelServer>>; readonly bot: Awaited<ReturnType<typeof openModelBot>> };

/** The same answer without a model. */
const fromBase = (async () => {
  const bot = await openModelBot({});
  const { message } = await bot.say(question);
  await bot.close();
  return message;
})();

/** What the model writes is true, so it is known what may be seen of it. */
function replyingWith(reply: (truth: Truth) => Reply): Reply {
  return (response, asked) => {
    const [verdict = '', first = '', second = ''] = writeWell(readGiven(asked)).split('\n');
    return reply({ verdict, first, second })(response, asked);
  };
}

/** Blocks without the random name of the answer, and the number of each citation, which depends on nothing else. */
const plain = (blocks: readonly Block[]) => blocks.filter(({ kind }) => kind !== 'feedback');

function expectWhole({ streamed, message, ms }: Seen, isBegun: boolean, base: Message) {
  expect(ms).toBeLessThan(mostMilliseconds);
  if (!isBegun) {
    expect(streamed).toEqual([]);
    expect({ ...message, blocks: plain(message.blocks) }).toEqual({ ...base, blocks: plain(base.blocks) });
    return;
  }
  expect(streamed).toHaveLength(1);
  const place = message.blocks.findIndex((block) => block.kind === 'note' && block.text === breakLine);
  expect(JSON.stringify(message.blocks.slice(0, place))).toContain(streamed[0]?.trim());
  const rest = message.blocks.slice(place + 1);
  expect(rest[0]).toEqual({ kind: 'text', text: [{ bold: base.title }] });
  expect(plain(rest.slice(1))).toEqual(plain(base.blocks));
}

/** Neither what was asked nor what was answered. */
function expectSilent(lines: readonly string[]) {
  expect(lines.join('\n')).not.toMatch(/Wie hoch|Kurzarbeitergeld|Nettoentgelt|ANTWORT|<passagen>/);
}

describe('an answer while the model has', () => {
  let rig: Rig;
  beforeAll(async () => {
    const server = await openModelServer(hangs);
    rig = { server, bot: await openModelBot(server.environment) };
  });
  afterAll(async () => {
    await rig.bot.close();
    rig.server.close();
  });

  it.each(quickFaults)('%s', async (name, reply, isBegun) => {
    const { bot, server } = rig;
    server.asked.length = 0;
    server.answerWith(replyingWith(reply));
    bot.pass(61); // nobody is left alone because of what went wrong before
    expectWhole(await bot.say(question, { user: name.replaceAll(/\W/g, '-') }), isBegun, await fromBase);
    expect(server.asked).toHaveLength(1);
    expectSilent(bot.lines);
  });

  // The longest first: vitest runs five at once.
  it.concurrent('a hang when a question is written anew, and another when it is answered', async () => {
    await withBot(writesWell, async ({ bot, server }) => {
      await bot.say(question);
      server.answerWith(hangs);
      const { ms, message, streamed } = await bot.say('Und wie lange?');
      expect([message.origin, streamed, server.asked.length]).toEqual(['knowledge-base', [], 3]);
      expect(JSON.stringify(message.blocks)).toContain('24 Monate');
      expect(ms).toBeLessThan(9_200);
    });
  });

  it.concurrent.each(slowFaults)('%s', async (_name, reply, isBegun) => {
    await withBot(replyingWith(reply), async ({ bot }) => {
      expectWhole(await bot.say(question), isBegun, await fromBase);
      expectSilent(bot.lines);
    });
  });

  it.concurrent('a hang while it writes in plain language, of which nothing is seen before it ends', async () => {
    await withBot(
      replyingWith(({ verdict, first }) => hangsAfter(`${verdict}\n${first}\n`)),
      async ({ bot }) => {
        const { ms, streamed, message } = await bot.press('ask.style', `simple ${question}`);
        expect([streamed, message.origin, ms < mostMilliseconds]).toEqual([[], 'model', true]);
        const place = message.blocks.findIndex((block) => block.kind === 'note' && block.text === breakLine);
        expect(plain(message.blocks.slice(place + 2))).toEqual(plain((await fromBase).blocks));
      },
    );
  });

  it('no server any more', async () => {
    await withBot(hangs, async ({ bot, server }) => {
      server.close();
      expectWhole(await bot.say(question), false, await fromBase);
      expectSilent(bot.lines);
    });
  });

  it('ids that it repeats in every call shows nothing of what was looked up', async () => {
    const replies = [calls({ name: 'suche', given: '{"frage":"Dauer"}' }), calls({ name: 'fristen', given: '{}' }), writesWell];
    await withBot(
      (response, asked) => replies[Math.min(asked.body.messages.filter(({ role }) => role === 'tool').length, 2)]?.(response, asked),
      async ({ bot, server }) => {
        const { message, streamed } = await bot.say(question);
        expect([message.origin, server.asked.length]).toEqual(['model', 3]);
        expect(`${streamed.join('')}${JSON.stringify(message.blocks)}`).not.toMatch(/<artikel|\[p\d|Dazu steht nichts/);
      },
    );
  });
});

describe('a model that fails again and again', () => {
  const asker = (number: number) => ({ user: `person-${number}`, thread: `faden-${number}` });

  it('is left alone after five times, for half a minute, in which answers come at once', async () => {
    await withBot(fails(500), async ({ bot, server }) => {
      for (let time = 1; time <= 5; time += 1) await bot.say(question, asker(time));
      expect(server.asked).toHaveLength(5);
      server.answerWith(writesWell);
      bot.pass(29);
      const { ms, message } = await bot.say(question, asker(6));
      expect([server.asked.length, message.origin, ms < 1_000]).toEqual([5, 'knowledge-base', true]);
      bot.pass(1);
      expect((await bot.say(question, asker(7))).message.origin).toBe('model');
      expect((await bot.say(question, asker(8))).message.origin).toBe('model');
      expect(server.asked).toHaveLength(7);
    });
  });

  it('is tried by one question only, and left alone again where that fails', async () => {
    await withBot(fails(500), async ({ bot, server }) => {
      for (let time = 1; time <= 5; time += 1) await bot.say(question, asker(time));
      bot.pass(30);
      await Promise.all([6, 7, 8].map((number) => bot.say(question, asker(number))));
      expect(server.asked).toHaveLength(6);
      bot.pass(29);
      await bot.say(question, asker(9));
      expect(server.asked).toHaveLength(6);
    });
  });

  it('is left alone for as long as it asks for', async () => {
    await withBot(fails(429, { headers: { 'retry-after': '20' } }), async ({ bot, server }) => {
      await bot.say(question, asker(1));
      server.answerWith(writesWell);
      bot.pass(19);
      expect((await bot.say(question, asker(2))).message.origin).toBe('knowledge-base');
      bot.pass(1);
      expect((await bot.say(question, asker(3))).message.origin).toBe('model');
      expect(server.asked).toHaveLength(2);
    });
  });
});
