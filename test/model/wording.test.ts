import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Incoming } from '../../src/chat/incoming.ts';
import type { Block } from '../../src/chat/message.ts';
import type { Response } from '../../src/chat/reply.ts';
import { openBot, type RunningBot } from '../end-to-end/open-bot.ts';
import { withoutLimits } from '../without-limits.ts';
import { type Given, writeWell } from './good-model.ts';
import { openGoodModel } from './open-good-model.ts';

const english = 'How much is the short-time work benefit and who can get it?';

/** What the model writes in another language, by what it is asked. */
function writeEnglish(given: Given): string {
  if (given.user.includes('Schreib die letzte Frage')) return 'Wie hoch ist das Kurzarbeitergeld?';
  if (!given.user.includes('Übersetz jeden')) return writeWell(given);
  const [first = '', ...rest] = given.user.split('<sätze>\n')[1]?.split('\n</sätze>')[0]?.split('\n') ?? [];
  return [
    `1. It is 60 %, with a child 67 %, for sentence ${first.length > 0 ? 'one' : 'none'}.`,
    ...rest.map((_line, place) => `${place + 2}. Wrong: 99 %.`),
  ].join('\n');
}

describe('answers of a model', () => {
  let model: Awaited<ReturnType<typeof openGoodModel>>;
  let running: RunningBot;
  let write: (given: Given) => string = writeWell;
  let events = 0;
  beforeAll(async () => {
    model = await openGoodModel((given) => write(given));
    running = await openBot({ ...model.environment, ...withoutLimits, TWS_NOW: '2026-11-27T10:00:00+01:00' });
  });
  afterAll(async () => {
    await running.close();
    await model.close();
  });

  const person = (user: string) => ({ platform: 'playground', workspace: 'local', user }) as const;
  const tell = (user: string, what: { kind: 'text'; text: string } | { kind: 'action'; action: string; value: string }) => {
    const conversation = { platform: 'playground', kind: 'direct', address: `s/${user}/direkt` } as const;
    const incoming: Incoming = { id: `e${events++}`, at: running.bot.now().toISOString(), person: person(user), conversation, ...what };
    return running.bot.responder(incoming);
  };
  const say = (user: string, text: string) => tell(user, { kind: 'text', text });
  const press = (user: string, action: string, value: string) => tell(user, { kind: 'action', action, value });

  it('come in the language of the question; a sentence whose translation changes a figure stays German', async () => {
    write = writeEnglish;
    const text = textOf(await say('sekretaerin', english));
    write = writeWell;
    expect(text).toContain('It is 60 %, with a child 67 %');
    expect(text).toContain('the German sources prevail');
    expect(text).not.toContain('99 %');
    expect(text).toContain('Deutscher Text');
    expect(text).toContain('Kurzarbeitergeld');
  });

  it('say in a language that nobody can translate what is said without a model', async () => {
    const text = textOf(await say('sekretaerin', english));
    expect(text).not.toContain('KI');
  });

  it('are two sentences where somebody wants it shorter', async () => {
    const short = blocksOf(await press('sekretaerin', 'ask.style', 'short Wie hoch ist das Kurzarbeitergeld?'));
    expect(JSON.stringify(short.filter(({ kind }) => kind === 'text')).match(/citation/g)).toHaveLength(2);
  });

  it('come as a page for the notice board, with sources', async () => {
    const blocks = blocksOf(await press('sekretaerin', 'ask.style', 'poster Wie hoch ist das Kurzarbeitergeld?'));
    const file = blocks.find((block) => block.kind === 'file');
    expect(file).toMatchObject({ name: 'aushang.pdf', mediaType: 'application/pdf', encoding: 'base64' });
    expect(blocks.some(({ kind }) => kind === 'sources')).toBe(true);
  });

  it('say what is known where exactly that stands nowhere', async () => {
    write = (given) => writeWell(given).replace(/^ANTWORT\n(.*\n)[\s\S]*$/, 'KEINE ANTWORT\n$1');
    const text = textOf(await say('ehrenamt', 'Wie hoch ist das Kurzarbeitergeld?'));
    write = writeWell;
    for (const part of ['Genau das steht nicht in der Wissensbank', 'Bekannt ist:', '60 %', 'Mensch fragen']) expect(text).toContain(part);
  });

  it('are not asked for where somebody says that it is a secret, and nothing of it is kept', async () => {
    const before = model.requests().length;
    const text = textOf(await say('koordination', 'Streng vertraulich: Wir planen Kurzarbeit, wie hoch ist das Kurzarbeitergeld?'));
    expect(text).toContain('nicht gespeichert');
    expect(model.requests()).toHaveLength(before);
    expect(textOf(await say('koordination', 'Und mit Kind?'))).not.toContain('67 %');
  });

  it('are followed by quoted ones where somebody asks more than six times a minute, with the reason', async () => {
    const texts: string[] = [];
    for (let i = 0; i < 7; i++) texts.push(textOf(await say('kuratorin', 'Wie hoch ist das Kurzarbeitergeld?')));
    expect(texts.map((text) => text.includes('viele Fragen in einer Minute'))).toEqual([false, false, false, false, false, false, true]);
    expect(texts.at(-1)).toContain('60 %');
  });

  it('are not waited for in a form', async () => {
    const before = model.requests().length;
    const conversation = { platform: 'playground', kind: 'direct', address: 's/neu/direkt' } as const;
    const event = { id: 'form', at: running.bot.now().toISOString(), person: person('neu'), conversation } as const;
    const response = await running.bot.responder({
      ...event,
      kind: 'form',
      form: 'ask.question',
      context: '',
      values: { question: 'Wie hoch ist das Kurzarbeitergeld?' },
    });
    expect(textOf(response)).toContain('60 %');
    expect(model.requests()).toHaveLength(before);
  });
});

function blocksOf(response: Response): readonly Block[] {
  if (response.kind !== 'reply') throw new Error(`no reply: ${response.kind}`);
  return response.reply.message.blocks;
}

const textOf = (response: Response): string => JSON.stringify(blocksOf(response));
