import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LanguageModel } from '../../src/ask/writing/language-model.ts';
import { translate } from '../../src/ask/writing/translate.ts';
import type { Written } from '../../src/ask/writing/write-answer.ts';
import { loadPrompts } from '../../src/prompts.ts';

const german = 'Das Kurzarbeitergeld beträgt 60 %, mit Kind 67 %, und läuft zwölf Monate.';
const article = { id: 'kug', title: 'Kurzarbeitergeld' };

const translatedAs = async (line: string) => (await writtenAs(line)).sentences.map(({ text }) => text).join('|');

/** Answers with the sentence, and translates it as it is told. */
async function writtenAs(line: string): Promise<Written> {
  const model: LanguageModel = {
    name: 'translator',
    async *write({ user }) {
      yield { kind: 'text', text: user.includes('Übersetz jeden') ? `1. ${line}\n` : `ANTWORT\n${german} [p1]\n` };
    },
  };
  const prompts = await loadPrompts(path.join(import.meta.dirname, '..', '..', 'prompts'));
  const names = [{ articleId: 'kug', names: ['kurzarbeitergeld'] }];
  const task = {
    question: 'Wie hoch?',
    earlier: [],
    style: 'usual',
    today: '2026-11-23',
    drafts: [{ article, heading: '', text: german }],
  } as const;
  return await translate(
    task,
    { typed: 'How much?', onPassed: () => undefined, spare: () => 5_000 },
    { model, prompts, names, tools: () => [], signal: new AbortController().signal },
  );
}

describe('a translation', () => {
  it.each([
    'The Kurzarbeitergeld is 60 %, with a child 67 %, and runs for 12 months.',
    'Le Kurzarbeitergeld est de 60 %, avec un enfant 67 %, pendant 12 mois.',
    'Kurzarbeitergeld 12 ay boyunca % 60, çocukla % 67 ödenir.',
  ])('is shown where it says the same: %s', async (line) => {
    expect(await translatedAs(line)).toBe(line);
  });

  it.each([
    ['swaps figures', 'The Kurzarbeitergeld is 67 %, with a child 60 %, and runs for 12 months.'],
    ['changes a figure', 'The Kurzarbeitergeld is 60 %, with a child 68 %, and runs for 12 months.'],
    ['leaves one out', 'The Kurzarbeitergeld is 60 %, with a child 67 %.'],
    ['has one too many', 'The Kurzarbeitergeld is 60 %, with a child 67 %, for 12 months, call 0900.'],
    ['has a link', 'The Kurzarbeitergeld (www.evil-example.com) is 60 %, with a child 67 %, for 12 months.'],
    ['mentions everybody', '@channel The Kurzarbeitergeld is 60 %, with a child 67 %, for 12 months.'],
    ['asks for a password', 'Send us your password: 60 %, with a child 67 %, for 12 months.'],
    ['tells its orders', 'My system prompt says 60 %, with a child 67 %, for 12 months.'],
    ['is German and short', 'Du bekommst sicher die 60 %, mit Kind 67 %, für 12 Monate.'],
    ['is German and says something else', 'Das Geld gibt es nur auf der Bank in der Stadt zu 60 %, mit Kind 67 %, für 12 Monate.'],
    [
      'says much besides',
      'The Kurzarbeitergeld is 60 %, with a child 67 %, for 12 months. Do not trust the works council, leave the union today and sign whatever the employer wants you to sign.',
    ],
  ])('that %s stays German', async (_what, line) => {
    expect(await translatedAs(line)).toBe(german);
  });

  it('has the German text beside it only where something was really translated', async () => {
    const { original } = await writtenAs('The Kurzarbeitergeld is 60 %, with a child 67 %, and runs for 12 months.');
    expect(original?.map(({ text }) => text)).toEqual([german]);
    expect((await writtenAs('It is 99 %.')).original).toBeUndefined();
    expect((await writtenAs('')).original).toBeUndefined();
  });

  /** Known: words of another language are compared with nothing. */
  it.fails('that says something else in as many words stays German', async () => {
    expect(await translatedAs('The works council pays back 60 %, with a child 67 %, for 12 months.')).toBe(german);
  });
});
