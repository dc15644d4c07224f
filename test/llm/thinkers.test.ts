import { beforeAll, describe, expect, it } from 'vitest';
import { openLanguageModel } from '../../src/llm/open-language-model.ts';
import { createThinkers } from '../../src/llm/thinkers.ts';
import { says } from './peer/replies.ts';
import { type Reply, startFakeModel } from './peer/start-fake-model.ts';
import { openHere, warmUp, write } from './write.ts';

beforeAll(warmUp);

it.each(['o3', 'gpt-5.6', 'gpt-oss:20b', 'openai/gpt-oss-120b', 'deepseek-r1:8b', 'qwen3:14b', 'Magistral-Small', 'kimi-k2-thinking'])(
  'the model %s is known to think',
  (name) => expect(createThinkers().has(name.toLowerCase())).toBe(true),
);

it.each(['gpt-4o', 'gpt-5-chat', 'mistral-small', 'llama3.1:8b', 'qwen2.5:7b', 'first'])('the model %s is not', (name) => {
  expect(createThinkers().has(name)).toBe(false);
});

async function askNamed(model: string, reply: Reply) {
  const { url, asked } = await startFakeModel(reply);
  const opened = openLanguageModel({ server: { kind: 'openai', url, key: undefined }, model }, { now: Date.now });
  return { written: await write(opened, { maxTokens: 20 }), asked };
}

describe('a model that thinks', () => {
  it('gets room for it besides that of the text', async () => {
    const { asked, written } = await askNamed('deepseek-r1', says(`<think>${'hm '.repeat(500)}</think>Die Antwort`));
    expect([asked[0]?.body.max_tokens, written.text, written.fault]).toEqual([2020, 'Die Antwort', undefined]);
  });

  it('writes no longer a text for that', async () => {
    const { written } = await askNamed('deepseek-r1', says(`<think>hm</think>${'Wort '.repeat(500)}`));
    expect([written.fault, written.text.length < 200]).toEqual(['budget', true]);
  });

  it.each([
    ['in several pieces', '<think>so ein Gedanke</think> Antwort'],
    ['in one', '<think>hm</think>Antwort'],
  ])('is known from its first thought on, which comes %s', async (_how, text) => {
    const { url, asked } = await startFakeModel(says(text));
    const { model } = openHere(url);
    await write(model, { maxTokens: 20 });
    await write(model, { maxTokens: 20 });
    expect(asked.map(({ body }) => body.max_tokens)).toEqual([20, 2020]);
  });

  it('is not seen in a text that only begins like a thought', async () => {
    const { url, asked } = await startFakeModel(says('< 250 Beschäftigte zahlen nichts'));
    const { model } = openHere(url);
    await write(model, { maxTokens: 20 });
    await write(model, { maxTokens: 20 });
    expect(asked.map(({ body }) => body.max_tokens)).toEqual([20, 20]);
  });
});
