import { beforeAll, describe, expect, it } from 'vitest';
import { ModelError } from '../../src/errors.ts';
import { eventually } from '../eventually.ts';
import { breaksAfter, events, fails, hangs, hangsAfter, says } from './peer/replies.ts';
import { type Reply, startFakeModel } from './peer/start-fake-model.ts';
import { openHere, warmUp, write } from './write.ts';

beforeAll(warmUp);

/** Short while the model hangs, the usual ones when it shall answer. */
const changing = (): { firstTextMs?: number; idleMs?: number } => ({ firstTextMs: 250, idleMs: 250 });
const usual = { firstTextMs: 8000, idleMs: 4000 };
const stopsSoon = () => {
  const stop = new AbortController();
  setTimeout(() => stop.abort(new ModelError('cut', 'enough')), 300);
  return stop.signal;
};
const again = (times: number, reply: Reply) => Array.from({ length: times }, () => reply);

describe('a model that failed five times in a row', () => {
  it.each<[string, Reply]>([
    ['401', fails(401)],
    ['429', fails(429)],
    ['a quota used up', fails(429, { code: 'insufficient_quota' })],
    ['500', fails(500)],
    ['a hang', hangs],
    ['a hang inside of the text', hangsAfter('x')],
    ['garbage', events('data: {\n\n')],
    ['nothing', says('')],
    ['a cut', breaksAfter('x')],
  ])('is not asked for 30 seconds: %s', async (what, reply) => {
    const { url, asked } = await startFakeModel(...again(5, reply), says('Antwort'));
    const limits = what.startsWith('a hang') ? changing() : {};
    const { model, pass } = openHere(url, { limits });
    for (let time = 0; time < 5; time += 1) expect((await write(model)).fault).not.toBe('resting');
    Object.assign(limits, usual);
    expect(await write(model)).toMatchObject({ fault: 'resting', text: '' });
    expect(asked).toHaveLength(5);
    pass(30);
    expect(await write(model)).toMatchObject({ fault: undefined, text: 'Antwort' });
    expect(await write(model)).toMatchObject({ fault: undefined });
  });

  it('is told at once, without a request', async () => {
    const { model } = openHere('http://127.0.0.1:9/v1');
    for (let time = 0; time < 5; time += 1) expect((await write(model)).fault).toBe('unreachable');
    const { fault, ms } = await write(model);
    expect([fault, ms < 1000]).toEqual(['resting', true]);
  });

  it('is asked by one at a time after that', async () => {
    const { url, asked } = await startFakeModel(...again(5, fails(500)), hangs, says('Antwort'));
    const limits = {};
    const { model, pass } = openHere(url, { limits });
    for (let time = 0; time < 5; time += 1) await write(model);
    pass(30);
    Object.assign(limits, { firstTextMs: 2000 });
    const faults = (await Promise.all([write(model), write(model), write(model)])).map(({ fault }) => fault);
    expect(faults.toSorted()).toEqual(['resting', 'resting', 'timeout']);
    expect(asked).toHaveLength(6);
  });
});

describe('what does not count as a failure', () => {
  it('is that whoever asked has read enough', async () => {
    const { url } = await startFakeModel(...again(6, hangsAfter('Ein Anfang')), says('Antwort'));
    const { model } = openHere(url);
    for (let time = 0; time < 6; time += 1) {
      const enough = new AbortController();
      for await (const part of model.write({ system: '', user: '', tools: [], maxTokens: 80 }, enough.signal)) {
        if (part.kind === 'text') break;
      }
      enough.abort(new ModelError('cut', 'enough'));
    }
    expect(await write(model)).toMatchObject({ fault: undefined, text: 'Antwort' });
  });

  it('is that it was stopped while it wrote', async () => {
    const { url } = await startFakeModel(...again(6, hangsAfter('Ein Anfang')), says('Antwort'));
    const { model } = openHere(url);
    for (let time = 0; time < 6; time += 1) expect((await write(model, { signal: stopsSoon() })).fault).toBe('cut');
    expect(await write(model)).toMatchObject({ fault: undefined, text: 'Antwort' });
  });

  it.each<[string, Reply]>([
    ['a refusal', fails(400)],
    ['a text that is too long for us', says('x'.repeat(17_000))],
  ])('is %s', async (_what, reply) => {
    const { url, asked } = await startFakeModel(reply);
    const { model } = openHere(url);
    for (let time = 0; time < 8; time += 1) expect((await write(model)).fault).not.toBe('resting');
    expect(asked).toHaveLength(8);
  });

  it('is that we ended it ourselves', async () => {
    const { url, asked } = await startFakeModel(hangs);
    const limits = {};
    const { model } = openHere(url, { limits });
    for (let time = 1; time <= 6; time += 1) {
      const caller = new AbortController();
      const written = write(model, { signal: caller.signal });
      await eventually(() => asked.length === time);
      caller.abort(new Error('enough'));
      await expect(written).rejects.toThrow('enough');
    }
    Object.assign(limits, changing());
    expect((await write(model)).fault).toBe('timeout');
  });
});

describe('a server that asks for a pause', () => {
  it.each([
    ['20', 20],
    ['86400', 60],
    [new Date(1_000_000 + 40_000).toUTCString(), 40],
  ])('gets it: Retry-After %s', async (value, seconds) => {
    const { url, asked } = await startFakeModel(fails(429, { headers: { 'retry-after': value } }), says('Antwort'));
    const { model, pass } = openHere(url);
    expect((await write(model)).fault).toBe('limited');
    pass(seconds - 1);
    expect((await write(model)).fault).toBe('resting');
    pass(1);
    expect(await write(model)).toMatchObject({ text: 'Antwort', fault: undefined });
    expect(asked).toHaveLength(2);
  });

  it.each(['0', '-5', 'soon', new Date(0).toUTCString()])('that makes no sense gets none: Retry-After %s', async (value) => {
    const { url } = await startFakeModel(fails(429, { headers: { 'retry-after': value } }), says('Antwort'));
    const { model } = openHere(url);
    await write(model);
    expect((await write(model)).text).toBe('Antwort');
  });
});
