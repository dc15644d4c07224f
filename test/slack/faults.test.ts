import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from './eventually.ts';
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

describe('when Slack fails', () => {
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

  const said = (channel: string) =>
    rig.peer.workspace.messages.filter((message) => message.channel === channel && message.bot_id !== undefined);

  it.each(faults)('and %s: one answer, told within ten seconds, others unaffected', async (_name, fault) => {
    rig.peer.faults.set('chat.postMessage', fault, { times: 2, channel: 'C1' });
    const anna = rig.peer.person('UANNA');
    const started = Date.now();
    await anna.says('C1', `<@UBOT> ${question}`);
    await rig.peer.person('UBEN').says('C2', `<@UBOT> ${question}`);
    await eventually(() => said('C2').length === 1);
    const unaffected = Date.now() - started;
    const told = await eventually(() => said('C1')[0] ?? rig.peer.workspace.ephemerals.find(({ user }) => user === 'UANNA'));
    const waited = Date.now() - started;
    expect(wordsOf(told.blocks) || told.text).toMatch(/12 Monate|Ich versuche es weiter/);
    await eventually(() => said('C1')[0], 25_000);
    await sleep(1_500);
    expect(said('C1')).toHaveLength(1);
    expect(said('C2')).toHaveLength(1);
    // No timing of ours: the order of things that Slack and people can see.
    expect(unaffected).toBeLessThan(10_000);
    expect(waited).toBeLessThan(10_000);
  });

  it.each(faults.filter(([, { kind }]) => kind !== 'limited'))(
    'and %s for a private answer: it is sent at most once, and listed when nobody knows',
    async (_name, fault) => {
      rig.peer.faults.set('response_url', fault, { times: 1 });
      const anna = rig.peer.person('UANNA');
      await anna.command('C3', '/tws', question);
      await eventually(() => rig.peer.workspace.ephemerals.some(({ text }) => /vielleicht nicht angekommen|Kurzarbeitergeld/.test(text)));
      await sleep(800);
      const answers = rig.peer.workspace.ephemerals.filter(({ blocks }) => wordsOf(blocks).includes('12 Monate'));
      expect(answers.length).toBeLessThanOrEqual(1);
      const states = await rig.bot.database.kysely.selectFrom('outbox').select('state').where('lane', '=', 'slack C3').execute();
      if (answers.length === 0 || fault.kind === 'drop')
        expect(states.some(({ state }) => state === 'unknown' || state === 'failed')).toBe(true);
    },
  );

  it('and does not take the newest blocks: the same answer in older ones', async () => {
    rig.peer.faults.set('chat.postMessage', { kind: 'error', error: 'invalid_blocks' }, { times: 1 });
    const anna = rig.peer.person('UANNA');
    await anna.says(anna.direct, question);
    const answer = await eventually(() => said(anna.direct)[0]);
    expect(answer.blocks.some(({ type }) => type === 'container')).toBe(false);
    expect(wordsOf(answer.blocks)).toMatch(/12 Monate.*3 Quellen/s);
  });

  it('and takes no blocks at all: the answer as plain text', async () => {
    rig.peer.faults.set('chat.postMessage', { kind: 'error', error: 'invalid_blocks' }, { times: 2 });
    const anna = rig.peer.person('UANNA');
    await anna.says(anna.direct, question);
    expect((await eventually(() => said(anna.direct)[0])).text).toMatch(/12 Monate/);
  });

  it('and does not say who somebody is: the question waits', async () => {
    rig.peer.faults.set('users.info', { kind: 'status', status: 500 }, { times: 1 });
    const zoe = rig.peer.person('UZOE');
    await zoe.says(zoe.direct, question);
    await eventually(() => said(zoe.direct)[0]);
  });

  it('and a form opens too late: the person learns what to do', async () => {
    const anna = rig.peer.person('UANNA');
    await anna.says(anna.direct, question);
    const answer = await eventually(() => said(anna.direct)[0]);
    rig.peer.faults.set('views.open', { kind: 'error', error: 'expired_trigger_id' }, { times: 1 });
    await anna.presses(answer, 'Nicht hilfreich');
    await eventually(() => said(anna.direct).some(({ blocks }) => wordsOf(blocks).includes('Bitte tipp noch einmal darauf')));
  });

  it('and the bot is not in the channel where an answer is shared: the person learns what to do', async () => {
    const anna = rig.peer.person('UANNA');
    rig.peer.workspace.withoutBot.add('C4');
    await anna.command('C4', '/tws', question);
    const answer = await eventually(() => rig.peer.workspace.ephemerals[0]);
    await anna.presses(answer, 'Teilen');
    await eventually(() => rig.peer.workspace.ephemerals.some(({ text }) => text.includes('/invite')));
  });
});
