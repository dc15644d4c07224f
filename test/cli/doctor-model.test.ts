import { LLMock } from '@copilotkit/aimock';
import { describe, expect, it, onTestFinished } from 'vitest';
import { events, fails, says } from '../llm/peer/replies.ts';
import { type Reply, startFakeModel } from '../llm/peer/start-fake-model.ts';
import { runHere } from './run-here.ts';
import type { Environment } from './run-tws.ts';

const key = 'sk-secret-4711';

async function startMock() {
  const mock = new LLMock({ port: 0, chunkSize: 4 });
  mock.on({ toolName: 'pruefzahl', hasToolResult: false }, { toolCalls: [{ name: 'pruefzahl', arguments: { wort: 'Saar' } }] });
  mock.on({ hasToolResult: true }, { content: '4711' });
  mock.on({ responseFormat: 'json_schema' }, () => ({ content: '{"zahl":7}' }));
  mock.on({ userMessage: /Schreib die letzte Frage/ }, { content: 'Wie lange gibt es das Kurzarbeitergeld?' });
  mock.on({ userMessage: /Zähle/ }, { content: '1, 2, 3, 4, 5, 6, 7, 8, 9, 10' });
  mock.onEmbedding(/.*/, () => ({ embedding: [0.1, 0.2, 0.3] }));
  await mock.start();
  onTestFinished(() => mock.stop());
  return mock;
}

function doctor(url: string, words: readonly string[] = [], others: Environment = {}) {
  return runHere(['doctor', 'model', ...words], { OPENAI_BASE_URL: url, OPENAI_API_KEY: key, OPENAI_MODEL: 'kleines-modell', ...others });
}

describe('tws doctor model', () => {
  it('says in a line each what is right, and ends with 0', async () => {
    const mock = await startMock();
    const others = { OPENAI_FALLBACK_MODEL: 'zweites-modell', OPENAI_EMBEDDING_MODEL: 'vektoren' };
    const { code, stdout, stderr } = await doctor(`${mock.url}/v1`, [], others);
    expect([code, stderr]).toEqual([0, '']);
    const time = String.raw`\d+\.\d s`;
    const lines = [
      String.raw`OPENAI_MODEL kleines-modell answers at 127\.0\.0\.1:\d+: first words after ${time}, all after ${time}, \d+ tokens`,
      String.raw`kleines-modell streams: \d+ pieces`,
      'OPENAI_FALLBACK_MODEL zweites-modell answers at [^\n]+',
      String.raw`zweites-modell streams: \d+ pieces`,
      'the model writes a question that continues another one so that it stands alone',
      'the model keeps to a JSON schema',
      'the model calls tools',
      'OPENAI_EMBEDDING_MODEL vektoren gives vectors of 3 dimensions',
    ];
    expect(stdout).toMatch(new RegExp(`^${lines.map((line) => `ok {5}${line}\n`).join('')}nothing is wrong\n$`));
  });

  it('asks each thing once, and keeps nothing at the server', async () => {
    const mock = await startMock();
    await doctor(`${mock.url}/v1`);
    const bodies = mock.getRequests().map(({ body }) => body as { store?: boolean; user?: string });
    expect(bodies).toHaveLength(5);
    for (const body of bodies) expect([body.store, body.user]).toEqual([false, undefined]);
  });

  it('says that nothing usable came of a question that continues another one, which is no error', async () => {
    const { url } = await startFakeModel(says('Eins zwei'), says('Sieben'), says('Nein'), says('Es sind 24 Monate.'));
    const { code, stdout } = await doctor(url);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^note {3}the model did not write a question [^\n]+\n {7}→ such questions are searched for as they stand/m);
  });

  it('says that a model can neither schema nor tools, which is no error', async () => {
    const { url } = await startFakeModel(says('Eins zwei'), says('Sieben'), says('Nein'));
    const { code, stdout } = await doctor(url);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^note {3}no sign that the model keeps to a JSON schema/m);
    expect(stdout).toMatch(/^note {3}no sign that the model calls tools\n {7}→ .*choose a model with tool support$/m);
  });

  it('says that nothing streams and which field is refused', async () => {
    const reply: Reply = (response, asked) => ('store' in asked.body ? fails(422, { code: 'store' }) : says('Eins'))(response, asked);
    const { url } = await startFakeModel(reply);
    const { code, stdout } = await doctor(url);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^note {3}kleines-modell answers in one piece\n {7}→ /m);
    expect(stdout).toMatch(/^note {3}the server refuses the field store, so it is left out\n {7}→ find out from the provider/m);
  });

  it.each<[string, Reply, RegExp]>([
    ['a wrong key', fails(401), /does not accept the key \(401\)\n {7}→ copy the key again into OPENAI_API_KEY/],
    ['an unknown model', fails(404), /refused the request \(404\)\n {7}→ compare the name with those that the server lists/],
    ['a quota used up', fails(429, { code: 'insufficient_quota' }), /quota [^\n]+\n {7}→ top up/],
    ['a page', events('<html>'), /wrote nothing\n {7}→ compare OPENAI_BASE_URL/],
  ])('says what is wrong and what to do about it, tries nothing else, and ends with 1: %s', async (_what, reply, said) => {
    const { url, asked } = await startFakeModel(reply);
    const { code, stdout, stderr } = await doctor(url);
    expect([code, stderr, asked.length]).toEqual([1, '', 1]);
    expect(stdout).toMatch(/^error {2}OPENAI_MODEL kleines-modell does not answer: /);
    expect(stdout).toMatch(said);
    expect(stdout).toMatch(/\n1 to put right\n$/);
    expect(stdout).not.toContain(key);
  });

  it('says it as one JSON object too', async () => {
    const { code, stdout } = await doctor('http://127.0.0.1:9/v1', ['--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      errors: 1,
      findings: [{ level: 'error', what: expect.stringContaining('cannot be reached'), fix: expect.stringContaining('start the server') }],
    });
  });

  it('names the places of Azure', async () => {
    const { url } = await startFakeModel(fails(401));
    const azure = { AZURE_OPENAI_ENDPOINT: url.replace('/v1', ''), AZURE_OPENAI_API_KEY: 'geheim', OPENAI_API_VERSION: '2024-10-21' };
    const { stdout } = await runHere(['doctor', 'model'], { ...azure, OPENAI_MODEL: 'tws' });
    expect(stdout).toMatch(/→ portal\.azure\.com .*AZURE_OPENAI_API_KEY\n/);
  });

  it('ends with 78 where no model is configured', async () => {
    const { code, stderr } = await runHere(['doctor', 'model']);
    expect([code, stderr]).toEqual([78, expect.stringMatching(/^Configuration cannot be used: OPENAI_BASE_URL: is not set; README/)]);
  });
});
