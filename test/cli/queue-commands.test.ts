import { describe, expect, it, onTestFinished } from 'vitest';
import type { Outgoing } from '../../src/chat/outbox.ts';
import { createInbox } from '../../src/storage/inbox.ts';
import { loadSecret } from '../../src/storage/load-secret.ts';
import { openMigrated } from '../../src/storage/open-migrated.ts';
import { createOutbox } from '../../src/storage/outbox.ts';
import { traceOf } from '../../src/trace.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { runHere } from './run-here.ts';

const now = Date.parse('2026-11-26T10:00:00Z');
const marker = 'Geheimes von UANNA';

function saying(key: string): Outgoing {
  const conversation = { platform: 'teams', kind: 'direct', address: marker } as const;
  const reply = { audience: 'asker', message: { blocks: [{ kind: 'text', text: marker }] } } as const;
  return { key, platform: 'teams', lane: marker, post: { kind: 'send', conversation, reply } };
}

/** An office in whose queues something got stuck an hour ago. */
async function openStuck() {
  const dataDir = await temporaryFolder();
  const database = await openMigrated({ dataDir });
  onTestFinished(() => database.close());
  const options = { database, key: await loadSecret(dataDir, 'queue-key', 32), lease: 20_000, now: () => now };
  const [inbox, outbox] = [createInbox(options), createOutbox(options)];
  await inbox.put([{ key: 'event', platform: 'slack', lane: marker, at: new Date(now).toISOString(), body: marker }]);
  await inbox.bury('event', { reason: 'TypeError', incident: 'A7K2' });
  await outbox.put(['lost', 'refused', 'waits'].map(saying));
  await outbox.giveUp('lost', 'unknown', 'cannot be looked up');
  await outbox.giveUp('refused', 'failed', 'BotNotInConversationRoster');
  const tws = (...words: readonly string[]) => runHere(words, { DATA_DIR: dataDir, TWS_NOW: new Date(now + 3_600_000).toISOString() });
  const audited = async () =>
    (await database.kysely.selectFrom('audit').select('action').orderBy('number').execute()).map(({ action }) => action);
  return { tws, audited };
}

describe('tws inbox and tws outbox', () => {
  it('say so where nothing is stuck', async () => {
    const environment = { DATA_DIR: await temporaryFolder() };
    expect((await runHere(['inbox'], environment)).stdout).toBe('no events: all that came in is done\n');
    expect((await runHere(['outbox', 'list', '--json'], environment)).stdout).toBe('[]\n');
  });

  it('list what is stuck, with number and reason, and nothing that anybody said', async () => {
    const { tws } = await openStuck();
    const [inbox, outbox, json] = [await tws('inbox'), await tws('outbox'), await tws('outbox', '--json')];
    expect(inbox.stdout).toMatch(new RegExp(`^id +state .*\n${traceOf('event')}  dead +slack +- +60 min +0 +A7K2 +TypeError\n$`));
    expect(outbox.stdout).toMatch(new RegExp(`${traceOf('lost')}  unknown +teams +send +60 min +0 +- +cannot be looked up\n`));
    expect(JSON.parse(json.stdout)).toContainEqual({
      ...{ id: traceOf('refused'), platform: 'teams', kind: 'send', state: 'failed', ageSeconds: expect.closeTo(3600, -2), attempts: 0 },
      ...{ error: 'BotNotInConversationRoster', canRetry: true },
    });
    for (const { stdout, stderr } of [inbox, outbox, json]) expect(stdout + stderr).not.toMatch(/Geheimes|UANNA/);
  });

  it('repeat what may have arrived in Teams only when told, and say why', async () => {
    const { tws, audited } = await openStuck();
    const refused = await tws('outbox', 'retry', traceOf('lost'));
    expect([refused.code, await audited()]).toEqual([1, []]);
    expect(refused.stderr).toMatch(/may have arrived.*may show it twice.*--may-repeat/s);
    expect(await tws('outbox', 'retry', traceOf('lost'), '--may-repeat')).toMatchObject({ code: 0 });
    expect(await audited()).toEqual(['post.repeated']);
  });

  it('try again all that failed, but nothing that may have arrived', async () => {
    const { tws, audited } = await openStuck();
    expect((await tws('outbox', 'retry', '--dead')).stdout).toBe(`${traceOf('refused')}  will be sent again\n`);
    expect((await tws('outbox', 'retry', '--dead')).stdout).toBe('no failed posts whose content is still there\n');
    expect(JSON.parse((await tws('outbox', '--json')).stdout)).toContainEqual(
      expect.objectContaining({ id: traceOf('lost'), state: 'unknown' }),
    );
    expect(await audited()).toEqual(['post.retried']);
  });

  it('work again on an event, and drop a post', async () => {
    const { tws, audited } = await openStuck();
    expect(await tws('inbox', 'retry', 'A7K2')).toMatchObject({ code: 0 });
    expect(await tws('outbox', 'drop', traceOf('lost'))).toMatchObject({ code: 0 });
    expect((await tws('outbox')).stdout).not.toContain(traceOf('lost'));
    expect(await audited()).toEqual(['event.retried', 'post.dropped']);
  });

  it.each([
    [['outbox', 'retry'], /name one id/],
    [['outbox', 'retry', 'abcd', '--dead'], /name one id/],
    [['outbox', 'retry', '--dead', '--may-repeat'], /only with one id/],
    [['outbox', 'drop', 'ffff'], /no such item; tws outbox lists all/],
    [['inbox', 'retry', 'x'], /no such item; tws inbox lists all/],
  ])('%s is refused with a hint', async (words, hint) => {
    const { tws, audited } = await openStuck();
    expect(await tws(...words)).toMatchObject({ code: 1, stderr: expect.stringMatching(hint) });
    expect(await audited()).toEqual([]);
  });
});
