import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { calls, event, events, says } from './peer/replies.ts';
import { type Reply, startFakeModel } from './peer/start-fake-model.ts';
import { openHere, searching, warmUp, write } from './write.ts';

beforeAll(warmUp);

const raw = (chunk: object) => `data: ${JSON.stringify(chunk)}\n\n`;
const stop = event({}, 'stop');
const call = (wanted: object) =>
  events(
    event({ role: 'assistant', tool_calls: [{ function: { name: 'suche', arguments: '{"frage":"x"}' }, ...wanted }] }),
    event({}, 'tool_calls'),
  );

describe('a server that is odd but sound', () => {
  it.each<[string, Reply]>([
    ['names no role', events(event({ content: 'Die ' }), event({ content: 'Antwort' }), stop)],
    [
      'names the role each time',
      events(event({ role: 'assistant', content: 'Die ' }), event({ role: 'assistant', content: 'Antwort' }), stop),
    ],
    ['ends in the last piece', events(event({ role: 'assistant', content: 'Die ' }), event({ content: 'Antwort' }, 'stop'))],
    ['says end_turn instead of stop', says('Die Antwort', 'end_turn')],
    ['never says [DONE]', events(event({ role: 'assistant', content: 'Die Antwort' }), stop)],
    [
      'goes on after [DONE]',
      events(event({ role: 'assistant', content: 'Die Antwort' }), stop, 'data: [DONE]\n\n', event({ content: ' und mehr' })),
    ],
    ['sends comments', events(': wait\n\n', event({ role: 'assistant', content: 'Die Antwort' }), ': still\n\n', stop)],
    ['ends lines as Windows does', events([event({ role: 'assistant', content: 'Die Antwort' }), stop].join('').replaceAll('\n', '\r\n'))],
    ['has no ids', events(raw({ choices: [{ index: 0, delta: { role: 'assistant', content: 'Die Antwort' }, finish_reason: 'stop' }] }))],
    ['leaves deltas out', events(raw({ choices: [{ index: 0 }] }), event({ role: 'assistant', content: 'Die Antwort' }), stop)],
    [
      'tells what it thinks in a field',
      events(event({ role: 'assistant', reasoning_content: 'Hm' }), event({ content: 'Die Antwort' }), stop),
    ],
    [
      'tells what it thinks in another field',
      events(event({ role: 'assistant', reasoning: 'Hm' }), event({ content: 'Die Antwort' }), stop),
    ],
    ['tells what it thinks in the text', says('<think>Hm, die Antwort</think>\n\nDie Antwort')],
    [
      'counts with every piece',
      events(
        raw({
          choices: [{ index: 0, delta: { role: 'assistant', content: 'Die Antwort' } }],
          usage: { prompt_tokens: 1, completion_tokens: 1 },
        }),
        stop,
      ),
    ],
  ])('is understood: %s', async (_what, reply) => {
    const { url } = await startFakeModel(reply);
    expect(await write(openHere(url).model)).toMatchObject({ text: 'Die Antwort', fault: undefined });
  });

  it.each<[string, Reply]>([
    ['no index', call({ id: 'a' })],
    ['no id', call({ index: 0 })],
    ['an empty id', call({ index: 0, id: '' })],
    ['an index that starts with one', call({ index: 1, id: 'a' })],
    [
      'an end that says stop',
      events(
        event({ role: 'assistant', tool_calls: [{ index: 0, id: 'a', function: { name: 'suche', arguments: '{"frage":"x"}' } }] }),
        stop,
      ),
    ],
  ])('is understood where it calls a tool with %s', async (_what, reply) => {
    const { url } = await startFakeModel(reply, says('Die Antwort'));
    const { tool, given } = searching();
    expect(await write(openHere(url).model, { tools: [tool] })).toMatchObject({ text: '|Die Antwort', fault: undefined });
    expect(given).toEqual(['x']);
  });

  it('with the same id for every call of every message is asked for each once', async () => {
    const { url } = await startFakeModel(
      calls({ name: 'suche', given: '{"frage":"x"}' }),
      calls({ name: 'suche', given: '{"frage":"y"}' }),
      says('Antwort'),
    );
    const { tool, given } = searching();
    expect(await write(openHere(url).model, { tools: [tool] })).toMatchObject({ text: '||Antwort', fault: undefined });
    expect(given).toEqual(['x', 'y']);
  });

  it('that sends no text but parts is taken for one that writes nothing', async () => {
    const { url } = await startFakeModel(events(event({ role: 'assistant', content: [{ type: 'text', text: 'Antwort' }] }), stop));
    expect(await write(openHere(url).model)).toMatchObject({ text: '', fault: 'empty' });
  });
});

it('no other address is asked for anything', async () => {
  const { url } = await startFakeModel(calls({ name: 'suche', given: '{"frage":"x"}' }), says('Antwort'));
  const real = globalThis.fetch;
  const addresses = new Set<string>();
  globalThis.fetch = (...given) => {
    addresses.add(String(given[0]));
    return real(...given);
  };
  onTestFinished(() => {
    globalThis.fetch = real;
  });
  await write(openHere(url).model, { tools: [searching().tool] });
  expect([...addresses]).toEqual([`${url}/chat/completions`]);
});
