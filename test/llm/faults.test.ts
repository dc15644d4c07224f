import { beforeAll, describe, expect, it } from 'vitest';
import type { ModelFault } from '../../src/errors.ts';
import type { Limits } from '../../src/llm/start-run.ts';
import { breaksAfter, calls, drips, event, events, fails, hangs, hangsAfter, says } from './peer/replies.ts';
import { type Reply, startFakeModel } from './peer/start-fake-model.ts';
import { openHere, searching, warmUp, write } from './write.ts';

beforeAll(warmUp);

const long = 'x'.repeat(1_000_000);

type Row = readonly [sentence: string, replies: readonly Reply[], fault: ModelFault | undefined, text: string, requests: number];

const table: readonly Row[] = [
  ['a key that is not accepted', [fails(401)], 'unauthorized', '', 1],
  ['a key without the right', [fails(403)], 'unauthorized', '', 1],
  ['too many requests', [fails(429)], 'limited', '', 1],
  ['too many requests, with a pause asked for', [fails(429, { headers: { 'retry-after': '20' } })], 'limited', '', 1],
  ['a quota that is used up', [fails(429, { code: 'insufficient_quota' })], 'quota', '', 1],
  ['a server that fails', [fails(500)], 'server', '', 1],
  ['a server that is overloaded', [fails(503)], 'server', '', 1],
  ['a request that is refused', [fails(400)], 'refused', '', 1],
  ['a model that does not exist', [fails(404, { code: 'model_not_found' })], 'refused', '', 1],
  ['a redirect to elsewhere', [fails(307, { headers: { location: 'http://127.0.0.1:9/' } })], 'refused', '', 1],
  ['an event that is no JSON', [events('data: {"id":\n\n')], 'broken', '', 1],
  ['text, then an event that is no JSON', [events(event({ role: 'assistant', content: 'Ein ' }), 'data: <html>\n\n')], 'broken', 'Ein ', 1],
  ['a page instead of a stream', [events('<html>'.repeat(100))], 'empty', '', 1],
  [
    'an error inside of the stream',
    [events(event({ role: 'assistant', content: 'Ein ' }), 'data: {"error":{"message":"x"}}\n\n')],
    'server',
    'Ein ',
    1,
  ],
  ['no choices at all', [events('data: {"id":"a","choices":[]}\n\n', 'data: [DONE]\n\n')], 'empty', '', 1],
  ['nothing but an end', [events('data: [DONE]\n\n')], 'empty', '', 1],
  ['an empty text', [says('')], 'empty', '', 1],
  ['a text of blanks', [says('  ')], 'empty', '', 1],
  ['a cut connection', [breaksAfter('Ein Anfang')], 'cut', 'Ein Anfang', 1],
  ['a stream without an end', [events(event({ role: 'assistant', content: 'Ein Anfang' }))], 'cut', 'Ein Anfang', 1],
  ['a text that was longer than allowed', [says('Ein Anfang', 'length')], 'cut', 'Ein Anfang', 1],
  ['a text that a filter stopped', [says('Ein ', 'content_filter')], 'refused', 'Ein ', 1],
  ['1 MB of text in one piece', [says(long)], 'budget', 'x'.repeat(16_000), 1],
  ['1 MB of text in many pieces', [says('wort '.repeat(200_000))], 'budget', expect.stringMatching(/^.{16000}$/), 1],
  ['1 MB of arguments', [calls({ name: 'suche', given: `{"frage":"${long}"}` })], 'budget', '', 1],
];

/** Limits as short as the fault needs; where text comes first, it may take its time on a busy machine. */
const slow: readonly (readonly [sentence: string, reply: Reply, limits: Partial<Limits>, text: string])[] = [
  ['a hang before anything', hangs, { firstTextMs: 500 }, ''],
  ['a hang after the head', hangsAfter(), { firstTextMs: 500 }, ''],
  ['a hang inside of the text', hangsAfter('Ein ', 'Anfang '), { idleMs: 300 }, 'Ein Anfang '],
  ['a drip that never ends', drips(event({ role: 'assistant', content: 'x' }), 100), { wholeMs: 1500 }, expect.stringMatching(/^x*$/)],
  ['a drip of nothing', drips(': still here\n\n', 50), { firstTextMs: 500 }, ''],
  ['a drip of thoughts that nobody reads', drips(event({ role: 'assistant', reasoning_content: 'hm' }), 50), { firstTextMs: 500 }, ''],
];

describe('each fault of a model', () => {
  it.each(table)('%s', async (_sentence, replies, fault, text, requests) => {
    const { url, asked } = await startFakeModel(...replies);
    const written = await write(openHere(url).model, { tools: [searching().tool] });
    expect(written).toMatchObject({ fault, text });
    expect(asked).toHaveLength(requests);
    expect(written.ms).toBeLessThan(8000);
  });

  it.each(slow)('%s', async (_sentence, reply, limits, text) => {
    const { url, asked } = await startFakeModel(reply);
    const written = await write(openHere(url, { limits }).model);
    expect(written).toMatchObject({ fault: 'timeout', text });
    expect(asked).toHaveLength(1);
    expect(written.ms).toBeLessThan(3000);
  });

  it('a line without end', async () => {
    const { url } = await startFakeModel(drips(long, 0));
    expect(await write(openHere(url).model)).toMatchObject({ fault: 'budget', text: '' });
  });

  it('a server that is not there', async () => {
    expect(await write(openHere('http://127.0.0.1:9/v1').model)).toMatchObject({ fault: 'unreachable', text: '' });
  });

  it('a host that is not there', async () => {
    expect(await write(openHere('http://nowhere.invalid/v1').model)).toMatchObject({ fault: 'unreachable', text: '' });
  });
});
