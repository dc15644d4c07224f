import { LLMock } from '@copilotkit/aimock';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openLanguageModel } from '../../src/llm/open-language-model.ts';
import { calls, fails, says } from './peer/replies.ts';
import { type Reply, startFakeModel } from './peer/start-fake-model.ts';
import { openHere, searching, secret, warmUp, write } from './write.ts';

beforeAll(warmUp);

async function startMock() {
  const mock = new LLMock({ port: 0, chunkSize: 8 });
  await mock.start();
  onTestFinished(() => mock.stop());
  return mock;
}

describe('against aimock', () => {
  it('a text comes in pieces, then what it took', async () => {
    const mock = await startMock();
    mock.on({ userMessage: /Geheimfrage/ }, { content: 'Das Kurzarbeitergeld beträgt 60 Prozent.' });
    const { parts, text } = await write(openHere(`${mock.url}/v1`).model);
    expect(text).toBe('Das Kurzarbeitergeld beträgt 60 Prozent.');
    expect(parts.map(({ kind }) => kind)).toEqual(['asked', 'text', 'text', 'text', 'text', 'text', 'used']);
    expect(parts.at(-1)).toEqual({ kind: 'used', inputTokens: expect.any(Number), outputTokens: expect.any(Number) });
  });

  it('a call, then the answer; what was found is read by the model alone', async () => {
    const mock = await startMock();
    mock.on({ hasToolResult: false }, { toolCalls: [{ name: 'suche', arguments: { frage: 'Höhe' } }] });
    mock.on({ hasToolResult: true }, { content: '60 Prozent.' });
    const { tool, given } = searching('GEFUNDEN');
    const { parts, text } = await write(openHere(`${mock.url}/v1`).model, { tools: [tool] });
    expect([text, given]).toEqual(['|60 Prozent.', ['Höhe']]);
    expect(parts.map(({ kind }) => kind)).toEqual(['asked', 'used', 'again', 'asked', 'text', 'text', 'used']);
    expect(JSON.stringify(mock.getRequests().at(-1)?.body)).toContain('GEFUNDEN');
  });
});

describe('a request', () => {
  async function ask(reply: Reply, others: Parameters<typeof openHere>[1] = {}) {
    const { url, asked } = await startFakeModel(reply, says('Antwort'));
    await write(openHere(url, others).model, { tools: [searching().tool], maxTokens: 321 });
    return asked;
  }

  it('holds what was given and nothing else: kept nowhere, nobody named', async () => {
    const [first] = await ask(says('Antwort'));
    expect(first?.path).toBe('/v1/chat/completions');
    expect(first?.body).toEqual({
      model: 'first',
      messages: [
        { role: 'system', content: `Sei kurz. ${secret}` },
        { role: 'user', content: `${secret}?` },
      ],
      ...{ stream: true, stream_options: { include_usage: true }, store: false, max_tokens: 321, temperature: 0.2 },
      tools: [{ type: 'function', function: { name: 'suche', description: expect.any(String), parameters: expect.any(Object) } }],
    });
  });

  it('tells nothing about this machine', async () => {
    const [first] = await ask(says('Antwort'), { key: 'sk-test' });
    expect(first?.headers).toMatchObject({ authorization: 'Bearer sk-test', 'user-agent': 'node' });
    expect(Object.keys(first?.headers ?? {}).filter((name) => /stainless|openai|langchain|organi|project/i.test(name))).toEqual([]);
  });

  it('goes to no model for which langchain would take another API', async () => {
    const { url, asked } = await startFakeModel(says('Antwort'));
    const server = { kind: 'openai', url, key: undefined } as const;
    await write(openLanguageModel({ server, model: 'gpt-5.6' }, { now: Date.now }), { maxTokens: 321 });
    expect(asked[0]).toMatchObject({ path: '/v1/chat/completions', body: { max_completion_tokens: 2321, reasoning_effort: 'low' } });
    expect(asked[0]?.body).not.toHaveProperty('temperature');
  });

  it('goes to the deployment at Azure, with the key in its own header', async () => {
    const { url, asked } = await startFakeModel(says('Antwort'));
    const server = { kind: 'azure', endpoint: url.replace('/v1', ''), key: 'azure-key', apiVersion: '2024-10-21' } as const;
    expect(await write(openLanguageModel({ server, model: 'tws-4' }, { now: Date.now }))).toMatchObject({ text: 'Antwort' });
    expect(asked[0]).toMatchObject({
      path: '/openai/deployments/tws-4/chat/completions?api-version=2024-10-21',
      headers: { 'api-key': 'azure-key' },
      body: { store: false },
    });
    expect(asked[0]?.headers).not.toHaveProperty('authorization');
  });

  it.each(['openai', 'azure'] as const)('is not swayed by the environment (%s)', async (kind) => {
    const environment = { OPENAI_BASE_URL: 'http://127.0.0.1:9/v1', OPENAI_API_KEY: 'sk-environment', LANGSMITH_GATEWAY: 'true' };
    Object.assign(process.env, environment, { OPENAI_ORG_ID: 'org-environment', AZURE_OPENAI_BASE_PATH: 'http://127.0.0.1:9/' });
    onTestFinished(() => {
      for (const name of [...Object.keys(environment), 'OPENAI_ORG_ID', 'AZURE_OPENAI_BASE_PATH']) delete process.env[name];
    });
    const { url, asked } = await startFakeModel(says('Antwort'));
    const azure = { kind: 'azure', endpoint: url.replace('/v1', ''), key: 'azure-key', apiVersion: '2024-10-21' } as const;
    const server = kind === 'azure' ? azure : ({ kind: 'openai', url, key: undefined } as const);
    expect(await write(openLanguageModel({ server, model: 'm' }, { now: Date.now }))).toMatchObject({ text: 'Antwort' });
    expect(JSON.stringify(asked)).not.toContain('environment');
  });
});

describe('a server that refuses a field', () => {
  const refusing =
    (field: string, status: number): Reply =>
    (response, asked) => {
      if (!(field in asked.body)) return says('Antwort')(response, asked);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ detail: [{ type: 'extra_forbidden', loc: ['body', field], msg: 'Extra inputs are not permitted' }] }));
    };

  it.each([
    ['store', 422],
    ['store', 400],
    ['stream_options', 400],
  ])('is asked without %s from then on (%i)', async (field, status) => {
    const { url, asked } = await startFakeModel(refusing(field, status));
    const { model } = openHere(url);
    expect(await write(model)).toMatchObject({ text: 'Antwort', fault: undefined });
    expect(await write(model)).toMatchObject({ text: 'Antwort', fault: undefined });
    expect(asked.map(({ body }) => field in body)).toEqual([true, false, false]);
  });

  it('in vain is asked with it the next time', async () => {
    const { url, asked } = await startFakeModel(fails(400, { code: 'store' }), fails(400, { code: 'store' }), says('Antwort'));
    const { model } = openHere(url);
    expect((await write(model)).fault).toBe('refused');
    await write(model);
    expect(asked.map(({ body }) => 'store' in body)).toEqual([true, false, true]);
  });
});

it('a call whose server names the author of nothing gets none back', async () => {
  const { url, asked } = await startFakeModel(calls({ name: 'suche', given: '{"frage":"x"}' }), says('Antwort'));
  await write(openHere(url).model, { tools: [searching().tool] });
  expect(asked[1]?.body.messages[2]).not.toHaveProperty('name');
});
