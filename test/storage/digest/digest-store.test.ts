import { beforeEach, expect, it } from 'vitest';
import type { Run } from '../../../src/digest/digest-store.ts';
import { openDigest } from '../../digest/open-digest.ts';
import { describeOnEachEngine } from '../engines.ts';
import { emptyDigest } from './empty-digest.ts';

const now = '2026-11-23T06:30:00.000Z';
const due = { week: '2026-W48', dueAt: now };
const later = { week: '2026-W49', dueAt: '2026-11-30T06:30:00.000Z' };

const run = (given: Partial<Run> = {}): Run => ({
  ...{ week: due.week, branch: 'neunkirchen', platform: 'slack', channel: 'C2', state: 'queued', key: 'k1', attempt: 1, at: now },
  ...given,
});
const post = (key: string) => {
  const reply = { audience: 'conversation', message: { blocks: [] } } as const;
  return { key, platform: 'slack', lane: 'x', post: { kind: 'announce', channel: 'C2', reply } } as const;
};

describeOnEachEngine('the store of the digest', (database) => {
  beforeEach(() => emptyDigest(database()));
  const open = () => openDigest(database(), () => new Date(now));
  const keys = async () => (await database().kysely.selectFrom('outbox').select('key').orderBy('key').execute()).map(({ key }) => key);

  it('settles a week once, with its runs and posts, however many ask at once', async () => {
    const plan = { ...due, runs: [run()], posts: [post('k1')], base: 'base' };
    const planned = await Promise.all([1, 2, 3].map(() => open().store.plan(plan)));
    expect(planned.filter(Boolean)).toHaveLength(1);
    expect(await open().store.runs(due.week)).toEqual([run()]);
    expect(await keys()).toEqual(['k1']);
    expect(await open().store.week(due.week)).toMatchObject({ isPlanned: true, isSent: true, decision: 'open' });
  });

  it('counts a week that was left out as settled, but not as sent', async () => {
    await open().store.plan({ ...due, runs: [run({ state: 'skipped' })], posts: [], base: undefined });
    expect(await open().store.week(due.week)).toMatchObject({ isPlanned: true, isSent: false });
    expect(await open().store.baseBefore(later.week)).toBeUndefined();
  });

  it('remembers the base of the last weeks that were sent, and no older ones', async () => {
    const { store } = open();
    for (const number of [44, 45, 46, 47, 48])
      await store.plan({ week: `2026-W${number}`, dueAt: `2026-11-0${number - 43}`, runs: [], posts: [], base: `base ${number}` });
    expect(await store.baseBefore('2026-W49')).toBe('base 48');
    expect(await store.baseBefore('2026-W48')).toBe('base 47');
    const kept = await database().kysely.selectFrom('digest_week').select('week').where('base', 'is not', null).execute();
    expect(kept.map(({ week }) => week).toSorted()).toEqual(['2026-W46', '2026-W47', '2026-W48']);
  });

  it('takes decisions and changes until a week is settled, and writes down who made them', async () => {
    const { store } = open();
    expect(await store.decide(due, 'suspended', 'slack:T1:KO')).toBe(true);
    expect(await store.edit(due, { dropped: ['news a'], order: ['news b'] }, 'slack:T1:KO')).toBe(true);
    expect(await store.week(due.week)).toMatchObject({ decision: 'suspended', edits: { dropped: ['news a'], order: ['news b'] } });
    await store.plan({ ...due, runs: [], posts: [], base: undefined });
    expect(await store.decide(due, 'approved', 'slack:T1:KO')).toBe(false);
    expect(await store.edit(due, { dropped: [], order: [] }, 'slack:T1:KO')).toBe(false);
    const actions = await database().kysely.selectFrom('audit').select('action').orderBy('number').execute();
    expect(actions.map(({ action }) => action)).toEqual(['issue.suspended', 'issue.edited', 'issue.planned']);
  });

  it('shows a draft once, and none of a week that is settled', async () => {
    const { store } = open();
    expect(await Promise.all([1, 2].map(() => store.draft(due, [post('draft')])))).toEqual(expect.arrayContaining([true, false]));
    await store.plan({ ...later, runs: [], posts: [], base: undefined });
    expect(await store.draft(later, [post('late')])).toBe(false);
    expect(await keys()).toEqual(['draft']);
  });

  it('knows what became of the post of a run, and why, and notes it once', async () => {
    const { store, outbox } = open();
    await store.plan({ ...due, runs: [run()], posts: [post('k1')], base: undefined });
    expect(await store.underway()).toEqual([{ ...run(), post: 'waiting' }]);
    await outbox.giveUp('k1', 'failed', 'channel_not_found');
    const [underway] = await store.underway();
    expect(underway).toEqual({ ...run({ reason: 'channel_not_found' }), post: 'failed' });
    await store.settle(run(), { state: 'failed', at: now, reason: 'channel_not_found' });
    await store.settle(run(), { state: 'sent', at: now });
    expect(await store.runs(due.week)).toEqual([run({ state: 'failed', reason: 'channel_not_found' })]);
    expect(await store.underway()).toEqual([]);
  });

  it('knows where people open what was sent, and after another attempt where they open that one', async () => {
    const { store, outbox } = open();
    const message = { conversation: { platform: 'slack', kind: 'channel', address: 'C2' }, address: 'C2/1.2' } as const;
    const settleAll = async () => {
      for (const { post: state, ...each } of await store.underway())
        if (state === 'sent' || state === 'unknown') await store.settle(each, { ...each, state });
    };
    const other = run({ branch: 'saarbruecken', key: 'k2' });
    await store.plan({ ...due, runs: [run(), other], posts: [post('k1'), post('k2')], base: undefined });
    await outbox.giveUp('k1', 'unknown');
    await outbox.sent('k2', message);
    await settleAll();
    expect(await store.runs(due.week)).toEqual([run({ state: 'unknown' }), { ...other, state: 'sent' }]);
    await store.again(run({ state: 'unknown' }), [post('k1 2')], 'slack:T1:KO');
    const link = 'https://tws.slack.com/archives/C2/p12';
    await outbox.sent('k1 2', { ...message, link });
    expect(await store.underway()).toEqual([{ ...run({ key: 'k1 2', attempt: 2, link }), post: 'sent' }]);
    await settleAll();
    expect((await store.runs(due.week))[0]).toEqual(run({ state: 'sent', key: 'k1 2', attempt: 2, link }));
  });

  it('posts again what failed, once for all who press at once', async () => {
    const { store } = open();
    const failed = run({ state: 'failed' });
    await store.plan({ ...due, runs: [failed], posts: [], base: undefined });
    const again = await Promise.all([1, 2].map(() => store.again(failed, [post('k1 2')], 'slack:T1:KO')));
    expect(again.filter(Boolean)).toHaveLength(1);
    expect(await store.runs(due.week)).toEqual([run({ key: 'k1 2', attempt: 2 })]);
    expect(await keys()).toEqual(['k1 2']);
    await store.settle(failed, { state: 'sent', at: now });
    expect(await store.runs(due.week)).toMatchObject([{ state: 'queued' }]);
  });

  it('tells a report once for each state of a week', async () => {
    const { store } = open();
    await store.plan({ ...due, runs: [], posts: [], base: undefined });
    const first = { week: due.week, reported: undefined, fingerprint: 'a' };
    expect(await Promise.all([1, 2].map(() => store.report([first], [post('r')])))).toEqual(expect.arrayContaining([true, false]));
    expect(await store.report([{ ...first, fingerprint: 'b' }], [post('x')])).toBe(false);
    expect(await store.report([{ week: due.week, reported: 'a', fingerprint: 'b' }], [post('r b')])).toBe(true);
    expect(await keys()).toEqual(['r', 'r b']);
  });

  it('counts people once, each week under other names', async () => {
    const { store } = open();
    const vote = { person: 'slack:T1:ANNA', at: now };
    for (const kind of ['read', 'read', 'helpful'] as const) await store.vote(due.week, 'neunkirchen', { ...vote, kind });
    await store.vote(later.week, 'neunkirchen', { ...vote, kind: 'read' });
    for (const person of ['slack:T1:ANNA', 'slack:T1:ANNA', 'slack:T1:BERT']) await store.asked(due.week, 'kurzarbeitergeld', person);
    await store.asked(due.week, 'inqa-coaching', 'slack:T1:ANNA');
    expect(await store.votes(due.week)).toEqual(new Map([['neunkirchen', { read: 1, helpful: 1 }]]));
    expect(await store.topics(due.week)).toEqual([
      { article: 'kurzarbeitergeld', people: 2 },
      { article: 'inqa-coaching', people: 1 },
    ]);
    const votes = await database().kysely.selectFrom('digest_vote').select(['week', 'person']).where('kind', '=', 'read').execute();
    expect(new Set(votes.map(({ person }) => person)).size).toBe(2);
    expect(JSON.stringify(votes)).not.toContain('ANNA');
  });

  it('keeps notes for their week in their order, each once', async () => {
    const { store } = open();
    const note = { id: 'n1', week: due.week, branch: undefined, text: 'Netzwerktreffen am Freitag' };
    for (const _copy of [1, 2]) await store.addNote(note, 'slack:T1:KO');
    await store.addNote({ ...note, id: 'n2', branch: 'neunkirchen' }, 'slack:T1:KO');
    expect(await store.notes(due.week)).toEqual([note, { ...note, id: 'n2', branch: 'neunkirchen' }]);
    expect([await store.removeNote('n1', 'slack:T1:KO'), await store.removeNote('n1', 'slack:T1:KO')]).toEqual([true, false]);
    expect(await store.notes(due.week)).toHaveLength(1);
  });

  it('begins when it is first asked, and never again', async () => {
    const { store } = open();
    expect(await store.since(now)).toBe(now);
    expect(await store.since(later.dueAt)).toBe(now);
  });
});
