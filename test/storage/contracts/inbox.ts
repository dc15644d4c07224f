import { beforeEach, expect, it } from 'vitest';
import type { InboxEntry } from '../../../src/chat/inbox.ts';
import type { Database } from '../../../src/storage/database.ts';
import { createInbox } from '../../../src/storage/inbox.ts';

const key = new Uint8Array(32).fill(7);
const lease = 20_000;
const day = 24 * 3_600_000;

function entry(name: string, more: Partial<InboxEntry> = {}): InboxEntry & { readonly body: string } {
  return { key: name, platform: 'slack', lane: name, at: '2026-11-26T10:00:00.000Z', body: `{"text":"${name}"}`, ...more } as InboxEntry & {
    readonly body: string;
  };
}

/** What every engine's inbox must do. */
export function testInbox(database: () => Database): void {
  let now = Date.parse('2026-11-26T10:00:00Z');
  const inbox = () => createInbox({ database: database(), key, lease, now: () => now });
  const rows = () => database().kysely.selectFrom('inbox').selectAll().execute();

  beforeEach(async () => {
    now = Date.parse('2026-11-26T10:00:00Z');
    await database().kysely.deleteFrom('inbox').execute();
    await database().kysely.deleteFrom('outbox').execute();
  });

  it('takes each key once, also from many callers at the same time and within one batch', async () => {
    const copies = await Promise.all([1, 2, 3, 4].map(() => inbox().put([entry('a'), entry('b'), entry('a')])));
    expect(copies.flatMap((added) => [...added]).filter((added) => added === 'a').length).toBeGreaterThanOrEqual(1);
    expect(await rows()).toHaveLength(2);
    expect((await inbox().claim(10)).map((claimed) => claimed.key).toSorted()).toEqual(['a', 'b']);
  });

  it('knows an entry for 24 hours, whatever became of it', async () => {
    await inbox().put([entry('a')]);
    await inbox().finish('a', { outgoing: [] });
    now += day - 1;
    await inbox().sweep();
    expect(await inbox().put([entry('a')])).toEqual(new Set());
    now += 2;
    await inbox().sweep();
    expect(await inbox().put([entry('a')])).toEqual(new Set(['a']));
  });

  it('holds nothing that could be read, and nothing at all of what is done', async () => {
    await inbox().put([entry('a', { body: 'Frage nach Kurzarbeit' })]);
    expect(JSON.stringify(await rows())).not.toContain('Kurzarbeit');
    expect((await inbox().claim(1))[0]?.body).toBe('Frage nach Kurzarbeit');
    await inbox().finish('a', { outgoing: [] });
    expect(await rows()).toMatchObject([{ body: null, lane: '', state: 'done' }]);
  });

  it('gives an entry to one of many who ask at once', async () => {
    await inbox().put(Array.from({ length: 40 }, (_, n) => entry(`e${n}`)));
    const claims = await Promise.all(Array.from({ length: 8 }, () => inbox().claim(10)));
    const keys = claims.flatMap((claimed) => claimed.map((each) => each.key));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('gives a claim away again when its lease has run out, and keeps it while it is renewed', async () => {
    await inbox().put([entry('a')]);
    expect(await inbox().claim(1)).toMatchObject([{ attempt: 1 }]);
    now += lease - 1;
    await inbox().renew(['a']);
    now += lease - 1;
    expect(await inbox().claim(1)).toEqual([]);
    now += 2;
    expect(await inbox().claim(1)).toMatchObject([{ key: 'a', attempt: 2 }]);
  });

  it('works on a lane in the order in which things happened, and lets other lanes pass', async () => {
    const later = entry('later', { lane: 'chat', at: '2026-11-26T10:00:02Z' });
    const earlier = entry('earlier', { lane: 'chat', at: '2026-11-26T10:00:01Z' });
    await inbox().put([later, earlier, entry('other')]);
    expect((await inbox().claim(10)).map((claimed) => claimed.key).toSorted()).toEqual(['earlier', 'other']);
    await inbox().finish('earlier', { outgoing: [] });
    expect((await inbox().claim(10)).map((claimed) => claimed.key)).toEqual(['later']);
  });

  it('lets an entry wait until it is due', async () => {
    await inbox().put([entry('a')]);
    await inbox().claim(1);
    await inbox().postpone('a', new Date(now + 5000).toISOString(), { reason: 'NotNowError' });
    expect(await inbox().claim(1)).toEqual([]);
    now += 5001;
    expect(await inbox().claim(1)).toMatchObject([{ key: 'a' }]);
  });

  it('gives the response of the first to a copy, once there is one', async () => {
    expect(await inbox().take(entry('form'))).toMatchObject({ attempt: 1 });
    expect(await inbox().take(entry('form'))).toBeUndefined();
    expect(await inbox().responseTo('form')).toBeUndefined();
    await inbox().finish('form', { outgoing: [], response: '{"ok":1}' });
    expect(await inbox().responseTo('form')).toEqual({ response: '{"ok":1}' });
  });

  it('keeps a response so that nobody can read it in the database', async () => {
    await inbox().take(entry('form'));
    await inbox().finish('form', { outgoing: [], response: '{"text":"Nur für Dich"}' });
    expect(JSON.stringify(await rows())).not.toContain('Nur');
  });

  it('ends an entry and puts out its answers in one step', async () => {
    const conversation = { platform: 'slack', kind: 'direct', address: 'D1' } as const;
    const post = { kind: 'send', conversation, reply: { audience: 'asker', message: { blocks: [] } } } as const;
    await inbox().put([entry('a')]);
    // A key without text cannot be written: the whole step fails.
    const broken = { key: null as unknown as string, platform: 'slack', lane: 'x', post } as const;
    await expect(inbox().finish('a', { outgoing: [{ key: 'p', platform: 'slack', lane: 'x', post }, broken] })).rejects.toThrow();
    expect(await database().kysely.selectFrom('outbox').selectAll().execute()).toEqual([]);
    expect(await rows()).toMatchObject([{ state: 'waiting' }]);
  });

  it('gives up what could not be worked on for a day, and says how much', async () => {
    await inbox().put([entry('a'), entry('seen', { body: undefined })]);
    now += day + 1;
    expect(await inbox().sweep()).toBe(1);
    expect(await rows()).toEqual([]);
  });
}
