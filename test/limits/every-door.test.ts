import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/chat/commands.ts';
import type { Incoming } from '../../src/chat/incoming.ts';
import { someOf } from '../counts.ts';
import { monsters } from '../end-to-end/monsters.ts';
import { openBot, type RunningBot } from '../end-to-end/open-bot.ts';

const root = path.join(import.meta.dirname, '..', '..');
const sources = globSync('src/{ask,book,curate,digest,bot}/**/*.ts', { cwd: root }).map((file) =>
  readFileSync(path.join(root, file), 'utf8'),
);
/** All names of actions, and of forms, that stand in the code as `ask.more` does. */
const names = [
  ...new Set(
    sources.flatMap((text) => [...text.matchAll(/'((?:ask|book|curate|desk|digest|inhouse)\.[\w-]+)'/g)].map(([, name = '']) => name)),
  ),
];

/** What leads out of a folder, into a prototype, or to a machine that nobody means. */
const lures = [
  ...['__proto__', 'constructor', 'constructor.prototype', 'toString', 'hasOwnProperty'],
  ...[
    '../../../../etc/passwd',
    '..\\..\\boot.ini',
    '%2e%2e%2fetc%2fpasswd',
    '/etc/passwd',
    'kurzarbeit/../../office',
    'kurzarbeit\u0000.md',
  ],
  ...['http://169.254.169.254/latest/meta-data', 'file:///etc/passwd', 'javascript:alert(1)', '{"__proto__":{"isAdmin":true}}'],
];
const attacks = someOf([...lures, ...Object.values(monsters)]);

let running: RunningBot;
let people = 0;
beforeAll(async () => {
  running = await openBot({ TWS_NOW: '2026-11-25T10:00:00+01:00' });
});
afterAll(() => running.close());

type Told = Incoming extends infer Each ? (Each extends Incoming ? Omit<Each, 'id' | 'at' | 'person' | 'conversation'> : never) : never;

/** What the bot says to somebody who has never been there; an incident or a second of work fails. */
async function tell(told: Told, user = `u${people++}`): Promise<string> {
  const person = { platform: 'playground', workspace: 'local', user } as const;
  const conversation = { platform: 'playground', kind: 'direct', address: user } as const;
  const before = running.lines.length;
  const response = await running.bot.responder({
    id: crypto.randomUUID(),
    at: running.bot.now().toISOString(),
    person,
    conversation,
    ...told,
  });
  const incidents = running.lines.slice(before).filter((line) => line.includes('"incident"'));
  expect(incidents, JSON.stringify(told).slice(0, 200)).toEqual([]);
  const said = JSON.stringify(response);
  expect(said.length).toBeLessThan(200_000);
  return said;
}

/** As JSON may bring it: with a key that is no prototype here. */
const forged = (value: string) => JSON.parse(`{"__proto__":{"isAdmin":true},"constructor":${JSON.stringify(value)}}`);

describe('whatever comes through whichever door', () => {
  it('knows many doors', () => {
    expect(names.length).toBeGreaterThan(50);
  });

  it.each(commands.map(({ name }) => name))('the command %s says something in German', async (command) => {
    for (const text of attacks) expect(await tell({ kind: 'command', command: `/${command}`, text })).toMatch(/"kind":"(?:reply|form)"/);
    for (const text of lures) await tell({ kind: 'command', command: text, text });
  });

  it.each(names)('the button or form %s does', async (name) => {
    for (const value of attacks) {
      await tell({ kind: 'action', action: name, value });
      await tell({ kind: 'form', form: name, context: value, values: forged(value) });
    }
    for (const value of someOf(lures)) {
      await tell({ kind: 'options', form: name, field: value, search: value, values: forged(value) });
      // The same from whoever may do everything.
      await tell({ kind: 'action', action: name, value }, 'admin');
    }
  });

  it.each(lures)('a name that nothing has: %s', async (name) => {
    await tell({ kind: 'action', action: name, value: name });
    await tell({ kind: 'form', form: name, context: name, values: forged(name) });
    await tell({ kind: 'options', form: name, field: name, search: name, values: forged(name) });
  });

  it('changes no prototype', () => {
    expect({}).not.toHaveProperty('isAdmin');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
