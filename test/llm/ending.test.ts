import { spawn } from 'node:child_process';
import { getEventListeners } from 'node:events';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { calls, drips, event, hangs, hangsAfter, says } from './peer/replies.ts';
import { startFakeModel } from './peer/start-fake-model.ts';
import { openHere, searching, warmUp, write } from './write.ts';

beforeAll(warmUp);

const drip = drips(event({ role: 'assistant', content: 'x' }), 10);
const request = { system: 's', user: 'u', tools: [], maxTokens: 10 };

describe('a text that nobody wants any more', () => {
  it.each([
    ['before the server answers', hangs],
    ['inside of the text', drip],
  ])('ends at once with the reason of the caller: %s', async (_when, reply) => {
    const { url, asked, closed } = await startFakeModel(reply);
    const caller = new AbortController();
    const written = write(openHere(url).model, { signal: caller.signal });
    await eventually(() => asked.length === 1);
    const start = performance.now();
    caller.abort(new Error('enough'));
    await expect(written).rejects.toThrow('enough');
    expect(performance.now() - start).toBeLessThan(2000);
    await eventually(() => closed() === 1);
  });

  it('is not asked for when the caller has given up before', async () => {
    const { url, asked } = await startFakeModel(says('Antwort'));
    await expect(write(openHere(url).model, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough');
    await sleep(100);
    expect(asked).toEqual([]);
  });

  it('ends the request when the reader stops reading', async () => {
    const { url, closed } = await startFakeModel(drip);
    for await (const part of openHere(url).model.write(request, new AbortController().signal)) {
      if (part.kind === 'asked') continue;
      expect(part).toEqual({ kind: 'text', text: 'x' });
      break;
    }
    await eventually(() => closed() === 1);
  });

  it('ends while something is looked up that never comes back', async () => {
    const { url } = await startFakeModel(calls({ name: 'suche', given: '{"frage":"x"}' }));
    const tool = { ...searching().tool, run: () => new Promise<string>(() => undefined) };
    expect(await write(openHere(url, { limits: { firstTextMs: 500 } }).model, { tools: [tool] })).toMatchObject({ fault: 'timeout' });
    await expect(write(openHere(url).model, { tools: [tool], signal: AbortSignal.timeout(50) })).rejects.toThrow(/timeout/);
  });

  it('leaves no listener on the signal of the caller', async () => {
    const { url } = await startFakeModel(says('Antwort'));
    const { signal } = new AbortController();
    await write(openHere(url).model, { signal });
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

it('a slow reader is not taken for a slow model', async () => {
  const { url } = await startFakeModel(says('Eins zwei drei vier'));
  const read: string[] = [];
  const { model } = openHere(url, { limits: { idleMs: 1500, wholeMs: 1500 } });
  for await (const part of model.write(request, new AbortController().signal)) {
    if (part.kind === 'text') read.push(part.text);
    await sleep(450);
  }
  expect(read.join('')).toBe('Eins zwei drei vier');
});

it('after the last text the process ends by itself, and nothing was left unhandled', async () => {
  const { url } = await startFakeModel(says('Antwort'), drip, hangs, hangsAfter('x'));
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'processes', 'write-and-stop.ts'), url]);
  const ended = new Promise((resolve) => child.on('close', resolve));
  const said = [await text(child.stdout), await text(child.stderr), await ended];
  expect(said).toEqual([expect.stringMatching(/^asked,text,used,first text,asked,timeout,asked,text,TimeoutError: /), '', 0]);
});
