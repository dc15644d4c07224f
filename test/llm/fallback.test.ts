import { beforeAll, describe, expect, it } from 'vitest';
import { breaksAfter, calls, events, fails, hangs, hangsAfter, says } from './peer/replies.ts';
import { type Reply, startFakeModel } from './peer/start-fake-model.ts';
import { openHere, searching, warmUp, write } from './write.ts';

beforeAll(warmUp);

const second = { fallbackModel: 'second', limits: { beforeFallbackMs: 1500, idleMs: 1500 } };
const again = (times: number, reply: Reply) => Array.from({ length: times }, () => reply);

describe('the second model', () => {
  it.each<[string, Reply]>([
    ['does not exist', fails(404)],
    ['is asked too often', fails(429)],
    ['fails', fails(500)],
    ['hangs', hangs],
    ['hangs before its text', hangsAfter()],
    ['writes garbage', events('data: {\n\n')],
    ['writes nothing', says('')],
    ['thinks and says nothing', says('<think>hm</think>')],
  ])('answers where the first one %s', async (_what, reply) => {
    const { url, asked } = await startFakeModel(reply, says('Antwort'));
    const written = await write(openHere(url, second).model);
    expect(written).toMatchObject({ text: 'Antwort', fault: undefined });
    expect(asked.map(({ body }) => body.model)).toEqual(['first', 'second']);
    expect(written.ms).toBeLessThan(5000);
  });

  it.each<[string, Reply, string]>([
    ['the key is not accepted', fails(401), ''],
    ['the quota is used up', fails(429, { code: 'insufficient_quota' }), ''],
    ['text has come and breaks off', breaksAfter('Ein'), 'Ein'],
    ['text has come and nothing more', hangsAfter('Ein'), 'Ein'],
    ['text was too long', says('x'.repeat(17_000)), 'x'.repeat(16_000)],
  ])('is not asked where %s', async (_what, reply, text) => {
    const { url, asked } = await startFakeModel(reply, says('Antwort'));
    expect(await write(openHere(url, second).model)).toMatchObject({ text, fault: expect.any(String) });
    expect(asked).toHaveLength(1);
  });

  it('tells why it failed too', async () => {
    const { url, asked } = await startFakeModel(fails(500), fails(429));
    expect(await write(openHere(url, second).model)).toMatchObject({ text: '', fault: 'limited' });
    expect(asked).toHaveLength(2);
  });

  it('goes on after a call of a tool, without trying the first one again', async () => {
    const { url, asked } = await startFakeModel(fails(500), calls({ name: 'suche', given: '{"frage":"x"}' }), says('Antwort'));
    expect(await write(openHere(url, second).model, { tools: [searching().tool] })).toMatchObject({ text: '|Antwort', fault: undefined });
    expect(asked.map(({ body }) => body.model)).toEqual(['first', 'second', 'second']);
  });

  it('has no more time than the first text may take', async () => {
    const { url, asked } = await startFakeModel(hangs);
    const { fault, ms } = await write(openHere(url, { ...second, limits: { ...second.limits, firstTextMs: 3500 } }).model);
    expect([fault, asked.length, ms < 6000]).toEqual(['timeout', 2, true]);
  });

  it('is asked at once while the first one rests', async () => {
    const { url, asked } = await startFakeModel((...told) => (told[1].body.model === 'first' ? fails(500) : says('Antwort'))(...told));
    const { model, pass } = openHere(url, second);
    for (let time = 0; time < 6; time += 1) expect((await write(model)).text).toBe('Antwort');
    expect(asked.map(({ body }) => body.model).slice(-3)).toEqual(['first', 'second', 'second']);
    pass(30);
    await write(model);
    expect(asked.at(-2)?.body.model).toBe('first');
  });

  it('rests too', async () => {
    const { url, asked } = await startFakeModel(...again(10, fails(500)), says('Antwort'));
    const { model } = openHere(url, second);
    for (let time = 0; time < 5; time += 1) await write(model);
    expect((await write(model)).fault).toBe('resting');
    expect(asked).toHaveLength(10);
  });
});
