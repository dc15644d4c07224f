import { describe, expect, it } from 'vitest';
import { NotNowError } from '../../src/errors.ts';
import { anna, announcing, openRelay, revising, saying, telling } from './open-relay.ts';

describe('a post to a person', () => {
  it('goes to their direct chat, once, however often it was put in', async () => {
    const { outbox, posted, run } = await openRelay();
    await outbox.put([telling('Platz frei')]);
    await outbox.put([telling('Platz frei')]);
    await run();
    expect([...posted]).toMatchObject([['Platz frei', { place: '@UANNA' }]]);
    expect(await outbox.find('Platz frei')).toMatchObject({ state: 'sent', message: { conversation: { kind: 'direct' } } });
  });

  it('is looked up in that chat after a lost reply, and not sent again', async () => {
    const { outbox, posted, behaviour, later, run } = await openRelay();
    const { send } = behaviour;
    let sends = 0;
    behaviour.send = async (...args) => {
      sends++;
      await send(...args);
      return { kind: 'unknown', reason: 'no reply' };
    };
    await outbox.put([telling('Platz frei')]);
    await run();
    await later(60);
    expect([sends, posted.size, (await outbox.find('Platz frei'))?.state]).toEqual([1, 1, 'sent']);
  });

  it('that may have arrived and cannot be looked up is listed, and nobody is told of an answer they never asked for', async () => {
    const { outbox, behaviour, notices, run } = await openRelay();
    behaviour.canFind = false;
    behaviour.send = async () => ({ kind: 'unknown', reason: 'no reply' });
    await outbox.put([telling('Platz frei')]);
    await run();
    expect([await outbox.stuck(), notices]).toEqual([
      [{ key: 'Platz frei', state: 'unknown', message: undefined, reason: 'no reply' }],
      [],
    ]);
  });

  it('to somebody who has no direct chat is given up at once, with the reason in the log', async () => {
    const { outbox, lines, notices, run } = await openRelay();
    const person = { ...anna, user: 'UNIEMAND' };
    await outbox.put([telling('Platz frei', { post: { kind: 'tell', person, reply: saying('Platz frei') } })]);
    await run();
    expect(await outbox.stuck()).toMatchObject([{ key: 'Platz frei', state: 'failed' }]);
    expect(lines.join()).toContain('there is no direct chat with this person');
    expect(notices).toEqual([]);
  });

  it('waits while the platform does not say where the chat is', async () => {
    const { outbox, posted, behaviour, later, run } = await openRelay();
    const { chatWith } = behaviour;
    behaviour.chatWith = async () => {
      throw new NotNowError('Teams does not open a chat', 30);
    };
    await outbox.put([telling('Platz frei')]);
    await run();
    behaviour.chatWith = chatWith;
    await later(29);
    expect(posted.size).toBe(0);
    await later(5);
    expect(posted.size).toBe(1);
  });

  it('stays in doubt when its chat cannot be found after an attempt that may have arrived', async () => {
    const { outbox, behaviour, later } = await openRelay();
    behaviour.canFind = false;
    behaviour.chatWith = async () => {
      throw new Error('broken');
    };
    await outbox.put([telling('Platz frei')]);
    await outbox.claim(1);
    await later(21);
    await later(60);
    behaviour.chatWith = async () => ({ platform: 'slack', kind: 'direct', address: '@UANNA' });
    await later(60);
    expect(await outbox.stuck()).toMatchObject([{ key: 'Platz frei', state: 'unknown' }]);
  });
});

describe('a post to a channel that the office names', () => {
  it('goes there, and is remembered for as long as it may be changed', async () => {
    const { outbox, posted, run, later } = await openRelay();
    await outbox.put([announcing('Neue Anfrage')]);
    await run();
    expect([...posted]).toMatchObject([['Neue Anfrage', { place: 'C0' }]]);
    await later(50 * 24 * 3600);
    await outbox.sweep();
    expect(await outbox.find('Neue Anfrage')).toMatchObject({ state: 'sent' });
  });

  it('that is not there is given up, with the reason in the log', async () => {
    const { outbox, lines, run } = await openRelay();
    const { message } = saying('Neue Anfrage');
    await outbox.put([announcing('x', { post: { kind: 'announce', channel: 'C9', reply: { audience: 'conversation', message } } })]);
    await run();
    expect(await outbox.stuck()).toMatchObject([{ key: 'x', state: 'failed' }]);
    expect(lines.join()).toContain('the office has no such channel');
  });
});

describe('the change of an earlier post', () => {
  it('puts the new words in its place, weeks later too', async () => {
    const { outbox, posted, run, later } = await openRelay();
    await outbox.put([announcing('Neue Anfrage')]);
    await run();
    await later(40 * 24 * 3600);
    await outbox.sweep();
    await outbox.put([revising('Neue Anfrage', 'Angenommen')]);
    await run();
    expect(posted.size).toBe(1);
    expect(posted.get('Neue Anfrage')?.text).toContain('Angenommen');
  });

  it('waits for the post, also in another lane', async () => {
    const { outbox, posted, behaviour, run, later } = await openRelay();
    const { send } = behaviour;
    behaviour.send = async () => ({ kind: 'failed', reason: 'limited', retryAfterSeconds: 30 });
    await outbox.put([announcing('Neue Anfrage'), revising('Neue Anfrage', 'Angenommen', { lane: 'another' })]);
    await run();
    await later(10);
    expect((await outbox.find('Neue Anfrage revised: Angenommen'))?.state).toBe('waiting');
    behaviour.send = send;
    await later(40);
    await later(10);
    expect(posted.get('Neue Anfrage')?.text).toContain('Angenommen');
  });

  it('of what never arrived, or is forgotten, is done without a word', async () => {
    const { outbox, behaviour, notices, run } = await openRelay();
    behaviour.send = async () => ({ kind: 'failed', reason: 'channel_not_found' });
    behaviour.update = async () => {
      throw new Error('There is nothing to change.');
    };
    await outbox.put([announcing('Neue Anfrage')]);
    await run();
    await outbox.put([revising('Neue Anfrage', 'Angenommen'), revising('nie gesehen', 'Angenommen', { lane: 'b' })]);
    await run();
    expect(await outbox.stuck()).toMatchObject([{ key: 'Neue Anfrage', state: 'failed' }]);
    expect((await outbox.find('nie gesehen revised: Angenommen'))?.state).toBe('sent');
    expect(notices).toEqual([]);
  });

  it('is tried again when the platform did not answer: twice is as good as once', async () => {
    const { outbox, posted, behaviour, run, later } = await openRelay();
    const { update } = behaviour;
    await outbox.put([announcing('Neue Anfrage')]);
    await run();
    behaviour.update = async () => ({ kind: 'unknown', reason: 'no reply' });
    await outbox.put([revising('Neue Anfrage', 'Angenommen')]);
    await run();
    behaviour.update = update;
    await later(60);
    expect(posted.get('Neue Anfrage')?.text).toContain('Angenommen');
  });
});

it('somebody who asked is told that their answer did not arrive', async () => {
  const { outbox, behaviour, notices, run } = await openRelay();
  behaviour.send = async () => ({ kind: 'failed', reason: 'restricted_action' });
  const conversation = { platform: 'slack', kind: 'direct', address: '@UANNA' } as const;
  await outbox.put([telling('Antwort', { post: { kind: 'send', conversation, reply: saying('Antwort') } })]);
  await run();
  expect(notices).toHaveLength(1);
});
