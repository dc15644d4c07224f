import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { counts } from '../../counts.ts';
import { figure } from '../../report/figure.ts';
import { anActivity } from './an-activity.ts';
import { openGate } from './open-gate.ts';

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const withField = (name: string, json: string) => JSON.stringify(anActivity()).replace(/\}$/, `,"${name}":${json}}`);

const bodies: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['an empty object', '{}'],
  ['a list', '[]'],
  ['null', 'null'],
  ['a text', '"x"'],
  ['a number', '5'],
  ['a type that is no text', '{"type":5}'],
  ['only a type', '{"type":"message"}'],
  ['half of it', JSON.stringify(anActivity()).slice(0, 200)],
  ['two of it', JSON.stringify(anActivity()).repeat(2)],
  ['a hundred thousand brackets', '['.repeat(100_000)],
  ['a list in ten thousand lists', deep(10_000)],
  ['a value in ten thousand lists', withField('value', deep(10_000))],
  ['a value in a hundred and one lists', withField('value', deep(101))],
  ['a forged prototype instead of fields', '{"__proto__":{"type":"message","channelId":"msteams"}}'],
  ['an empty id of the channel', JSON.stringify(anActivity({ channelId: '' }))],
  ['a sender that is a list', JSON.stringify(anActivity({ from: ['29:anna'] }))],
  ['a conversation without an id', JSON.stringify(anActivity({ conversation: {} }))],
  ['an id without an end', JSON.stringify(anActivity({ id: 'x'.repeat(200_000) }))],
  ['entities that are none', JSON.stringify(anActivity({ entities: [null] }))],
];

describe('a body that Teams would not send', () => {
  let gate: Awaited<ReturnType<typeof openGate>>;
  let authorization: string;
  beforeAll(async () => {
    gate = await openGate();
    authorization = `Bearer ${await gate.server.sign()}`;
  });
  beforeEach(() => {
    gate.received.length = 0;
  });
  afterAll(() => gate.close());

  it.each(bodies)('is refused without a word: %s', async (_what, body) => {
    expect(await gate.post(body)).toEqual({ status: 401, text: '' });
    expect(await gate.post(body, { authorization })).toEqual({ status: 403, text: '' });
    expect(gate.received).toEqual([]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', 'multipart/form-data; boundary=x', ''])(
    'is refused as %s, although it is good JSON',
    async (type) => {
      expect((await gate.post(JSON.stringify(anActivity()), { authorization, 'content-type': type })).status).toBe(403);
      expect(gate.received).toEqual([]);
    },
  );

  it.each([
    ['half characters', withField('text', '"\\ud800 \\udc00"')],
    ['a forged prototype beside the fields', withField('__proto__', '{"serviceUrl":"https://evil.example/","isAdmin":true}')],
    ['a forged prototype in what a card sends', withField('value', '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{}}}')],
    ['control characters', withField('text', '"\\u0000\\u001b[2J"')],
    ['a value in fifty lists', withField('value', deep(50))],
  ])('is let through with %s, which changes nothing else', async (_what, body) => {
    expect((await gate.post(body, { authorization })).status).toBe(200);
    expect(gate.received).toMatchObject([{ serviceUrl: anActivity().serviceUrl }]);
    expect(gate.received[0]).not.toHaveProperty('isAdmin');
    expect({}).not.toHaveProperty('isAdmin');
  });

  it('never makes the gate stumble, with a good token and without one', async () => {
    const anyJson = fc.oneof(fc.constantFrom('{}', '{"type":5}'), fc.json(), fc.string());
    const changed = fc
      .record({ name: fc.constantFrom(...Object.keys(anActivity())), value: fc.jsonValue() })
      .map(({ name, value }) => JSON.stringify(anActivity({ [name]: value })));
    const check = fc.asyncProperty(fc.oneof(anyJson, changed), fc.boolean(), async (body, signed) => {
      const { status, text } = await gate.post(body, signed ? { authorization } : {});
      expect(text).toBe('');
      expect(status).toBeOneOf(signed ? [200, 401, 403] : [401]);
    });
    await fc.assert(check, { numRuns: counts.fuzzInputs });
    expect(gate.lines.filter((line) => JSON.parse(line).level > 20)).toEqual([]);
    figure(`${counts.fuzzInputs} odd bodies: 0 exits, 0 answers of 5xx, 0 alarms`);
  });
});
