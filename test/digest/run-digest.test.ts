import { describe, expect, it } from 'vitest';
import { issues, openOffice, week } from '../bot/open-office.ts';
import { targets } from './open-digest.ts';

const monday = '2026-11-23T06:30:00.000Z';

describe('what happens by itself', () => {
  it('is shown as a draft also where the issue of one branch cannot be made', async () => {
    const problems: string[] = [];
    const { at, posts } = await openOffice({
      issue: async (_due, branch) => {
        if (branch === 'neunkirchen') throw new Error('broken');
        return { blocks: [{ kind: 'text', text: `Nichts Neues in ${branch}.` }] };
      },
      onProblem: (problem) => problems.push(problem),
    });
    await at('2026-11-20T09:31:00.000Z');
    const text = JSON.stringify(await posts());
    expect(text).toContain('Nichts Neues in voelklingen.');
    expect(text).toContain('Dieser Überblick lässt sich gerade nicht erstellen.');
    expect(problems).toEqual([expect.stringContaining('neunkirchen')]);
    await at(monday);
    await at('2026-11-23T07:01:00.000Z');
    expect(JSON.stringify(await posts())).toContain('IG Metall neunkirchen, Slack: nicht gesendet (er ließ sich nicht erstellen)');
  });

  it('goes on with the reports where a draft or an issue fails', async () => {
    const problems: string[] = [];
    const { at, posts, store, sendAll, feature } = await openOffice({ onProblem: (problem) => problems.push(problem) });
    await at(monday);
    await sendAll(() => undefined);
    const broken = { ...store, draft: () => Promise.reject(new Error('x')), plan: () => Promise.reject(new Error('y')) };
    Object.assign(feature, { store: broken });
    await at('2026-11-27T09:31:00.000Z');
    expect((await posts()).map(({ key }) => key)).toContain(`digest report ${week} slack`);
    await at('2026-11-30T06:31:00.000Z');
    expect(problems).toEqual(['the draft of the digest could not be shown', 'the digest could not be sent']);
  });

  it('compares the next issue with the base of which this one was made, also if another comes meanwhile', async () => {
    const base = { now: 'before' };
    const { at, store } = await openOffice({
      base: () => base.now,
      issue: async () => {
        base.now = 'after';
        return { blocks: [{ kind: 'text', text: 'Aus before gemacht.' }] };
      },
    });
    await at(monday);
    expect(await store.baseBefore('2026-W49')).toBe('before');
  });
});

describe('a report', () => {
  it('names every issue that was left out in a long downtime, in one message', async () => {
    const { at, posts, store } = await openOffice();
    await at('2027-01-05T09:00:00.000Z');
    const reports = (await posts()).filter(({ key }) => key.startsWith('digest report'));
    expect(reports).toHaveLength(1);
    const text = JSON.stringify(reports);
    for (const number of [48, 49, 50, 51, 52, 53]) expect(text).toContain(`KW ${number}`);
    expect(text).toContain('ausgefallen');
    expect(issues(await posts())).toHaveLength(8);
    expect((await store.week(week))?.reported).toBeDefined();
    await at('2027-01-05T09:01:00.000Z');
    expect((await posts()).filter(({ key }) => key.startsWith('digest report'))).toHaveLength(1);
  });

  it('says on which day an issue went out that was late, and why one was left out', async () => {
    const { at, posts, sendAll, press } = await openOffice({ approval: true });
    await at(monday);
    await press('digest.approve', week);
    await at('2026-11-24T17:30:00.000Z');
    await sendAll(() => undefined);
    await at('2026-11-24T17:31:00.000Z');
    expect(JSON.stringify(await posts())).toContain('gesendet am 24.11.2026 um 18:31 Uhr');
    await at('2026-12-01T18:31:00.000Z');
    expect(JSON.stringify(await posts())).toContain('ausgefallen (nicht freigegeben)');
    await press('digest.approve', '2026-W50');
    await at('2026-12-08T18:31:00.000Z');
    expect(JSON.stringify(await posts())).toContain('ausgefallen (es war zu spät)');
  });

  it('says nothing of weeks in which everything was switched off, and nothing is made up for then', async () => {
    const given = { targets: [...targets] };
    const { at, posts, store } = await openOffice(given);
    given.targets.splice(0);
    for (const instant of [monday, '2026-11-30T06:30:00.000Z']) await at(instant);
    given.targets.push(...targets);
    await at('2026-11-30T09:00:00.000Z');
    expect((await posts()).map(({ key }) => key)).toEqual([]);
    expect(await store.runs('2026-W49')).toEqual([]);
    await at('2026-12-07T06:30:00.000Z');
    expect(issues(await posts())).toHaveLength(8);
  });
});
