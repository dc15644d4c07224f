import { beforeEach, expect, it } from 'vitest';
import type { Outgoing } from '../../../src/chat/outbox.ts';
import { createAudit } from '../../../src/storage/audit.ts';
import type { Database } from '../../../src/storage/database.ts';
import { createInbox } from '../../../src/storage/inbox.ts';
import { createOutbox } from '../../../src/storage/outbox.ts';
import { createQueueDesk } from '../../../src/storage/queues/create-queue-desk.ts';
import { readQueueFigures } from '../../../src/storage/queues/read-queue-figures.ts';
import { traceOf } from '../../../src/trace.ts';

const key = new Uint8Array(32).fill(7);
const lease = 20_000;
const hour = 3_600_000;
const marker = 'Geheimes von UANNA';

function saying(name: string, more: Partial<Outgoing> = {}): Outgoing {
  const conversation = { platform: 'teams', kind: 'direct', address: marker } as const;
  const reply = { audience: 'asker', message: { blocks: [{ kind: 'text', text: marker }] } } as const;
  return { key: name, platform: 'teams', lane: name, post: { kind: 'send', conversation, reply }, ...more };
}

/** What every engine's queues must show and do for an operator. */
export function testQueueDesk(database: () => Database): void {
  let now = 0;
  const options = () => ({ database: database(), key, lease, now: () => now });
  const [inbox, outbox] = [() => createInbox(options()), () => createOutbox(options())];
  const desk = () => createQueueDesk({ ...options(), audit: createAudit(key) });
  const figures = () => readQueueFigures(database(), now);
  const audited = async () =>
    (await database().kysely.selectFrom('audit').selectAll().orderBy('number').execute()).map(
      ({ action, object }) => `${action} ${object}`,
    );
  const keep = (name: string, lane = name) =>
    inbox().put([{ key: name, platform: 'slack', lane, at: new Date(now).toISOString(), body: JSON.stringify({ text: marker }) }]);

  beforeEach(async () => {
    now = Date.parse('2026-11-26T10:00:00Z');
    for (const table of ['inbox', 'outbox', 'audit', 'digest_run'] as const) await database().kysely.deleteFrom(table).execute();
  });

  it('show what waits, is worked on, was left, was given up or may have arrived, and nothing that anybody said', async () => {
    await keep('waits');
    await keep('dead');
    await inbox().claim(9);
    await inbox().bury('dead', { reason: 'TypeError', incident: 'A7K2' });
    await outbox().put([saying('failed'), saying('unknown'), saying('sent')]);
    await outbox().claim(9);
    await outbox().giveUp('failed', 'failed', 'channel_not_found');
    await outbox().giveUp('unknown', 'unknown', 'cannot be looked up');
    await outbox().sent('sent');
    await outbox().put([saying('new')]);
    expect(await desk().inbox()).toMatchObject([
      { id: traceOf('dead'), state: 'dead', error: 'TypeError', incident: 'A7K2', attempts: 1, platform: 'slack', canRetry: true },
      { id: traceOf('waits'), state: 'working', ageSeconds: 0, incident: undefined },
    ]);
    expect((await desk().outbox()).map(({ id, state, kind, error }) => [id, state, kind, error]).toSorted()).toEqual(
      [
        [traceOf('failed'), 'failed', 'send', 'channel_not_found'],
        [traceOf('unknown'), 'unknown', 'send', 'cannot be looked up'],
        [traceOf('new'), 'waiting', 'send', undefined],
      ].toSorted(),
    );
    now += lease + 1;
    expect((await desk().inbox()).map(({ state, ageSeconds }) => [state, ageSeconds])).toEqual([
      ['dead', 20],
      ['abandoned', 20],
    ]);
    expect(JSON.stringify([await desk().inbox(), await desk().outbox()])).not.toMatch(/Geheimes|UANNA/);
  });

  it('are counted: how much there is, how old, and how long something waits that could be worked on', async () => {
    expect(Object.values(await figures())).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    await keep('first', 'lane');
    await keep('second', 'lane');
    await outbox().put([saying('a'), saying('b'), saying('c')]);
    await outbox().giveUp('a', 'failed');
    await outbox().giveUp('b', 'unknown');
    now += 70_000;
    expect(await figures()).toEqual({
      ...{ inboxPending: 2, inboxAge: 70, inboxOverdue: 70, inboxDead: 0 },
      ...{ outboxPending: 1, outboxAge: 70, outboxUnknown: 1, outboxFailed: 1 },
    });
    // Waiting for a service is no standstill, nor is waiting behind what waits.
    await inbox().claim(9);
    await inbox().postpone('first', new Date(now + 60_000).toISOString(), { reason: 'NotNowError' });
    expect(await figures()).toMatchObject({ inboxPending: 2, inboxAge: 70, inboxOverdue: 0 });
    await inbox().bury('first', { reason: 'TypeError' });
    expect(await figures()).toMatchObject({ inboxPending: 1, inboxDead: 1 });
  });

  it('take up an event again that was given up, with all that was said, and write it down', async () => {
    await keep('event');
    await inbox().claim(1);
    await inbox().bury('event', { reason: 'TypeError', incident: 'A7K2' });
    const id = traceOf('event').slice(0, 6);
    expect(await desk().retryEvent(id, 'cli')).toBe('done');
    expect(await inbox().claim(1)).toMatchObject([{ key: 'event', attempt: 1, body: JSON.stringify({ text: marker }) }]);
    expect(await desk().retryEvent(id, 'cli')).toBe('busy');
    expect(await audited()).toEqual([`event.retried inbox:${traceOf('event')}`]);
  });

  it('send a failed post again, which has its content for a day and no longer', async () => {
    await outbox().put([saying('a'), saying('b')]);
    await outbox().claim(9);
    for (const name of ['a', 'b']) await outbox().giveUp(name, 'failed', 'channel_not_found');
    now += 23 * hour;
    await outbox().sweep();
    expect(await desk().retryPost(traceOf('a'), { actor: 'cli' })).toBe('done');
    expect(await outbox().claim(9)).toMatchObject([{ key: 'a', attempt: 1, unsure: false, post: saying('a').post }]);
    now += hour;
    await outbox().sweep();
    expect((await desk().outbox()).map(({ id, kind, canRetry }) => [id, kind, canRetry])).toEqual([
      [traceOf('a'), 'send', true],
      [traceOf('b'), undefined, false],
    ]);
    expect(await desk().retryPost(traceOf('b'), { actor: 'cli' })).toBe('gone');
    expect(await audited()).toEqual([`post.retried outbox:${traceOf('a')}`]);
  });

  it('never send again by mistake what may have arrived', async () => {
    await outbox().put([saying('a')]);
    await outbox().claim(1);
    await outbox().giveUp('a', 'unknown', 'cannot be looked up');
    expect(await desk().retryPost(traceOf('a'), { actor: 'cli' })).toBe('unsure');
    expect([await outbox().claim(1), await audited()]).toEqual([[], []]);
    expect(await desk().retryPost(traceOf('a'), { actor: 'cli', mayRepeat: true })).toBe('done');
    expect(await outbox().claim(1)).toMatchObject([{ key: 'a', unsure: false }]);
    expect(await audited()).toEqual([`post.repeated outbox:${traceOf('a')}`]);
  });

  it('drop a post for good: it is not sent, not listed, and its key is not taken anew', async () => {
    await outbox().put([saying('a')]);
    expect(await desk().dropPost(traceOf('a'), 'cli')).toBe('done');
    await outbox().put([saying('a')]);
    expect([await outbox().claim(1), await desk().outbox(), (await figures()).outboxFailed]).toEqual([[], [], 0]);
    expect(await audited()).toEqual([`post.dropped outbox:${traceOf('a')}`]);
  });

  it('leave alone what is being sent, what is not stuck, and what no id or several mean', async () => {
    await outbox().put([saying('a')]);
    expect(await desk().retryPost(traceOf('a'), { actor: 'cli' })).toBe('fine');
    await outbox().claim(1);
    expect(await desk().dropPost(traceOf('a'), 'cli')).toBe('busy');
    expect(await desk().retryPost(traceOf('a'), { actor: 'cli' })).toBe('busy');
    expect([
      await desk().retryPost('', { actor: 'cli' }),
      await desk().dropPost('%', 'cli'),
      await desk().retryEvent('ffff', 'cli'),
    ]).toEqual(['missing', 'missing', 'missing']);
    expect(await audited()).toEqual([]);
  });

  it('bring an issue of the digest on its way again, but not one that was sent anew since', async () => {
    const run = { week: '2026-W48', branch: 'neunkirchen', platform: 'teams', channel: '19:x', attempt: 1, at: '', link: null } as const;
    const name = 'digest 2026-W48 neunkirchen teams';
    const insert = (more: object) =>
      database()
        .kysely.insertInto('digest_run')
        .values({ ...run, reason: 'x', correction: null, state: 'failed', key: name, ...more })
        .execute();
    await outbox().put([saying(name)]);
    await outbox().giveUp(name, 'failed');
    await insert({ attempt: 2, key: `${name} 2`, state: 'sent' });
    expect(await desk().retryPost(traceOf(name), { actor: 'cli' })).toBe('superseded');
    await database().kysely.deleteFrom('digest_run').execute();
    await insert({});
    expect(await desk().retryPost(traceOf(name), { actor: 'cli' })).toBe('done');
    expect(await database().kysely.selectFrom('digest_run').select(['state', 'reason']).execute()).toEqual([
      { state: 'queued', reason: null },
    ]);
  });
}
