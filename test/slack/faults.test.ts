import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isFull } from '../counts.ts';
import { eventually } from '../eventually.ts';
import { openSlackBot } from './open-slack-bot.ts';
import type { Fault } from './peer/faults.ts';
import { wordsOf } from './words-of.ts';

const question = 'Wie lange gibt es Kurzarbeitergeld?';

const faults: readonly (readonly [name: string, fault: Fault])[] = [
  ['is limited', { kind: 'limited', seconds: 2 }],
  ['answers 500', { kind: 'status', status: 500 }],
  ['answers 503', { kind: 'status', status: 503 }],
  ['hangs', { kind: 'hang' }],
  ['loses the reply to what it has taken', { kind: 'drop' }],
  ['has an internal error', { kind: 'error', error: 'internal_error' }],
];

/** How often it fails before it works again. */
const times = isFull ? 2 : 1;

describe('when Slack fails', () => {
  let rig: Awaited<ReturnType<typeof openSlackBot>>;
  beforeAll(async () => {
    rig = await openSlackBot();
  });
  afterAll(() => rig.close());

  const said = (channel: string) => rig.said(channel);
  const toldIn = (channel: string) => rig.peer.workspace.ephemerals.filter((message) => message.channel === channel);
  const openChannel = (name: string) => {
    rig.peer.workspace.channels.add(name);
    return name;
  };

  it.concurrent.each(faults)('and %s: one answer, told within ten seconds, others unaffected', async (name, fault) => {
    const channel = openChannel(`CPOST${faults.findIndex(([other]) => other === name)}`);
    rig.peer.faults.set('chat.postMessage', fault, { times, channel });
    const started = Date.now();
    await rig.peer.person('UANNA').says(channel, `<@UBOT> ${question}`);
    const told = await eventually(() => said(channel)[0] ?? toldIn(channel)[0]);
    expect(wordsOf(told.blocks) || told.text).toMatch(/12 Monate|Ich versuche es weiter/);
    expect(Date.now() - started).toBeLessThan(10_000);
    await eventually(() => said(channel)[0], 25_000);
    await sleep(1_500);
    expect(said(channel)).toHaveLength(1);
  });

  it.concurrent('and one channel hangs: the others do not wait for it', async () => {
    const [stuck, free] = [openChannel('CSTUCK'), openChannel('CFREE')];
    rig.peer.faults.set('chat.postMessage', { kind: 'hang' }, { times: 1, channel: stuck });
    await rig.peer.person('UANNA').says(stuck, `<@UBOT> ${question}`);
    await eventually(() => rig.peer.workspace.calls.length > 0);
    await rig.peer.person('UBEN').says(free, `<@UBOT> ${question}`);
    await eventually(() => said(free).length === 1);
    expect(said(stuck)).toEqual([]);
    await eventually(() => said(stuck).length === 1, 25_000);
  });

  const forPrivate = faults.filter(([, { kind }]) => kind !== 'limited');
  it.concurrent.each(forPrivate)(
    'and %s for a private answer: it is sent at most once, and listed when nobody knows',
    async (name, fault) => {
      const channel = openChannel(`CPRIVATE${faults.findIndex(([other]) => other === name)}`);
      rig.peer.faults.set('response_url', fault, { times: 1, channel });
      await rig.peer.person('UANNA').command(channel, '/tws', question);
      await eventually(() => toldIn(channel).some(({ text }) => /vielleicht nicht angekommen|Kurzarbeitergeld/.test(text)));
      await sleep(800);
      const answers = toldIn(channel).filter(({ blocks }) => wordsOf(blocks).includes('12 Monate'));
      expect(answers.length).toBeLessThanOrEqual(1);
      const states = await rig.bot.database.kysely.selectFrom('outbox').select('state').where('lane', '=', `slack ${channel}`).execute();
      if (answers.length === 0 || fault.kind === 'drop')
        expect(states.some(({ state }) => state === 'unknown' || state === 'failed')).toBe(true);
    },
  );
});

describe('when Slack refuses', () => {
  let rig: Awaited<ReturnType<typeof openSlackBot>>;
  beforeAll(async () => {
    rig = await openSlackBot();
  });
  afterAll(() => rig.close());
  beforeEach(() => {
    rig.peer.faults.clear();
    rig.peer.workspace.messages.length = 0;
    rig.peer.workspace.ephemerals.length = 0;
  });

  const said = (channel: string) => rig.said(channel);

  it('the newest blocks: the same answer in older ones', async () => {
    rig.peer.faults.set('chat.postMessage', { kind: 'error', error: 'invalid_blocks' }, { times: 1 });
    const anna = rig.peer.person('UANNA');
    await anna.says(anna.direct, question);
    const answer = await eventually(() => said(anna.direct)[0]);
    expect(answer.blocks.some(({ type }) => type === 'container')).toBe(false);
    expect(wordsOf(answer.blocks)).toMatch(/12 Monate.*3 Quellen/s);
    const before = rig.peer.workspace.calls.length;
    const ben = rig.peer.person('UBEN');
    await ben.says(ben.direct, question);
    expect((await eventually(() => said(ben.direct)[0])).blocks.some(({ type }) => type === 'container')).toBe(false);
    expect(rig.peer.workspace.calls.slice(before).filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
  });

  it('all blocks: the answer as plain text', async () => {
    // Once: after the test above this bot does not try containers any more.
    rig.peer.faults.set('chat.postMessage', { kind: 'error', error: 'invalid_blocks' }, { times: 1 });
    const anna = rig.peer.person('UANNA');
    await anna.says(anna.direct, question);
    expect((await eventually(() => said(anna.direct)[0])).text).toMatch(/12 Monate/);
  });

  it('to say who somebody is: the question waits', async () => {
    rig.peer.faults.set('users.info', { kind: 'status', status: 500 }, { times: 1 });
    const zoe = rig.peer.person('UZOE');
    await zoe.says(zoe.direct, question);
    await eventually(() => said(zoe.direct)[0]);
  });

  it('to open a form that late: the person learns what to do', async () => {
    const anna = rig.peer.person('UANNA');
    await anna.says(anna.direct, question);
    const answer = await eventually(() => said(anna.direct)[0]);
    rig.peer.faults.set('views.open', { kind: 'error', error: 'expired_trigger_id' }, { times: 1 });
    await anna.presses(answer, 'Nicht hilfreich');
    await eventually(() => said(anna.direct).some(({ blocks }) => wordsOf(blocks).includes('Bitte tipp noch einmal darauf')));
  });

  it('a shared answer, because the bot is not in the channel: the person learns what to do', async () => {
    const anna = rig.peer.person('UANNA');
    rig.peer.workspace.withoutBot.add('C4');
    await anna.command('C4', '/tws', question);
    const answer = await eventually(() => rig.peer.workspace.ephemerals[0]);
    await anna.presses(answer, 'Teilen');
    await eventually(() => rig.peer.workspace.ephemerals.some(({ text }) => text.includes('/invite')));
  });
});
