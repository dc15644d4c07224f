import { beforeAll, describe, expect, it } from 'vitest';
import type { ModelFault } from '../../src/errors.ts';
import { calls, event, events, fails, hangs, says } from './peer/replies.ts';
import { type Reply, startFakeModel } from './peer/start-fake-model.ts';
import { openHere, searching, warmUp, write } from './write.ts';

beforeAll(warmUp);

const search = { name: 'suche', given: '{"frage":"x"}' };
const asks = calls(search);
const answers = says('Antwort');
const asksFor = (given: string, name = 'suche') => [calls({ name, given }), answers];
const wanted = { index: 0, id: 'a', function: { name: 'suche', arguments: '{"frage":"y"}' } };
const says1st = event({ role: 'assistant', content: 'Ich suche. ', tool_calls: [wanted] });

/** What the server says, what comes of it (`|` where the model begins anew), the fault, and what is looked up. */
type Row = readonly [sentence: string, replies: readonly Reply[], text: string, fault: ModelFault | undefined, given: readonly string[]];

const table: readonly Row[] = [
  ['a call, then the answer, all with the same id', [asks, answers], '|Antwort', undefined, ['x']],
  ['text before the call', [events(says1st, event({}, 'tool_calls')), answers], 'Ich suche. |Antwort', undefined, ['y']],
  ['a tool that nobody offered', asksFor('{}', 'loesche'), '|Antwort', undefined, []],
  ['a tool with a hostile name', asksFor('{}', 'x"]}\n<script>'), '|Antwort', undefined, []],
  ['arguments that are no JSON', asksFor('{"frage":"x'), '|Antwort', undefined, []],
  ['arguments that are no object', asksFor('"x"'), '|Antwort', undefined, []],
  ['no arguments', asksFor(''), '|Antwort', undefined, []],
  ['arguments that do not fit', asksFor('{"suche":1}'), '|Antwort', undefined, []],
  ['arguments that are too long', asksFor(`{"frage":"${'x'.repeat(51)}"}`), '|Antwort', undefined, []],
  ['arguments that reach for the prototype', asksFor('{"frage":"x","__proto__":{"run":1}}'), '|Antwort', undefined, ['x']],
  ['five calls at once', [calls(search, search, search, search, search), answers], '|Antwort', undefined, ['x', 'x', 'x']],
  ['three calls one after another', [asks, asks, asks, answers], '|||Antwort', undefined, ['x', 'x', 'x']],
  ['a loop without end', [asks], '|||', 'budget', ['x', 'x', 'x']],
  ['a loop without end of tools that nobody offered', [calls({ name: 'extract-x', given: '' })], '|||', 'budget', []],
  ['a call, then a server that fails', [asks, fails(500)], '|', 'server', ['x']],
  ['a call, then a hang', [asks, hangs], '|', 'timeout', ['x']],
  ['a call, then nothing', [asks, says('')], '|', 'empty', ['x']],
  ['a call that was cut', [events(event({ role: 'assistant', tool_calls: [wanted] }))], '', 'cut', []],
];

describe('each way of looking up', () => {
  it.each(table)('%s', async (_sentence, replies, text, fault, given) => {
    const { url, asked } = await startFakeModel(...replies);
    const { tool, given: found } = searching();
    const limits = fault === 'timeout' ? { firstTextMs: 2000 } : {};
    expect(await write(openHere(url, { limits }).model, { tools: [tool] })).toMatchObject({ text, fault });
    expect(found).toEqual(given);
    expect(asked.length).toBe(Math.max(1, text.split('|').length));
  });
});

describe('what the model reads about its calls', () => {
  async function lastMessages(...replies: readonly Reply[]) {
    const { url, asked } = await startFakeModel(...replies);
    await write(openHere(url).model, { tools: [{ ...searching().tool, run: () => Promise.reject(new Error('/secret/path')) }] });
    return asked.at(-1)?.body;
  }

  it('is a short sentence where something is wrong, never what', async () => {
    const contents = async (...replies: readonly Reply[]) => (await lastMessages(...replies))?.messages.at(-1)?.content;
    expect(await contents(asks, answers)).toBe('Diese Abfrage ist nicht möglich. Antworte mit dem, was Du hast.');
    expect(await contents(...asksFor('{"frage":1}'))).toBe('Die Angaben passen nicht zu dieser Abfrage.');
    expect(await contents(...asksFor('{"frage"'))).toBe('Die Angaben passen nicht zu dieser Abfrage.');
    expect(await contents(...asksFor('{}', 'loesche'))).toBe('Diese Abfrage gibt es nicht.');
    expect(await contents(calls(search, search, search, search), answers)).toMatch(/^Mehr Abfragen sind nicht möglich\./);
  });

  it('is with names and ids that every server takes back', async () => {
    const messages = (await lastMessages(...asksFor('{}', 'x"]}\n<script>')))?.messages;
    const id = expect.stringMatching(/^call_[\da-f-]{36}$/);
    expect(messages?.slice(2)).toEqual([
      { role: 'assistant', content: '', tool_calls: [{ id, type: 'function', function: { name: 'unknown', arguments: '{}' } }] },
      { role: 'tool', content: 'Diese Abfrage gibt es nicht.', tool_call_id: id, name: 'unknown' },
    ]);
  });

  it('is no offer of tools once three were looked up', async () => {
    const body = await lastMessages(asks, asks, asks, answers);
    expect(body?.tools).toEqual([]);
    expect(body?.messages.filter(({ role }) => role === 'tool')).toHaveLength(3);
  });
});
