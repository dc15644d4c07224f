import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSecret } from '../../src/storage/load-secret.ts';
import { createOutbox } from '../../src/storage/outbox.ts';
import { eventually } from '../eventually.ts';
import { botSaid, wordsOf } from './bot-said.ts';
import { openTeamsBot } from './open-teams-bot.ts';
import type { Fault } from './peer/faults.ts';

const question = 'Wie lange gibt es Kurzarbeitergeld?';

let rig: Awaited<ReturnType<typeof openTeamsBot>>;
let passed = 0;
beforeAll(async () => {
  rig = await openTeamsBot({ offset: () => passed });
});
afterAll(() => rig.close());

const newPerson = (name: string) => {
  rig.peer.workspace.addPerson(name);
  return rig.person(name);
};
const answers = (conversation: string) => botSaid(rig.peer, conversation).filter((message) => wordsOf(message).includes('12 Monate'));
const isTold = (conversation: string, what: RegExp) => botSaid(rig.peer, conversation).some((message) => what.test(wordsOf(message)));
const statesIn = async (conversation: string) => {
  const rows = await rig.bot.database.kysely.selectFrom('outbox').select('state').where('lane', '=', `teams ${conversation}`).execute();
  return rows.map(({ state }) => state);
};
const met = (conversation: string) => rig.peer.faults.met.filter((each) => each.conversation === conversation).map(({ at }) => at);
/** Teams names a message after the millisecond in which it took it. */
const pausesIn = (conversation: string) => {
  const attempts = [...met(conversation), Number(answers(conversation)[0]?.id)];
  return attempts.slice(1).map((at, place) => at - (attempts[place] ?? at));
};

describe('an answer', () => {
  it.concurrent('is sent again when Teams says, and not before', async () => {
    const { direct, says } = newPerson('limited');
    rig.peer.faults.set('send', { kind: 'limited', seconds: 4 }, { times: 1, conversation: direct });
    await says(direct, question);
    await eventually(() => answers(direct)[0]);
    const [pause = 0] = pausesIn(direct);
    expect(pause).toBeGreaterThanOrEqual(4_000);
    expect(pause).toBeLessThan(4_800);
    expect(isTold(direct, /Ich versuche es weiter/)).toBe(true);
  });

  it.concurrent('is sent again after pauses that grow where Teams has not taken it and does not say when to come again', async () => {
    const found = [412, 502, 504].map(async (status) => {
      const { direct, says } = newPerson(`busy${status}`);
      rig.peer.faults.set('send', { kind: 'status', status }, { times: 3, conversation: direct });
      await says(direct, question);
      await eventually(() => answers(direct)[0]);
      // The notice that more is to come has met the second of the three.
      const [, first = 0, second = 0] = pausesIn(direct);
      await sleep(200);
      return [status, answers(direct).length, first >= 1_900, second > first, await statesIn(direct)];
    });
    expect(await Promise.all(found)).toEqual([412, 502, 504].map((status) => [status, 1, true, true, ['sent']]));
  });

  it.concurrent('is not sent again to a chat where nobody wants to hear from the bot, nor anything else until something comes from there', async () => {
    const { direct, says } = newPerson('blocked');
    rig.peer.faults.set('send', { kind: 'status', status: 403 }, { times: 1, conversation: direct });
    await says(direct, question);
    await eventually(() => met(direct).length === 1);
    await sleep(500);
    expect(await statesIn(direct)).toEqual(['failed']);
    const queue = { database: rig.bot.database, key: await loadSecret(rig.dataDir, 'queue-key', 32), lease: 20_000, now: Date.now };
    const conversation = { platform: 'teams', kind: 'direct', address: direct } as const;
    const reply = { audience: 'conversation', message: { blocks: [{ kind: 'text', text: 'Neuigkeiten' }] } } as const;
    await createOutbox(queue).put([
      { key: 'news', platform: 'teams', lane: `teams ${direct}`, post: { kind: 'send', conversation, reply } },
    ]);
    await sleep(1_200);
    expect(await statesIn(direct)).toEqual(['failed', 'failed']);
    expect(rig.peer.workspace.calls.filter((call) => call.conversation === direct && call.operation === 'send')).toEqual([]);
    await says(direct, question);
    await eventually(() => answers(direct)[0]);
  });

  const faults: readonly (readonly [name: string, fault: Fault])[] = [
    ['broken', { kind: 'status', status: 500 }],
    ['unavailable', { kind: 'status', status: 503 }],
    ['lost', { kind: 'drop' }],
    ['hanging', { kind: 'hang' }],
  ];
  it.concurrent('that Teams may have taken is listed and not sent again, the person is told within ten seconds, and others do not wait', async () => {
    const found = faults.map(async ([name, fault]) => {
      const { direct, says } = newPerson(name);
      rig.peer.faults.set('send', fault, { times: 1, conversation: direct });
      await says(direct, question);
      await eventually(() => met(direct).length === 1);
      const other = newPerson(`${name}Other`);
      await other.says(other.direct, question);
      await eventually(() => answers(other.direct)[0], 5_000);
      if (fault.kind === 'hang') expect(isTold(direct, /./)).toBe(false);
      await eventually(() => isTold(direct, /vielleicht nicht angekommen/));
      expect(Date.now() - (met(direct)[0] ?? 0)).toBeLessThan(10_000);
      await sleep(300);
      return [name, answers(direct).length, await statesIn(direct)];
    });
    expect(await Promise.all(found)).toEqual(faults.map(([name]) => [name, name === 'lost' ? 1 : 0, ['unknown']]));
  });
});

describe('an answer for which the bot has no token', () => {
  it('waits and is not lost', async () => {
    const [known, stranger] = [newPerson('known'), newPerson('stranger')];
    await known.says(known.direct, question);
    await eventually(() => answers(known.direct).length === 1);
    rig.peer.login.expire();
    rig.peer.faults.set('login', { kind: 'drop' });
    for (const { says, direct } of [known, stranger]) await says(direct, question);
    await eventually(() => rig.lines.some((line) => line.includes('an event is tried again')));
    await eventually(() => rig.lines.some((line) => line.includes('a post did not arrive') && line.includes('token')));
    expect([answers(known.direct).length, answers(stranger.direct).length]).toEqual([1, 0]);
    rig.peer.faults.clear();
    passed += 60_000;
    await eventually(() => answers(known.direct).length === 2 && answers(stranger.direct).length === 1);
  });
});
