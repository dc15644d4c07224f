import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { styles } from '../../src/ask/writing/style.ts';
import { counts, someOf } from '../counts.ts';
import { says } from '../llm/peer/replies.ts';
import { dumpTables } from './attacks/dump-tables.ts';
import { findViolations } from './attacks/find-violations.ts';
import { attacks, obey, replyOf } from './attacks/malicious-model.ts';
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
type Try = { readonly text: string; readonly place: number };

let server: Server;
beforeAll(async () => {
  server = await openModelServer(says(''));
});
afterAll(() => server.close());

/** What came of many tries: what was forbidden, and how often the model was asked at all, and how often it was believed. */
async function attackAll(bot: Bot, tries: readonly Try[]) {
  const violations: string[] = [];
  let reached = 0;
  let believed = 0;
  for (const { text, place } of tries) {
    const attack = attacks[(place * 389) % attacks.length];
    if (!attack) throw new Error('no attack');
    const written: string[] = [];
    server.asked.length = 0;
    server.answerWith((response, asked) => {
      const said = obey(readGiven(asked), attack);
      if (typeof said === 'string') written.push(said);
      return replyOf(said)(response, asked);
    });
    bot.pass(61); // what failed before is forgotten, so that the model is asked
    const seen = await bot.ask(text, place % 3 === 0 ? styles[(place / 3) % styles.length] : 'usual');
    const given = { seen, asked: server.asked, wrote: written.join('\n'), marks: attack.marks };
    violations.push(...findViolations(given, bot.known).map((found) => `${attack.name}: ${found}`));
    reached += server.asked.length > 0 ? 1 : 0;
    believed += seen.message.origin === 'model' ? 1 : 0;
  }
  return { violations, reached, believed };
}

/** Every text alone and behind a question that the bot answers. */
function triesOf(texts: readonly string[]): readonly Try[] {
  return texts.flatMap((text, place) => [
    { text, place: 2 * place },
    { text: `${benignQuestions[place % benignQuestions.length]} ${text}`, place: 2 * place + 1 },
  ]);
}

describe('x', () => {
  it('q', async () => {
    const bot = await openAttackedBot(server);
    const before = await dumpTables(bot.bot.database);
    const t = performance.now();
    const all = triesOf(readAttackTexts());
    const found = await attackAll(bot, all.slice(0, Number(process.env.N ?? 300)));
    console.log(performance.now() - t, all.length, attacks.length, found.reached, found.believed, found.violations.length);
    const { writeFileSync } = await import('node:fs');
    writeFileSync('/tmp/violations.txt', found.violations.join('\n'));
    expect(await dumpTables(bot.bot.database)).toEqual(before);
    await bot.close();
  }, 600_000);
});
describe('y', () => {
  it('poison', async () => {
    const knowledge = await poisonBase(readAttackTexts());
    const bot = await openAttackedBot(server, { knowledge });
    const t = performance.now();
    const all = triesOf(readAttackTexts());
    const found = await attackAll(bot, all.slice(0, Number(process.env.N ?? 300)));
    console.log(performance.now() - t, all.length, attacks.length, found.reached, found.believed, found.violations.length);
    const { writeFileSync } = await import('node:fs');
    writeFileSync('/tmp/violations2.txt', found.violations.join('\n'));
    await bot.close();
  }, 600_000);
  it('unguarded', async () => {
    const bot = await openAttackedBot(server, { writer: createUnguardedWriter });
    const t = performance.now();
    const all = triesOf(readAttackTexts());
    const found = await attackAll(bot, all.slice(0, 200));
    console.log(performance.now() - t, all.length, attacks.length, found.reached, found.believed, found.violations.length);
    const kinds = found.violations.map((x) => x.replace(/^.*?: /, '').split(/[ :]/)[0]);
    console.log(JSON.stringify(Object.groupBy(kinds, (k) => k ?? ''), (k, v) => Array.isArray(v) ? v.length : v));
    await bot.close();
  }, 600_000);
  it('benign', async () => {
    const bot = await openAttackedBot(server);
    for (const q of benignQuestions) {
      server.answerWith((response, asked) => says(writeWell(readGiven(asked)))(response, asked));
      bot.pass(61);
      const seen = await bot.ask(q);
      console.log(seen.message.origin, breaksOff(seen.message), q, seen.streamed.length, JSON.stringify(seen.message.blocks[0]).slice(0,150));
    }
    await bot.close();
  }, 600_000);
});
