import { beforeEach, expect, it } from 'vitest';
import type { Run } from '../../../src/digest/digest-store.ts';
import { openDigest } from '../../digest/open-digest.ts';
import { describeOnEachEngine } from '../engines.ts';
import { emptyDigest } from './empty-digest.ts';

const now = '2026-11-20T09:30:00.000Z';
const due = { week: '2026-W48', dueAt: '2026-11-23T06:30:00.000Z' };
const later = { week: '2026-W49', dueAt: '2026-11-30T06:30:00.000Z' };
const nothing = { runs: [], posts: [], base: undefined };
const actor = 'slack:T1:KO';
const run: Run = {
  week: due.week,
  branch: 'neunkirchen',
  platform: 'slack',
  channel: 'C2',
  state: 'queued',
  key: 'k1',
  attempt: 1,
  at: now,
};

describeOnEachEngine('what the store of the digest knows of issues that went out', (database) => {
  beforeEach(() => emptyDigest(database()));
  const open = () => openDigest(database(), () => new Date(now));

  it('is as of when they were made, and who sent them early', async () => {
    const { store } = open();
    await store.plan({ ...due, ...nothing, base: 'base', asOf: now, actor });
    await store.plan({ ...later, ...nothing, base: 'base' });
    await store.plan({ ...nothing, week: '2026-W50', dueAt: '2026-12-07T06:30:00.000Z' });
    expect(await store.week(due.week)).toMatchObject({ isSent: true, asOf: now });
    expect(await store.week(later.week)).toMatchObject({ isSent: true, asOf: later.dueAt });
    expect(await store.week('2026-W50')).toMatchObject({ isPlanned: true, isSent: false, asOf: undefined });
    expect([(await store.lastSent())?.week, (await store.lastSent(later.week))?.week, await store.lastSent(due.week)]).toEqual([
      later.week,
      due.week,
      undefined,
    ]);
    const actions = await database().kysely.selectFrom('audit').select('action').execute();
    expect(actions.map(({ action }) => action)).toEqual(['issue.sent-now', 'issue.planned', 'issue.planned']);
  });

  it('is what they told: notes that no issue has told stand in the next', async () => {
    const { store } = open();
    const note = { week: due.week, branch: undefined, text: 'Netzwerktreffen' };
    await store.addNote({ ...note, id: 'told' }, actor);
    await store.addNote({ ...note, id: 'late' }, actor);
    await store.addNote({ ...note, id: 'next', week: later.week }, actor);
    const ids = async (week: string) => (await store.notes(week)).map(({ id }) => id).toSorted();
    expect(await ids(due.week)).toEqual(['late', 'told']);
    await store.plan({ ...due, ...nothing, base: 'base', notes: ['told'] });
    expect([await ids(due.week), await ids(later.week)]).toEqual([['told'], ['late', 'next']]);
    await store.plan({ ...later, ...nothing });
    expect([await ids('2026-W50'), await ids('2026-W47')]).toEqual([['late', 'next'], []]);
  });

  it('is where they stand after they were sent once more, and what became of a correction', async () => {
    const { store, outbox } = open();
    const failed: Run = { ...run, state: 'failed' };
    await store.plan({ ...due, ...nothing, runs: [failed], base: 'base' });
    const moved = { ...failed, channel: 'C9' };
    const message = { blocks: [] };
    const post = { kind: 'announce', channel: 'C9', reply: { audience: 'conversation', message } } as const;
    await store.again(moved, [{ key: 'k2', platform: 'slack', lane: 'x', post }], actor);
    const revision = { kind: 'revise', key: 'k2', content: message } as const;
    await store.correct(due.week, [{ key: 'k2 corrected', platform: 'slack', lane: 'x', post: revision }], actor);
    const correction = { key: 'k2 corrected', state: 'waiting' };
    expect(await store.runs(due.week)).toEqual([{ ...run, channel: 'C9', key: 'k2', attempt: 2, correction }]);
    await outbox.giveUp('k2 corrected', 'failed', 'message_not_found');
    expect(await store.runs(due.week)).toMatchObject([{ correction: { state: 'failed', reason: 'message_not_found' } }]);
  });

  it('is told in one report, or not at all', async () => {
    const { store } = open();
    for (const week of [due, later]) await store.plan({ ...week, ...nothing });
    expect((await store.unreported()).map(({ week }) => week)).toEqual([due.week, later.week]);
    const told = [due, later].map(({ week }) => ({ week, reported: undefined, fingerprint: 'x' }));
    await store.report(told.slice(0, 1), []);
    expect(await store.report(told, [])).toBe(false);
    expect((await store.unreported()).map(({ week }) => week)).toEqual([later.week]);
  });
});
