import { beforeEach, expect, it } from 'vitest';
import type { Outgoing } from '../../../src/chat/outbox.ts';
import type { Database } from '../../../src/storage/database.ts';
import { createOutbox } from '../../../src/storage/outbox.ts';

const key = new Uint8Array(32).fill(7);
const lease = 20_000;
const day = 24 * 3_600_000;
const conversation = { platform: 'slack', kind: 'channel', address: 'C1', channel: 'C1' } as const;
const message = { conversation, address: 'C1/1.1', link: 'https://tws.slack.com/archives/C1/p11' };

function saying(text: string, more: Partial<Outgoing> = {}): Outgoing {
  const reply = { audience: 'conversation', message: { blocks: [{ kind: 'text', text }] } } as const;
  return { key: text, platform: 'slack', lane: text, post: { kind: 'send', conversation, reply }, ...more };
}

/** What every engine's outbox must do. */
export function testOutbox(database: () => Database): void {
  let now = Date.parse('2026-11-26T10:00:00Z');
  const outbox = () => createOutbox({ database: database(), key, lease, now: () => now });
  const rows = () => database().kysely.selectFrom('outbox').selectAll().execute();

  beforeEach(async () => {
    now = Date.parse('2026-11-26T10:00:00Z');
    await database().kysely.deleteFrom('outbox').execute();
  });

  it('sends what was put in under a key once', async () => {
    await outbox().put([saying('Hallo')]);
    await outbox().put([saying('Hallo')]);
    const claims = await Promise.all([1, 2, 3].map(() => outbox().claim(5)));
    expect(claims.flat()).toMatchObject([{ key: 'Hallo', unsure: false, begun: false, post: saying('Hallo').post }]);
  });

  it('holds nothing that could be read, and nothing at all of what was sent', async () => {
    await outbox().put([saying('Geheimes')]);
    expect(JSON.stringify((await rows()).map(({ post }) => post))).not.toContain('Geheimes');
    await outbox().claim(1);
    await outbox().sent('Geheimes', message);
    expect(await rows()).toMatchObject([{ post: null, state: 'sent' }]);
    expect(await outbox().find('Geheimes')).toEqual({ key: 'Geheimes', state: 'sent', message });
  });

  it('says that a post may have arrived when its sender is gone, and not after a certain failure', async () => {
    await outbox().put([saying('a')]);
    await outbox().claim(1);
    await outbox().retry('a', new Date(now).toISOString(), false);
    expect(await outbox().claim(1)).toMatchObject([{ unsure: false, attempt: 2 }]);
    now += lease + 1;
    expect(await outbox().claim(1)).toMatchObject([{ unsure: true, attempt: 3 }]);
    await outbox().retry('a', new Date(now).toISOString(), true);
    expect(await outbox().claim(1)).toMatchObject([{ unsure: true, attempt: 4 }]);
  });

  it('sends a lane in order, one after another, and lets other lanes pass', async () => {
    await outbox().put([saying('1', { lane: 'C1' }), saying('2', { lane: 'C1' }), saying('3', { lane: 'C2' })]);
    expect((await outbox().claim(9)).map((claimed) => claimed.key)).toEqual(['1', '3']);
    await outbox().retry('1', new Date(now + 60_000).toISOString(), false);
    expect(await outbox().claim(9)).toEqual([]);
    await outbox().giveUp('1', 'failed');
    expect((await outbox().claim(9)).map((claimed) => claimed.key)).toEqual(['2']);
  });

  it('completes a stream that was begun under the same key', async () => {
    expect(await outbox().begin({ key: 'answer', platform: 'slack', lane: 'C1' })).toBe(true);
    expect(await outbox().begin({ key: 'answer', platform: 'slack', lane: 'C1' })).toBe(false);
    expect(await outbox().claim(1)).toEqual([]);
    await outbox().put([saying('Ende', { key: 'answer' })]);
    expect(await outbox().claim(1)).toMatchObject([{ key: 'answer', begun: true }]);
  });

  it('lists what is stuck, for a month', async () => {
    await outbox().put([saying('a'), saying('b'), saying('c')]);
    await outbox().giveUp('a', 'unknown');
    await outbox().giveUp('b', 'failed');
    expect(await outbox().stuck()).toMatchObject([
      { key: 'a', state: 'unknown' },
      { key: 'b', state: 'failed' },
    ]);
    await outbox().sent('c', message);
    now += day + 1;
    await outbox().sweep();
    expect((await rows()).map((row) => row.key).toSorted()).toEqual(['a', 'b']);
    now += 30 * day;
    await outbox().sweep();
    expect(await rows()).toEqual([]);
  });

  it('remembers where a post went for as many days as it was told, and not a day longer', async () => {
    await outbox().put([saying('kurz'), saying('lang', { keepDays: 60 })]);
    await outbox().sent('kurz', message);
    await outbox().sent('lang', message);
    now += 59 * day;
    await outbox().sweep();
    expect([await outbox().find('kurz'), await outbox().find('lang')]).toEqual([undefined, { key: 'lang', state: 'sent', message }]);
    now += day;
    await outbox().sweep();
    expect(await rows()).toEqual([]);
  });

  it('keeps what never arrived for a month, however long it would have been remembered', async () => {
    await outbox().put([saying('lang', { keepDays: 60 })]);
    await outbox().giveUp('lang', 'failed');
    now += 30 * day + 1;
    await outbox().sweep();
    expect(await rows()).toEqual([]);
  });

  it('keeps as long a message that grew first', async () => {
    await outbox().begin({ key: 'answer', platform: 'slack', lane: 'C1' });
    await outbox().put([saying('Ende', { key: 'answer', keepDays: 3 })]);
    await outbox().sent('answer', message);
    now += 2 * day;
    await outbox().sweep();
    expect(await outbox().find('answer')).toEqual({ key: 'answer', state: 'sent', message });
  });

  it('takes note that there was nothing to do, and lists it nowhere', async () => {
    await outbox().put([saying('a')]);
    await outbox().sent('a');
    expect(await outbox().find('a')).toEqual({ key: 'a', state: 'sent', message: undefined });
    expect(await outbox().stuck()).toEqual([]);
  });
}
