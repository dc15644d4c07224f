import { describe, expect, it } from 'vitest';
import { openEmbedder } from '../../src/llm/open-embedder.ts';
import { fails, hangs } from './peer/replies.ts';
import { type Asked, type Reply, startFakeModel } from './peer/start-fake-model.ts';

const texts = (count: number) => Array.from({ length: count }, (_, index) => `Text ${index}`);
const numberOf = (text: unknown) => Number(String(text).split(' ')[1]);

type Vector = { readonly index: number; readonly embedding: unknown };

/** A vector for each text: its number and two more. */
function vectors(asked: Asked): Vector[] {
  const input = asked.body.input as readonly string[]; // the fake reads what the embedder wrote
  return input.map((text, index) => ({ index, embedding: [numberOf(text), 0.5, -1] }));
}

const gives =
  (change: (vectors: Vector[]) => unknown = (same) => same): Reply =>
  (response, asked) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ object: 'list', model: 'e', data: change(vectors(asked)), usage: {} }));
  };

const asBase64 = (all: Vector[]) =>
  all.map(({ index, embedding }) => ({
    index,
    embedding: Buffer.from(Float32Array.from(embedding as number[]).buffer).toString('base64'),
  }));

async function start(reply: Reply, timeoutMs = 1000) {
  const { url, asked } = await startFakeModel(reply);
  return { asked, embedder: openEmbedder({ server: { kind: 'openai', url, key: 'sk-1' }, model: 'e', timeoutMs }) };
}

describe('an embedder', () => {
  it.each<[string, Reply]>([
    ['numbers', gives()],
    ['base64', gives(asBase64)],
    ['another order', gives((all) => all.toReversed())],
  ])('gives a vector for each text in their order, 64 at a time: %s', async (_what, reply) => {
    const { asked, embedder } = await start(reply);
    const found = await embedder.embed(texts(150));
    expect(found.map(([first]) => first)).toEqual(texts(150).map(numberOf));
    expect(found[7]).toEqual(Float32Array.from([7, 0.5, -1]));
    expect(asked.map(({ path, body }) => [path, (body.input as string[]).length])).toEqual([64, 64, 22].map((n) => ['/v1/embeddings', n]));
    expect(asked[0]?.body).not.toHaveProperty('user');
  });

  it('asks nothing for no texts', async () => {
    const { asked, embedder } = await start(gives());
    expect(await embedder.embed([])).toEqual([]);
    expect([asked, embedder.model]).toEqual([[], 'e']);
  });

  it('goes to the deployment at Azure', async () => {
    const { url, asked } = await startFakeModel(gives());
    const server = { kind: 'azure', endpoint: url.replace('/v1', ''), key: 'azure-key', apiVersion: '2024-10-21' } as const;
    await openEmbedder({ server, model: 'embed-3' }).embed(['Text 1']);
    expect(asked[0]).toMatchObject({
      path: '/openai/deployments/embed-3/embeddings?api-version=2024-10-21',
      headers: { 'api-key': 'azure-key' },
    });
  });

  it.each<[string, Reply, string]>([
    ['a key that is not accepted', fails(401), 'unauthorized'],
    ['a quota that is used up', fails(429, { code: 'insufficient_quota' }), 'quota'],
    ['a server that fails', fails(500), 'server'],
    ['a hang', hangs, 'timeout'],
    ['one vector too few', gives((all) => all.slice(1)), 'broken'],
    ['one index twice', gives((all) => all.map((each) => ({ ...each, index: 0 }))), 'broken'],
    ['vectors of two lengths', gives((all) => all.map((each, index) => ({ ...each, embedding: index === 0 ? [1] : [1, 2] }))), 'broken'],
    ['an empty vector', gives((all) => all.map((each) => ({ ...each, embedding: [] }))), 'broken'],
    ['no base64', gives((all) => all.map((each) => ({ ...each, embedding: '§' }))), 'broken'],
    ['what is no number', gives((all) => all.map((each) => ({ ...each, embedding: 'AADAfwAAwH8=' }))), 'broken'],
    ['no list', gives(() => ({})), 'broken'],
    ['no JSON', (response) => void response.end('<html>'), 'broken'],
  ])('fails as a model does: %s', async (_what, reply, fault) => {
    const { embedder } = await start(reply, 300);
    await expect(embedder.embed(texts(3))).rejects.toMatchObject({ name: 'ModelError', fault });
  });

  it('ends with the reason of the caller', async () => {
    const { embedder } = await start(hangs);
    await expect(embedder.embed(texts(1), AbortSignal.timeout(50))).rejects.toThrow(/timeout/);
  });

  it('finds out that a server is not there', async () => {
    const server = { kind: 'openai', url: 'http://127.0.0.1:9/v1', key: undefined } as const;
    await expect(openEmbedder({ server, model: 'e' }).embed(['x'])).rejects.toMatchObject({ fault: 'unreachable' });
  });
});
